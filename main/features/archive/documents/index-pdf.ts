import {
  centredText,
  dateInWords,
  gap,
  letterhead,
  missingGlyph,
  paragraph,
  renderLayout,
  table,
  type Letterhead,
} from '../../../platform/pdf/index.ts';
import type { IndexRow } from '../domain/index-row.ts';

export interface IndexSheet {
  readonly school: Letterhead;
  /** ISO moment of the export. */
  readonly at: string;
  readonly preparedBy: string;
  readonly rows: readonly IndexRow[];
}

/** "MỤC LỤC HỒ SƠ XUẤT": what lies in the folder beside it, with the digest each file must have. */
export function renderIndex({ school, at, preparedBy, rows }: IndexSheet): Uint8Array {
  const files = rows.reduce((sum, row) => sum + row.files.length, 0);
  return renderLayout({
    title: 'Mục lục hồ sơ xuất từ kho lưu trữ',
    author: school.schoolName,
    createdAt: at,
    atoms: [
      letterhead(school, { datedAt: at }),
      gap(10),
      ...centredText('MỤC LỤC HỒ SƠ', 14, 'bold'),
      ...centredText('Xuất từ kho lưu trữ của nhà trường', 14, 'bold'),
      ...paragraph(
        `Ngày xuất: ${dateInWords(at).replace(/^ngày /u, '')}. Người xuất: ${drawable(preparedBy)}. Gồm ${rows.length} văn bản, ${files} tệp. Mã SHA-256 dùng để kiểm tra tệp còn nguyên vẹn.`,
      ),
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
            row.symbol,
            row.day.split('-').reverse().join('/'),
            row.subject === row.kind || row.subject === '' ? row.kind : `${row.kind}: ${row.subject}`,
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

/** A dispatch may bear signs that our fonts lack; the index goes on without them. */
function drawable(text: string): string {
  let clean = text;
  for (let bad = missingGlyph(clean); bad !== null; bad = missingGlyph(clean))
    clean = clean.replaceAll(bad, '?');
  return clean;
}
