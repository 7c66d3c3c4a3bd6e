import { describe, expect, it } from 'vitest';
import type { StudentToFind } from '../../../../main/features/gradebook/domain/find-student.ts';
import { readImport } from '../../../../main/features/gradebook/domain/import-rows.ts';
import type { CellValue } from '../../../../main/kernel/spreadsheet.ts';
import { sheetOf } from '../../../support/workbooks/sheet.ts';

const COLUMNS = ['tx1', 'tx2', 'gk', 'ck'].map((key) => ({
  ...{ key, kind: 'mark' as const, extra: false, counts: true },
}));
const HÀ: StudentToFind = { id: 'hà', name: 'Trần Thị Hà', birthDate: '2015-01-01', sectorId: '1' };
const HẠ: StudentToFind = { id: 'hạ', name: 'Trần Thị Hạ', birthDate: '2015-03-01', sectorId: '' };
const BÌNH: StudentToFind = { id: 'bình', name: 'Lê Văn Bình', birthDate: '2015-01-02', sectorId: '2' };

function read(rows: readonly (readonly CellValue[])[], students: readonly StudentToFind[] = [HÀ, BÌNH]) {
  const { cells, skipped } = readImport({ sheets: [sheetOf(rows)] }, COLUMNS, students)!;
  return {
    cells: cells.map(({ studentId, col, value }) => [studentId, col, value]),
    written: cells.map(({ written }) => written),
    skipped: skipped.map(({ row, code, params }) => [row, code.replace('gradebook.import-', ''), params]),
  };
}
const named = (name: string, students: readonly StudentToFind[], birthDate = '') =>
  read(
    [
      ['Họ tên', 'Ngày sinh', 'ĐĐGtx1'],
      [name, birthDate, 8],
    ],
    students,
  );

describe('a column of a marks file', () => {
  it('that the book does not have is named with how much it holds', () => {
    const { cells, skipped } = read([
      ['Mã định danh', 'ĐĐGtx1', 'ĐĐGtx5', 'Nhận xét', 'Mức đạt được', 'Ghi chú', 'ĐTBmhk'],
      ['1', 8, 9, '', 'T', 'x', 8],
      ['2', 7, null, '', null, '', 7],
    ]);
    expect(cells).toHaveLength(2);
    expect(skipped).toEqual([
      [1, 'no-column', { header: 'ĐĐGtx5', n: 1 }],
      [1, 'no-column', { header: 'Mức đạt được', n: 1 }],
    ]);
  });

  it('that stands there twice is read where both agree, and named where they do not', () => {
    const { cells, skipped } = read([
      ['Mã định danh', 'TX1', 'ĐĐGtx1'],
      ['1', 5, 8],
      ['2', null, 8],
    ]);
    expect(cells).toEqual([['bình', 'tx1', 80]]);
    expect(skipped).toEqual([[2, 'two-values', { col: 'TX1', first: '5', second: '8' }]]);
  });

  it('of averages reckoned by Excel is read without the noise of floating point, or with the rounded proposal', () => {
    const { cells, skipped } = read([
      ['Mã định danh', 'ĐĐGtx1'],
      ['1', 7.8999999999999995],
      ['2', 8.333333333333334],
    ]);
    expect(cells).toEqual([['hà', 'tx1', 79]]);
    expect(skipped).toEqual([[3, 'too-fine', { col: 'TX1', text: '8.33333333333', rounded: '8,3' }]]);
  });
});

describe('a name in a marks file', () => {
  it.each<[string, string, StudentToFind[], string, string, string]>([
    ['spelled like one of two', 'Trần Thị Hạ', [HÀ, HẠ], '', 'hạ', ''],
    ['with its accents decomposed', 'Trần Thị Hạ'.normalize('NFD'), [HÀ, HẠ], '', 'hạ', ''],
    ['in capitals', 'TRẦN THỊ HÀ', [HÀ, HẠ], '', 'hà', ''],
    ['without accents, of one student only', 'Tran Thi Ha', [HÀ, BÌNH], '', 'hà', 'Tran Thi Ha'],
    ['without accents, told apart by the day', 'Tran Thi Ha', [HÀ, HẠ], '01/03/2015', 'hạ', 'Tran Thi Ha'],
    ['with a slip that the day mends', 'Trần Thị Hả', [HÀ, HẠ], '01/01/2015', 'hà', 'Trần Thị Hả'],
  ])('%s is found, and another spelling is shown', (_what, name, students, day, id, written) => {
    const found = named(name, students, day);
    expect(found).toMatchObject({ cells: [[id, 'tx1', 80]], written: [written], skipped: [] });
  });

  it.each<[string, string, StudentToFind[], string, string]>([
    ['of somebody else with other accents', 'Trần Thị Hạ', [HÀ, BÌNH], '', 'near-name'],
    ['without accents, of two students', 'Tran Thi Ha', [HÀ, HẠ], '', 'two-students'],
    ['of one born on another day', 'Trần Thị Hà', [HÀ, HẠ], '01/03/2015', 'unknown-student'],
    ['of nobody', 'Người Lạ', [HÀ], '', 'unknown-student'],
    ['that is not there', '', [HÀ], '', 'unknown-student'],
  ])('%s is left out', (_what, name, students, day, code) => {
    const { cells, skipped } = named(name, students, day);
    expect(cells).toEqual([]);
    expect(skipped.map(([row, why]) => [row, why])).toEqual([[2, code]]);
  });

  it('may not contradict the identifier beside it', () => {
    const rows = (name: string) => [
      ['Mã định danh', 'Họ tên', 'ĐĐGtx1'],
      [1, name, 8],
    ];
    expect(read(rows('Lê Văn Bình')).skipped).toEqual([[2, 'other-name', { found: 'Trần Thị Hà' }]]);
    expect(read(rows('TRAN THI HA'))).toMatchObject({
      cells: [['hà', 'tx1', 80]],
      written: ['TRAN THI HA'],
    });
    expect(read(rows(''))).toMatchObject({ cells: [['hà', 'tx1', 80]], written: [''] });
  });
});
