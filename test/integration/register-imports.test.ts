import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REGISTERS } from '../../preload/contract/vocabulary/registers/index.ts';
import { RegisterSchool, sentence, sheetOf } from '../support/office/register-school.ts';

let school: RegisterSchool;
const child = () => school.demo.students[0]!;
beforeAll(async () => {
  school = await RegisterSchool.open();
});
afterAll(() => school.close());

describe('the registers of a school', () => {
  it.each(REGISTERS)('take the %s of the demo school without an error or a warning', async (register) => {
    const { report } = await school.commit(register, school.file(register));
    expect([report.errors, report.warnings]).toEqual([[], []]);
    expect(report.added).toBe(report.rows);
    expect((await school.rows(register)).length).toBe(report.rows);
  });

  it.each(REGISTERS)('change nothing when the exported %s come again', async (register) => {
    const bytes = await school.exported(register);
    const report = await school.dryRun(register, bytes);
    expect([report.errors, report.warnings, report.added, report.changed]).toEqual([[], [], 0, 0]);
    expect(report.unchanged).toBe((await school.rows(register)).length);
  });
});

describe('a file for a register', () => {
  it('is checked row by row, and only rows without errors are taken', async () => {
    const bytes = await sheetOf(
      ['Mã HS', 'Họ tên', 'Ngày khám', 'Chiều cao', 'Cân nặng', 'Mắt trái', 'Mắt phải'],
      [
        [
          school.demo.students[1]!.sectorId,
          school.demo.students[1]!.fullName,
          '10/03/2026',
          '141,5',
          36.2,
          { date: '2026-10-08' },
          '0,9',
        ],
        [school.demo.students[2]!.sectorId, child().fullName, '10/03/2026', 140, 35, null, null],
        ['9999999999', '', '10/03/2026', 140, 35, null, null],
        [school.demo.students[3]!.sectorId, '', '10/03/2026', 14, 35, null, null],
        [school.demo.students[4]!.sectorId, '', '10/03/2026', null, null, null, null],
        [school.demo.students[5]!.sectorId, '', '10/03/2026', 140.25, 35, null, 1],
        [school.demo.students[6]!.sectorId, '', '10/03/2026', 140, 35, null, null],
        [school.demo.students[6]!.sectorId, '', '10/03/2026', 141, 35, null, null],
      ],
    );
    const report = await school.dryRun('health', bytes);
    expect([report.rows, report.accepted, report.added]).toEqual([8, 1, 1]);
    expect(report.errors.map(({ row, code }) => [row, code])).toEqual([
      [3, 'registers.student-other-name'],
      [4, 'registers.student-code-unknown'],
      [5, 'registers.cell-range'],
      [6, 'registers.nothing-measured'],
      [7, 'registers.cell-decimals'],
      [7, 'registers.cell-eyesight'],
      [8, 'imports.duplicate-entry'],
      [9, 'imports.duplicate-entry'],
    ]);
    expect(report.warnings.map(({ code }) => code)).toEqual(['registers.eyesight-day']);
    for (const issue of [...report.errors, ...report.warnings]) expect(sentence(issue)).not.toContain('{');
    await school.commit('health', bytes, true);
    const taken = (await school.rows('health')).find(
      ({ cells }) => cells['student'] === school.demo.students[1]!.sectorId && cells['day'] === '2026-03-10',
    );
    expect(taken?.cells).toMatchObject({ height: 1415, weight: 362, leftEye: 8, rightEye: 9 });
    const bad = await school.office.call('imports.badRows', school.upload('health', bytes));
    expect((await school.dryRun('health', bad.bytes)).rows).toBe(7);
  });

  it('asks about heights and weights with their units, and takes them once a person has said so', async () => {
    const bytes = await sheetOf(
      ['Mã HS', 'Ngày khám', 'Chiều cao', 'Cân nặng'],
      [
        [school.demo.students[7]!.sectorId, '11/03/2026', '1m45', '38,2 kg'],
        [school.demo.students[8]!.sectorId, '11/03/2026', 1.5, 45],
        [school.demo.students[9]!.sectorId, '11/03/2026', '2m99', 45],
        [school.demo.students[10]!.sectorId, '11/03/2026', 150, 45],
      ],
    );
    const asked = await school.dryRun('health', bytes);
    expect(asked.errors.map(({ row, code, suggestion }) => [row, code, suggestion])).toEqual([
      [2, 'registers.cell-unit', '145 cm'],
      [2, 'registers.cell-unit', '38,2 kg'],
      [3, 'registers.cell-unit', '150 cm'],
      [4, 'registers.cell-range', ''],
    ]);
    expect(sentence(asked.errors[0])).toContain('có phải 145 cm không');
    expect(sentence(asked.errors[3])).toContain('từ 30 đến 250');
    const upload = school.upload('health', bytes);
    const { proposed } = await school.office.call('imports.inspect', {
      kind: upload.kind,
      fileName: upload.fileName,
      bytes,
    });
    const heightOnly = { ...upload, mapping: { ...proposed, unitsAccepted: ['height'] } };
    const half = await school.office.call('imports.dryRun', heightOnly);
    expect([half.accepted, half.errors.map(({ row }) => row)]).toEqual([2, [2, 4]]);
    const mapping = { ...proposed, unitsAccepted: ['height', 'weight'] };
    const { report } = await school.office.call('imports.commit', { ...upload, mapping, skipBad: true });
    expect(report.warnings.map(({ row, code }) => [row, code])).toEqual([
      [2, 'registers.unit-accepted'],
      [2, 'registers.unit-accepted'],
      [3, 'registers.unit-accepted'],
    ]);
    const rows = (await school.rows('health')).filter(({ cells }) => cells['day'] === '2026-03-11');
    const measured = rows.map(({ cells }) => [cells['height'], cells['weight'], cells['bmi']]);
    expect(measured.sort()).toEqual([
      [1450, 382, 182],
      [1500, 450, 200],
      [1500, 450, 200],
    ]);
    // The next file is asked about again.
    const next = await school.dryRun('health', bytes);
    expect(next.errors.map(({ code }) => code)).toContain('registers.cell-unit');
  });

  it('changes only what it gives, and taking it back restores values and keeps both in the history', async () => {
    const before = (await school.rows('equipment')).find(({ cells }) => cells['code'] === 'TB001')!;
    const bytes = await sheetOf(
      ['Mã TB', 'Tên', 'SL', 'ĐVT'],
      [
        ['tb001', 'Máy chiếu', 99, 'cái'],
        ['TB950', 'Loa', 2, 'cái'],
      ],
    );
    const { importId, report } = await school.commit('equipment', bytes);
    expect([report.added, report.changed]).toEqual([1, 1]);
    expect((await school.entry('equipment', before.id)).cells).toEqual({ ...before.cells, quantity: 99 });
    expect(await school.office.call('imports.undo', { id: importId, reason: 'Nhập nhầm tệp' })).toEqual({
      removed: 1,
      restored: 1,
    });
    expect((await school.entry('equipment', before.id)).cells).toEqual(before.cells);
    expect(
      (await school.office.call('registers.history', { id: before.id })).map(
        ({ cells }) => cells['quantity'],
      ),
    ).toEqual([12, 99, 12]);
    expect((await school.rows('equipment')).some(({ cells }) => cells['code'] === 'TB950')).toBe(false);
  });

  it('is not taken back when somebody changed an entry of it, and students measured keep their import', async () => {
    const bytes = await sheetOf(['Mã TB', 'Tên', 'SL', 'ĐVT'], [['TB960', 'Quạt', 4, 'cái']]);
    const { importId } = await school.commit('equipment', bytes);
    const fan = (await school.rows('equipment')).find(({ cells }) => cells['code'] === 'TB960')!;
    await school.office.call('registers.archive', {
      id: fan.id,
      version: 1,
      archived: true,
      reason: 'Cho điểm trường mượn',
    });
    const students = (await school.office.call('imports.list', {})).find(({ kind }) => kind === 'students')!;
    for (const id of [importId, students.id])
      await expect(school.office.call('imports.undo', { id, reason: 'Nhập nhầm tệp' })).rejects.toMatchObject(
        {
          code: 'imports.changed-since',
        },
      );
  });

  it.each(REGISTERS)('has a template for %s whose example row is left out', async (register) => {
    const { bytes } = await school.office.call('imports.template', { kind: register });
    const report = await school.dryRun(register, bytes);
    expect([report.rows, report.errors]).toEqual([0, []]);
  });
});
