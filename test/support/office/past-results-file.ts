import type { CellValue } from '../../../main/kernel/spreadsheet.ts';
import { writeListWorkbook, type WrittenColumn } from '../../../main/platform/excel/index.ts';

export const PAST_HEADERS = [
  'Mã HS',
  'Họ và tên',
  'Ngày sinh',
  'Lớp',
  'Toán',
  'Ngữ văn',
  'Thể dục',
  'TBCM',
  'Học lực',
  'Hạnh kiểm',
  'Danh hiệu',
  'Lên lớp',
] as const;

/** A year's results as schools keep them: one line a student, the school year named over the table. */
export function pastResultsFile(
  lines: readonly (readonly CellValue[])[],
  headers: readonly string[] = PAST_HEADERS,
  titles: readonly string[] = ['KẾT QUẢ CUỐI NĂM', 'Năm học 2022 - 2023'],
): Promise<Uint8Array> {
  return writeListWorkbook({
    sheetName: 'Tổng hợp',
    titles,
    columns: headers.map((header): WrittenColumn => ({ header, width: 12, format: 'text' })),
    rows: lines,
  });
}
