import {
  LANDSCAPE,
  bodyWidth,
  gap,
  keepTail,
  letterhead,
  paragraph,
  signatureBlock,
  table,
  type Layout,
} from '../../../platform/pdf/index.ts';
import type { RegisterColumn } from './register-columns.ts';

const AREA = { x: LANDSCAPE.left, width: bodyWidth(LANDSCAPE) } as const;
const CENTRED = { ...AREA, align: 'center', keepWithNext: true } as const;
const SIZE = 10.5;

export interface RegisterSheet<R> {
  readonly school: { readonly superiorBody: string; readonly schoolName: string; readonly place: string };
  readonly title: string;
  /** "mục", "sự cố". */
  readonly noun: string;
  readonly columns: readonly RegisterColumn<R>[];
  readonly records: readonly R[];
  /** Entries that no longer count and stay readable. */
  readonly corrected: (record: R) => boolean;
  /** ISO moment of the print. */
  readonly at: string;
  readonly by: string;
  readonly head: string;
  readonly purpose: string;
}

/** A register on lying A4; the heading row stands on every page. */
export function registerLayout<R>(sheet: RegisterSheet<R>): Layout {
  const { school, title, records, at } = sheet;
  const columns = sheet.columns.filter(({ share }) => share > 0);
  const rows = table(
    columns.map(({ header, share }) => ({ title: header, share })),
    records.map((record) => columns.map(({ value }) => value(record))),
    { ...AREA, size: SIZE, struck: (row) => sheet.corrected(records[row]!) },
  );
  const counted =
    records.length === 0 ? `Sổ chưa có ${sheet.noun} nào` : `Có ${String(records.length)} ${sheet.noun}`;
  return {
    title,
    author: school.schoolName,
    createdAt: at,
    format: LANDSCAPE,
    atoms: [
      letterhead(school, { datedAt: at, format: LANDSCAPE }),
      gap(8),
      ...paragraph(title, { ...CENTRED, size: 14, style: 'bold' }),
      gap(4),
      // The count and the signatures stay with the last row.
      ...keepTail(rows, 1),
      ...paragraph(`${counted}. Mục đích in: ${sheet.purpose}.`, {
        ...AREA,
        firstLine: 0,
        before: 8,
        keepWithNext: true,
      }),
      signatureBlock(
        [
          // The head who prints it signs once.
          sheet.by === sheet.head
            ? { role: '', note: '', name: '' }
            : { role: 'NGƯỜI LẬP SỔ', name: sheet.by },
          { role: 'THỦ TRƯỞNG ĐƠN VỊ', name: sheet.head },
        ],
        AREA,
      ),
    ],
  };
}
