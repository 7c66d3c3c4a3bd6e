import { describe, expect, it } from 'vitest';
import { refusedRows } from '../../../../main/features/imports/domain/bad-rows.ts';
import { checkImport } from '../../../../main/features/imports/domain/check-import.ts';
import { proposeMapping } from '../../../../main/features/imports/domain/mapping.ts';
import { templateOf } from '../../../../main/features/imports/domain/template.ts';
import { parseWorkbook } from '../../../../main/platform/excel/parse-workbook.ts';
import {
  WORKBOOK_LIMITS,
  writeBadRowsWorkbook,
  writeTemplateWorkbook,
} from '../../../../main/platform/excel/index.ts';
import { IMPORT_KINDS } from '../../../../preload/contract/vocabulary/school.ts';
import { say } from '../../../support/workbooks/import-of.ts';
import { workbookOf } from '../../../support/workbooks/sheet.ts';

describe('refused rows and templates', () => {
  it('can be imported again: the workbook of bad rows maps to the same fields, two-line headers too', async () => {
    const workbook = workbookOf(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Cha', null],
        [null, null, null, null, null, 'Họ tên', 'Năm sinh'],
        ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Họ tên', 'Năm sinh'],
        [1, 'Nguyễn Văn An', '05/09/2014', 'Nam', '6A1', 'Nguyễn Văn Ba', 1980],
        [2, 'Trần Thị Bích', '45/09/2014', 'Nữ', '6A1', 'Trần Văn Tư', 1979],
      ],
      [{ top: 1, left: 5, bottom: 2, right: 6 }],
    );
    const proposed = proposeMapping(workbook, 'students');
    if (!proposed) throw new Error('no mapping');
    const first = checkImport('students', workbook, proposed.mapping, {});
    expect(first.badRows).toEqual([5]);

    const refused = refusedRows('students', workbook, proposed.mapping, first, say);
    const bytes = await writeBadRowsWorkbook({ sheetName: 'Dòng chưa nhận', ...refused });
    const again = parseWorkbook(bytes, WORKBOOK_LIMITS);
    const mapped = proposeMapping(again, 'students');
    expect(mapped?.mapping.columns).toEqual(proposed.mapping.columns);
    const second = checkImport('students', again, mapped?.mapping ?? proposed.mapping, {});
    expect(second.rows).toBe(1);
    expect(second.errors.map((issue) => issue.code)).toEqual(['imports.date']);
  });

  it.each(IMPORT_KINDS)('reads the empty %s template as zero rows, its example left out', async (kind) => {
    const { exampleMark, fields } = templateOf(kind);
    const bytes = await writeTemplateWorkbook({ sheetName: 'Mẫu', titles: ['MẪU'], exampleMark, fields });
    const workbook = parseWorkbook(bytes, WORKBOOK_LIMITS);
    const proposed = proposeMapping(workbook, kind);
    expect(proposed?.missing).toEqual([]);
    expect(Object.keys(proposed?.mapping.columns ?? {})).toHaveLength(fields.length);
    const result = checkImport(
      kind,
      workbook,
      proposed?.mapping ?? { sheet: '', headerRow: 0, columns: {} },
      {},
    );
    expect(result.rows).toBe(0);
    expect(result.skipped).toEqual([{ row: 3, reason: 'example' }]);
  });

  it('refuses a mapping that cannot work', () => {
    const workbook = workbookOf([['Họ và tên', 'Ngày sinh']]);
    const mapping = { sheet: 'Trang 1', headerRow: 1, columns: { fullName: 0, birthDate: 1 } };
    expect(() => checkImport('students', workbook, mapping, {})).toThrow('imports.columns-missing');
    expect(() => checkImport('students', workbook, { ...mapping, sheet: 'x' }, {})).toThrow(
      'imports.sheet-missing',
    );
    expect(() => checkImport('students', workbook, { ...mapping, headerRow: 9 }, {})).toThrow(
      'imports.header-missing',
    );
  });
});
