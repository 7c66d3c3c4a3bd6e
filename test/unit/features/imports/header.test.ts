import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectHeader } from '../../../../main/features/imports/domain/detect-header.ts';
import { fieldsOfKind } from '../../../../main/features/imports/domain/fields-of-kind.ts';
import { headerKey } from '../../../../main/features/imports/domain/header-key.ts';
import { proposeMapping } from '../../../../main/features/imports/domain/mapping.ts';
import { IMPORT_KINDS } from '../../../../preload/contract/vocabulary/school.ts';
import { sheetOf, workbookOf } from '../../../support/workbooks/sheet.ts';

const CSDL = [
  'STT',
  'Mã định danh Bộ GD&ĐT',
  'Họ tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Trạng thái',
  'SĐT liên hệ',
  'Nơi sinh chi tiết',
  'Tổ/thôn Hộ khẩu thường trú',
  'Tỉnh thành quê quán',
  'Phường Xã quê quán',
  'Chỗ ở hiện nay',
  'Số CMND',
  'Ngày cấp',
  'Nơi cấp',
  'Tên cha',
  'Nghề nghiệp cha',
  'Năm sinh cha',
  'Tên mẹ',
  'Nghề nghiệp mẹ',
  'Năm sinh mẹ',
  'Lớp học',
  'Khối học',
  'Số định danh cá nhân',
];

describe('header row and columns', () => {
  it('reads the CSDL export: two title rows, a blank one, the header in row 4', () => {
    const found = proposeMapping(
      workbookOf([
        ['SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
        ['DANH SÁCH HỌC SINH LỚP 6A1'],
        null,
        CSDL,
        ['1', '3100000001', 'Nguyễn Văn An'],
      ]),
      'students',
    );
    expect(found?.missing).toEqual([]);
    expect(found?.mapping.headerRow).toBe(4);
    expect(found?.mapping.columns).toMatchObject({
      sectorId: 1,
      fullName: 2,
      birthDate: 3,
      className: 22,
      personalId: 24,
      fatherName: 16,
      motherBirthYear: 21,
      oldAddress: 9,
      newAddress: 12,
    });
  });

  it('ignores marks of duty, punctuation, line breaks, case and accents', () => {
    for (const header of [
      'HỌ VÀ TÊN (*)',
      'Ho va ten',
      'Họ\nvà tên*',
      'Họ và tên (viết đúng giấy khai sinh)',
    ]) {
      expect(detectHeader(sheetOf([[header, 'Ngày sinh', 'Lớp']]), 'students')?.columns['fullName']).toBe(0);
    }
  });

  it('joins a two-line header: "Cha" over "Họ tên | Năm sinh | Nghề nghiệp"', () => {
    const rows = [
      ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Cha', null, null, 'Mẹ', null, null],
      [
        'STT',
        'Họ và tên',
        'Ngày sinh',
        'Lớp',
        'Họ tên',
        'Năm sinh',
        'Nghề nghiệp',
        'Họ tên',
        'Năm sinh',
        'Nghề nghiệp',
      ],
    ];
    const merges = [
      { top: 1, left: 4, bottom: 1, right: 6 },
      { top: 1, left: 7, bottom: 1, right: 9 },
    ];
    const found = detectHeader(sheetOf(rows, merges), 'students');
    expect(found?.headerRow).toBe(2);
    expect(found?.columns).toMatchObject({
      fullName: 1,
      fatherName: 4,
      fatherBirthYear: 5,
      fatherJob: 6,
      motherName: 7,
      motherJob: 9,
    });
  });

  it('sees that "Họ và tên" spans two columns when given names stand beside it', () => {
    const rows = [
      ['STT', 'Họ và tên', null, 'Ngày sinh', 'Lớp'],
      [1, 'Nguyễn Văn', 'An', '05/09/2014', '6A1'],
      [2, 'Trần Thị', 'Hương', '06/09/2014', '6A1'],
    ];
    expect(proposeMapping(workbookOf(rows), 'students')?.mapping.columns).toMatchObject({
      fullName: 1,
      givenName: 2,
    });
  });

  it('reads a name header merged over two lines and two columns', () => {
    const rows = [
      ['STT', 'Họ và tên', null, 'Ngày sinh', 'Lớp', 'Cha', null],
      ['STT', null, null, 'Ngày sinh', 'Lớp', 'Họ tên', 'Năm sinh'],
      [1, 'Nguyễn Văn', 'An', '05/09/2014', '6A1', 'Nguyễn Văn Ba', 1980],
    ];
    const merges = [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 5, bottom: 1, right: 6 },
    ];
    const found = proposeMapping(workbookOf(rows, merges), 'students');
    expect(found?.mapping.columns).toMatchObject({
      fullName: 1,
      givenName: 2,
      fatherName: 5,
      fatherBirthYear: 6,
    });
    expect(found?.missing).toEqual([]);
  });

  it('says which required columns are missing', () => {
    expect(proposeMapping(workbookOf([['Họ tên', 'Giới tính', 'Dân tộc']]), 'students')?.missing).toEqual([
      'birthDate',
      'className',
    ]);
  });

  it('finds nothing in a sheet of another kind of thing', () => {
    expect(
      proposeMapping(workbookOf([['Kính gửi các thầy cô'], ['Nội dung họp', 'Địa điểm']]), 'students'),
    ).toBeNull();
  });

  it('finds its own template names in any order, on any of the first 200 rows, for every kind', () => {
    const kinds = fc.constantFrom(...IMPORT_KINDS);
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 0, max: 199 }),
        fc.infiniteStream(fc.nat()),
        (kind, above, order) => {
          const headers = fieldsOfKind(kind)
            .filter((field) => !['familyAndMiddle', 'givenName'].includes(field.key))
            .map((field) => ({ field, at: order.next().value as number }))
            .toSorted((a, b) => a.at - b.at);
          const rows = [
            ...Array.from({ length: above }, (_u, at) => [`Dòng tiêu đề ${at}`]),
            headers.map(({ field }) => `${field.header} (*)`),
          ];
          const found = detectHeader(sheetOf(rows), kind);
          expect(found?.headerRow).toBe(above + 1);
          headers.forEach(({ field }, at) =>
            expect([field.key, found?.columns[field.key]]).toEqual([field.key, at]),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives every alias to one field only', () => {
    for (const kind of IMPORT_KINDS) {
      const owners = new Map<string, string>();
      for (const field of fieldsOfKind(kind)) {
        for (const name of [field.header, ...field.aliases]) {
          const key = headerKey(name);
          expect([name, owners.get(key) ?? field.key]).toEqual([name, field.key]);
          owners.set(key, field.key);
        }
      }
    }
  });
});
