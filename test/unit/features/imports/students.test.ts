import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkImport } from '../../../../main/features/imports/domain/check-import.ts';
import { refusedRows } from '../../../../main/features/imports/domain/bad-rows.ts';
import { placeOf } from '../../../../main/features/imports/domain/list-sheets.ts';
import { proposeMapping } from '../../../../main/features/imports/domain/mapping.ts';
import { importOf, said, say } from '../../../support/workbooks/import-of.ts';
import { AN, check, other, STUDENT_HEADER, with_ } from '../../../support/workbooks/student-rows.ts';
import { sheetOf } from '../../../support/workbooks/sheet.ts';

const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);

describe('importing students', () => {
  it('takes a clean row as it is', () => {
    const result = check([AN], { classNames: ['6A1'], schoolYearStart: 2026 });
    expect(result.errors).toEqual([]);
    expect(result.warnings).toEqual([]);
    expect(result.accepted[0]).toMatchObject({
      row: 2,
      record: {
        fullName: 'Nguyễn Văn An',
        birthDate: '2014-09-05',
        sex: 'male',
        personalId: '031214000001',
        className: '6A1',
        status: 'studying',
      },
    });
  });

  it('reads dates as text, as Excel dates and as bare serials alike', () => {
    const result = check([
      with_({ 3: { date: '2014-09-05' } }),
      with_({ ...other, 3: 41887 }),
      with_({ 1: '3100000003', 2: 'Lê Cường', 3: '2014-09-05', 7: '031214000003' }),
    ]);
    expect(result.accepted.map((each) => each.record.birthDate)).toEqual([
      '2014-09-05',
      '2014-09-05',
      '2014-09-05',
    ]);
  });

  it('reads a serial kept as text, as our own file of bad rows holds it', () => {
    const result = check([with_({ 3: '41887' })]);
    expect(result.accepted.map((each) => each.record.birthDate)).toEqual(['2014-09-05']);
  });

  it('says of a name that is too long only that it is too long', () => {
    const result = check([with_({ 2: 'Nguyễn Công '.repeat(9) })]);
    expect(codes(result.errors)).toEqual(['imports.too-long']);
    expect(result.errors[0]?.suggestion).toBe('');
  });

  it('lists all errors of all rows at once, with Excel’s rows and the header’s words', () => {
    const result = check(
      [with_({ 3: '31/02/2014', 4: 'Nma', 7: '31214000001' }), null, with_({ ...other, 2: null, 6: '6A9' })],
      { classNames: ['6A1', '6A2'] },
    );
    expect(result.rows).toBe(2);
    expect(result.badRows).toEqual([2, 4]);
    expect(result.errors.map(({ row, column, code, suggestion }) => [row, column, code, suggestion])).toEqual(
      [
        [2, 'Ngày sinh', 'imports.date', ''],
        [2, 'Giới tính', 'imports.unknown-value', 'Nam'],
        [2, 'Số ĐDCN', 'imports.personal-id-not-12-digits', '031214000001'],
        [4, 'Họ và tên', 'imports.required', ''],
        [4, 'Lớp', 'imports.class-unknown', '6A1'],
      ],
    );
    expect(result.errors.every((issue) => said(issue).length > 10)).toBe(true);
  });

  it('offers the zero Excel dropped but never puts it back by itself', () => {
    const result = check([with_({ 7: 31214000001 })]);
    expect(result.errors[0]).toMatchObject({
      code: 'imports.personal-id-not-12-digits',
      suggestion: '031214000001',
    });
  });

  it.each([
    ['a text that still has its zero', '03121400001', {}],
    ['a number of another sex', 31214000001, { 4: 'Nữ' }],
    ['a number of another birth year', 31214000001, { 3: '05/09/2013' }],
  ])('offers no zero for %s', (_what, id, changes) => {
    expect(check([with_({ ...changes, 7: id })]).errors).toMatchObject([
      { code: 'imports.personal-id-not-12-digits', suggestion: '' },
    ]);
  });

  it('offers the day–month order when a date can only be American', () => {
    expect(check([with_({ 3: '09/25/2014' })]).errors[0]).toMatchObject({
      code: 'imports.date',
      suggestion: '25/09/2014',
    });
  });

  it('warns and accepts when the number disagrees with sex or birth year', () => {
    const result = check([with_({ 4: 'Nữ', 3: '05/09/2013' })]);
    expect(codes(result.warnings)).toEqual(['imports.personal-id-sex', 'imports.personal-id-birth-year']);
    expect(result.accepted).toHaveLength(1);
  });

  it('tells the sex from the number only when nothing is written', () => {
    expect(check([with_({ 4: null })]).accepted[0]?.record.sex).toBe('male');
    expect(codes(check([with_({ 4: null, 7: null })]).errors)).toEqual(['imports.sex-required']);
  });

  it('understands a column headed only "Nữ"', () => {
    const rows = [
      ['Họ và tên', 'Ngày sinh', 'Nữ', 'Lớp'],
      ['Nguyễn Văn An', '05/09/2014', null, '6A1'],
      ['Trần Thị Bích', '05/09/2014', 'x', '6A1'],
    ];
    expect(importOf('students', rows).accepted.map((each) => each.record.sex)).toEqual(['male', 'female']);
  });

  it('names both rows of a duplicate and refuses both when two people share a number', () => {
    const result = check([AN, with_({ ...other, 7: '031214000001', 4: 'Nam' })]);
    expect(result.badRows).toEqual([2, 3]);
    expect(result.errors.map((issue) => [issue.row, issue.code, issue.params['row']])).toEqual([
      [2, 'imports.duplicate-personal-id', '3'],
      [3, 'imports.duplicate-personal-id', '2'],
    ]);
  });

  it('keeps the first of a person entered twice', () => {
    const result = check([AN, AN]);
    expect(result.acceptedRows).toEqual([2]);
    expect(result.badRows).toEqual([3]);
  });

  it('refuses a number that belongs to somebody else already, and warns of a changed name', () => {
    const students = [{ sectorId: '3100000009', fullName: 'Lê Văn Cũ', personalId: '031214000001' }];
    expect(codes(check([AN], { students }).errors)).toEqual(['imports.personal-id-used']);
    const renamed = [{ sectorId: '3100000001', fullName: 'Nguyễn Văn Ân Tình', personalId: '' }];
    expect(codes(check([AN], { students: renamed }).warnings)).toEqual(['imports.code-other-name']);
  });

  it('never turns a stored student into another because their personal ID is the same', () => {
    const stored = { sectorId: '3100000001', fullName: 'Lê Văn Cũ', personalId: '031214000001' };
    const over = (known: object, row = with_({ 1: null })) =>
      check([row], { students: [{ ...stored, ...known }] });
    expect(codes(over({}).errors)).toEqual(['imports.personal-id-other-name']);
    expect(codes(over({ sectorId: '' }, AN).errors)).toEqual(['imports.personal-id-other-name']);
    const known = { fullName: 'Nguyễn Văn An', birthDate: '2014-09-05' };
    expect(over(known).warnings).toEqual([]);
    expect(codes(over({ ...known, birthDate: '2014-05-09' }).warnings)).toEqual([
      'imports.personal-id-changes',
    ]);
  });

  it('corrects capitals, composes accents and suspects old fonts', () => {
    const result = check([
      with_({ 2: 'NGUYỄN VĂN AN'.normalize('NFD') }),
      with_({ ...other, 2: 'Nguyeãn Thò Höông' }),
    ]);
    expect(result.accepted[0]?.record.fullName).toBe('Nguyễn Văn An');
    expect(codes(result.warnings)).toContain('imports.legacy-encoding');
  });

  it.each([
    ['NguyÔn ThÞ Lan', 'Nguyễn Thị Lan'],
    ['TrÇn V¨n B×nh', 'Trần Văn Bình'],
    ['NguyÔn ThÞ H\u00ad¬ng', 'Nguyễn Thị Hương'],
  ])('refuses the name %s of an old font and suggests %s', (typed, meant) => {
    const result = check([with_({ 2: typed })]);
    expect(result.accepted).toEqual([]);
    expect(result.errors).toMatchObject([{ code: 'imports.name-old-font', suggestion: meant }]);
  });

  it('suggests the nearest of the 54 peoples', () => {
    expect(check([with_({ 5: 'Knh' })]).errors[0]).toMatchObject({
      code: 'imports.unknown-value',
      suggestion: 'Kinh',
    });
    expect(check([with_({ 5: "H'Mông" })]).accepted[0]?.record.ethnicity).toBe('Mông');
  });

  it('looks twice at an age that does not fit the grade', () => {
    expect(
      codes(check([with_({ 3: '05/09/2004', 7: '031204000001' })], { schoolYearStart: 2026 }).warnings),
    ).toEqual(['imports.age']);
  });

  it('refuses a birth date after today, and says nothing of an age then', () => {
    const result = check([with_({ 3: '05/09/2099' })], { schoolYearStart: 2026, today: '2026-11-22' });
    expect(codes(result.errors)).toEqual(['imports.birth-date-future']);
    expect(codes(result.warnings)).toEqual([]);
  });

  it('uses stored results of formulas, says so once a column, and refuses a formula without a result', () => {
    const { rows, ...sheet } = sheetOf([STUDENT_HEADER, AN, with_({ ...other, 6: null })]);
    const formulaCells = [
      { row: 2, column: 6, cached: true },
      { row: 3, column: 6, cached: false },
    ];
    const workbook = { sheets: [{ ...sheet, rows, formulaCells }] };
    const proposed = proposeMapping(workbook, 'students');
    if (!proposed) throw new Error('no header found');
    const result = checkImport('students', workbook, proposed.mapping, {});
    expect(result.warnings.map((issue) => [issue.row, issue.code])).toEqual([[2, 'imports.formula-result']]);
    expect(result.errors.map((issue) => [issue.row, issue.code])).toEqual([
      [3, 'imports.formula-without-result'],
    ]);
  });

  it('reads the sheets with the same header as one list, one a grade, and names the sheet', () => {
    const titled = (name: string, rows: Parameters<typeof sheetOf>[0]) => ({ ...sheetOf(rows), name });
    const workbook = {
      sheets: [
        titled('Khối 6', [STUDENT_HEADER, AN, [null, null, 'HIỆU TRƯỞNG']]),
        titled('Khối 7', [['DANH SÁCH HỌC SINH KHỐI 7'], null, STUDENT_HEADER, with_(other), AN]),
        titled('Ghi chú', [['Ghi chú'], ['Danh sách do văn thư lập']]),
        { ...titled('Ẩn', [STUDENT_HEADER, AN]), hidden: true },
      ],
    };
    const mapping = proposeMapping(workbook, 'students')?.mapping;
    if (!mapping) throw new Error('no header found');
    const result = checkImport('students', workbook, mapping, {});
    expect([result.rows, result.accepted.length, result.sheets]).toEqual([3, 2, ['Khối 6', 'Khối 7']]);
    expect(codes(result.warnings)).toContain('imports.sheets-joined');
    expect(result.warnings.map(said)[0]).toContain('“Khối 6”, “Khối 7”');
    const places = result.errors.map(({ row, ...issue }) => [
      placeOf(result.sheets, row),
      issue.params['row'],
    ]);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toEqual([{ sheet: 'Khối 7', row: 5 }, '2 (“Khối 6”)']);
    const refused = refusedRows('students', workbook, mapping, result, say);
    expect(refused.rows.map(({ sheet, row }) => [sheet, row])).toEqual([['Khối 7', 5]]);
  });

  it('reads the chosen sheet alone when a person says so, and says what is left', () => {
    const first = sheetOf([STUDENT_HEADER, AN]);
    const workbook = { sheets: [first, { ...first, name: '6A2' }, { ...first, name: 'ẩn', hidden: true }] };
    const mapping = proposeMapping(workbook, 'students')?.mapping;
    if (!mapping) throw new Error('no header found');
    const result = checkImport('students', workbook, { ...mapping, otherSheets: false }, {});
    expect(codes(result.warnings)).toEqual(['imports.other-sheets']);
    expect(result.warnings.map(said)[0]).toContain('“6A2”');
    expect(result.warnings.map(said)[0]).not.toContain('ẩn');
  });

  it('splits any sheet into accepted and refused rows without losing one', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: -5, max: 99_999_999_999 }),
      fc.constantFrom('Nguyễn Văn An', '05/09/2014', 'Nam', '6A1', 'Tổng cộng', '031214000001'),
      fc.record({ date: fc.constant('2014-09-05') }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), (rows) => {
        const result = check(rows);
        const all = [...result.acceptedRows, ...result.badRows].toSorted((a, b) => a - b);
        expect(all).toHaveLength(result.rows);
        expect(new Set(all).size).toBe(result.rows);
        expect(new Set(result.errors.map((issue) => issue.row))).toEqual(new Set(result.badRows));
        expect(result.accepted.map((each) => each.row)).toEqual(result.acceptedRows);
      }),
      { numRuns: 300 },
    );
  });
});
