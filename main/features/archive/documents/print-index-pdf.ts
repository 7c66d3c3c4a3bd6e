import { gap, paragraph, renderLayout, table, together } from '../../../platform/pdf/index.ts';
import { LEFT_OUT_WORDS, type LeftOutFile, type PlacedRow } from '../domain/print-row.ts';
import {
  drawable,
  kindAndSubject,
  localDay,
  sheetHead,
  symbolWithArrival,
  type SheetHead,
} from './sheet-parts.ts';

export interface PrintIndex extends SheetHead {
  readonly rows: readonly PlacedRow[];
  readonly leftOut: readonly LeftOutFile[];
}

/** "MỤC LỤC TẬP IN": on which page of the file each paper lies, and what is not in it. */
export function renderPrintIndex({ rows, leftOut, ...head }: PrintIndex): Uint8Array {
  const files = rows.reduce((sum, row) => sum + row.files, 0);
  return renderLayout({
    title: 'Mục lục tập in từ kho lưu trữ',
    author: head.school.schoolName,
    createdAt: head.at,
    atoms: [
      ...sheetHead(head, ['MỤC LỤC TẬP IN', 'In từ kho lưu trữ của nhà trường'], {
        day: 'Ngày in',
        by: 'Người in',
        rest: `Gồm ${rows.length} văn bản, ${files} tệp. Số trang tính từ trang đầu của mục lục.`,
      }),
      ...table(
        [
          { title: 'STT', share: 0.065, align: 'center' },
          { title: 'Số, ký hiệu', share: 0.215 },
          { title: 'Ngày', share: 0.125, align: 'center' },
          { title: 'Loại, trích yếu', share: 0.34 },
          { title: 'Người, nơi liên quan', share: 0.165 },
          { title: 'Trang', share: 0.09, align: 'center' },
        ],
        rows.map((row, index) =>
          [
            String(index + 1),
            symbolWithArrival(row),
            localDay(row.day),
            kindAndSubject(row),
            row.person,
            row.place === '' ? '–' : row.place,
          ].map(drawable),
        ),
        { size: 10.5 },
      ),
      ...(leftOut.length === 0 ? [] : leftOutTable(leftOut)),
      gap(8),
      ...paragraph('Hết mục lục.', { firstLine: 0, align: 'left' }),
    ],
  });
}

function leftOutTable(leftOut: readonly LeftOutFile[]) {
  return [
    gap(8),
    ...together(
      paragraph(`${leftOut.length} tệp không có trong tập in này:`, { firstLine: 0, align: 'left' }),
      true,
    ),
    ...table(
      [
        { title: 'STT', share: 0.07, align: 'center' },
        { title: 'Tệp', share: 0.46 },
        { title: 'Lý do', share: 0.47 },
      ],
      leftOut.map(({ row, name, reason }) => [String(row), name, LEFT_OUT_WORDS[reason]].map(drawable)),
      { size: 10.5 },
    ),
  ];
}
