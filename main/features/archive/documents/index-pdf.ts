import { gap, paragraph, renderLayout, table } from '../../../platform/pdf/index.ts';
import type { IndexRow } from '../domain/index-row.ts';
import {
  drawable,
  kindAndSubject,
  localDay,
  sheetHead,
  symbolWithArrival,
  type SheetHead,
} from './sheet-parts.ts';

export interface IndexSheet extends SheetHead {
  readonly rows: readonly IndexRow[];
}

/** "MỤC LỤC HỒ SƠ XUẤT": what lies in the folder beside it, with the digest each file must have. */
export function renderIndex({ rows, ...head }: IndexSheet): Uint8Array {
  const files = rows.reduce((sum, row) => sum + row.files.length, 0);
  return renderLayout({
    title: 'Mục lục hồ sơ xuất từ kho lưu trữ',
    author: head.school.schoolName,
    createdAt: head.at,
    atoms: [
      ...sheetHead(head, ['MỤC LỤC HỒ SƠ', 'Xuất từ kho lưu trữ của nhà trường'], {
        day: 'Ngày xuất',
        by: 'Người xuất',
        rest: `Gồm ${rows.length} văn bản, ${files} tệp. Mã SHA-256 dùng để kiểm tra tệp còn nguyên vẹn.`,
      }),
      ...table(
        [
          { title: 'STT', share: 0.06, align: 'center' },
          { title: 'Số, ký hiệu', share: 0.19 },
          { title: 'Ngày', share: 0.115, align: 'center' },
          { title: 'Loại, trích yếu', share: 0.18 },
          { title: 'Người', share: 0.115 },
          { title: 'Trạng thái', share: 0.1 },
          { title: 'Tệp và mã SHA-256', share: 0.24 },
        ],
        rows.map((row, index) =>
          [
            String(index + 1),
            symbolWithArrival(row),
            localDay(row.day),
            kindAndSubject(row),
            row.person,
            row.state,
            row.files.map(({ name, sha256 }) => `${name} ${inPieces(sha256)}`).join('; '),
          ].map(drawable),
        ),
        { size: 9 },
      ),
      gap(8),
      ...paragraph('Hết mục lục.', { firstLine: 0, align: 'left' }),
    ],
  });
}

/** Four pieces that lines can be broken between. */
function inPieces(sha256: string): string {
  return sha256.match(/.{1,16}/gu)?.join(' ') ?? '';
}
