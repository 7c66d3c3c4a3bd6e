import type { LeftOutReason } from '../../../../preload/contract/vocabulary/archive.ts';
import type { IndexRow } from './index-row.ts';

/** One line of the index in front of a printed collection. */
export interface PrintRow extends Omit<IndexRow, 'files'> {
  /** Files of the entry that became pages. */
  readonly files: number;
  readonly pages: number;
}
/** Where the entry lies in the file: "3–7", "8", '' = it has no pages. */
export type PlacedRow = PrintRow & { readonly place: string };

/** A file without pages, under the number of its entry. */
export interface LeftOutFile {
  readonly row: number;
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** Pages are counted from the first of the file; `before` are those of the index. */
export function pagePlaces(rows: readonly PrintRow[], before: number): PlacedRow[] {
  let last = before;
  return rows.map((row) => {
    const first = last + 1;
    last += row.pages;
    const place = row.pages === 0 ? '' : row.pages === 1 ? String(first) : `${String(first)}–${String(last)}`;
    return { ...row, place };
  });
}

/** As the index prints it. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  slip: 'phiếu cấp in ở màn hình Văn bản',
  office: 'tệp Word, Excel in bằng chương trình của tệp',
  picture: 'ảnh GIF, TIFF, WebP không gộp được, in riêng',
  locked: 'tệp có mật khẩu',
  damaged: 'tệp hỏng, không mở được',
  'too-large': 'ảnh quá lớn',
  changed: 'nội dung không khớp mã đã ghi khi lưu',
};
