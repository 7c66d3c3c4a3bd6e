import { writeListWorkbook } from '../../../platform/excel/index.ts';
import type { IndexRow } from '../domain/index-row.ts';

/** The same index for sorting and checking: one line a file, so that no cell holds two digests. */
export function indexWorkbook(title: string, rows: readonly IndexRow[]): Promise<Uint8Array> {
  return writeListWorkbook({
    sheetName: 'Mục lục',
    titles: ['MỤC LỤC HỒ SƠ XUẤT TỪ KHO LƯU TRỮ', title],
    columns: [
      { header: 'STT', width: 6, format: 'number' },
      { header: 'Số, ký hiệu', width: 20, format: 'text' },
      { header: 'Số đến', width: 9, format: 'number' },
      { header: 'Ngày', width: 12, format: 'date' },
      { header: 'Loại', width: 26, format: 'text' },
      { header: 'Trích yếu', width: 40, format: 'text' },
      { header: 'Người liên quan', width: 24, format: 'text' },
      { header: 'Trạng thái', width: 14, format: 'text' },
      { header: 'Cần đọc kèm', width: 40, format: 'text' },
      { header: 'Tệp', width: 42, format: 'text' },
      { header: 'SHA-256', width: 68, format: 'text' },
    ],
    rows: rows.flatMap((row, index) => {
      const about = [
        index + 1,
        row.symbol,
        row.arrivalNo ?? '',
        { date: row.day },
        row.kind,
        row.subject,
        row.person,
        row.state,
        row.remark,
      ];
      const files = row.files.length === 0 ? [{ name: '', sha256: '' }] : row.files;
      return files.map(({ name, sha256 }) => [...about, name, sha256]);
    }),
  });
}
