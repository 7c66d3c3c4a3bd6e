import { describe, expect, it, vi } from 'vitest';
import {
  columnLetter,
  mappingProblems,
  samples,
  withColumn,
  withSheet,
} from '../../../../../renderer/features/imports/mapping.ts';
import type { Inspection, Mapping } from '../../../../../renderer/features/imports/mapping.ts';
import { fieldLabel } from '../../../../../renderer/features/imports/field-label.ts';
import { setLanguage } from '../../../../../renderer/i18n/index.ts';
import { badRowCount, issuesOf } from '../../../../../renderer/features/imports/issues.ts';
import { uploadProblem } from '../../../../../renderer/features/imports/upload.ts';

const inspection: Inspection = {
  sheets: [
    {
      name: 'Danh sách',
      rows: 3,
      headerRow: 4,
      headers: ['STT', 'Họ tên', 'Ngày sinh'],
      sample: [
        ['1', 'Đỗ An', ''],
        ['2', 'Đỗ An', '05/09/2012'],
        ['3', 'Lê Bình', ''],
      ],
    },
    { name: 'Bổ sung', rows: 1, headerRow: 1, headers: ['họ tên ', 'Lớp'], sample: [] },
  ],
  fields: [
    { key: 'fullName', label: 'Họ và tên', required: true },
    { key: 'className', label: 'Lớp', required: true },
    { key: 'birthDate', label: 'Ngày sinh', required: false },
  ],
  proposed: { sheet: 'Danh sách', headerRow: 4, columns: { fullName: 1, birthDate: 2 } },
  table: false,
  remembered: false,
};
const mapping: Mapping = inspection.proposed;

vi.stubGlobal('document', { documentElement: {} });

describe('the name of a field', () => {
  it('is the Vietnamese header, with the English word before it in the English window', () => {
    expect(fieldLabel({ key: 'fullName', label: 'Họ và tên' }, 'students')).toBe('Họ và tên');
    setLanguage('en');
    expect(fieldLabel({ key: 'fullName', label: 'Họ và tên' }, 'students')).toBe('Full name (Họ và tên)');
    setLanguage('vi');
  });
});

describe('the mapping of an import', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i as Excel does: %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
  it('shows different, filled sample values', () => {
    expect(samples(inspection.sheets[0]!, 1)).toEqual(['Đỗ An', 'Lê Bình']);
    expect(samples(inspection.sheets[0]!, 2)).toEqual(['05/09/2012']);
  });
  it('names required fields without a column and columns used twice', () => {
    expect(mappingProblems(inspection, mapping, 'students')).toEqual({ missing: ['Lớp'], twice: [] });
    expect(mappingProblems(inspection, withColumn(mapping, 'className', 1), 'students').twice).toEqual([1]);
  });
  it('a field can be left out again', () => {
    expect(withColumn(mapping, 'birthDate', null).columns).toEqual({ fullName: 1 });
  });
  it('keeps fields by header when another sheet is chosen', () => {
    expect(withSheet(inspection, mapping, 'Bổ sung')).toEqual({
      sheet: 'Bổ sung',
      headerRow: 1,
      columns: { fullName: 0 },
    });
  });
});

describe('errors and warnings of a dry run', () => {
  const issue = (row: number, column: string) => ({
    sheet: '',
    row,
    column,
    code: 'c',
    params: {},
    suggestion: '',
  });
  const report = {
    rows: 9,
    accepted: 7,
    added: 7,
    changed: 0,
    unchanged: 0,
    errors: [issue(9, 'Lớp'), issue(5, 'Lớp'), issue(5, 'Họ tên')],
    warnings: [issue(5, 'ĐDCN'), issue(2, 'ĐDCN')],
  };
  it('stand in one list in the order of the sheet', () => {
    expect(issuesOf(report).map(({ row, severity }) => `${String(row)} ${severity}`)).toEqual([
      '2 warning',
      '5 error',
      '5 error',
      '5 warning',
      '9 error',
    ]);
  });
  it('count each bad row once', () => {
    expect(badRowCount(report)).toBe(2);
  });
});

it('a file of the wrong kind or size is refused before it is read', () => {
  expect([
    uploadProblem('a.XLSX', 10),
    uploadProblem('a.xls', 10),
    uploadProblem('a.xlsx', 21 * 1024 * 1024),
  ]).toEqual([null, 'notXlsx', 'tooLarge']);
});
