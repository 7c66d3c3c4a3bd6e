import type { CellValue, ParsedSheet } from '../../../kernel/spreadsheet.ts';
import {
  centredText,
  gap,
  paragraph,
  renderLayout,
  table,
  type Atom,
  type Letterhead,
} from '../../../platform/pdf/index.ts';
import { drawable, localDay } from './sheet-parts.ts';

export interface OfficePreview {
  readonly fileName: string;
  readonly school: Letterhead;
  /** ISO moment of the look. */
  readonly at: string;
  readonly sheets: readonly ParsedSheet[];
}

/** Enough to know the file again; who needs more saves it. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 12;
/** Of one cell: a row is never cut, so it must fit on a page. */
const MOST_LETTERS = 300;
const ROW_COLUMN = { title: 'Dòng', share: 0.07 } as const;
const LINE = { firstLine: 0, align: 'left' } as const;

/** What a Word or Excel file says, without its looks, and said so. */
export function renderOfficePreview({ fileName, school, at, sheets }: OfficePreview): Uint8Array {
  const cut = sheets.some(({ rows }) => rows.length > MOST_ROWS || widthOf(rows) > MOST_COLUMNS);
  const note = cut
    ? `Bản xem nhanh chỉ có chữ và số, không có hình và định dạng; mỗi trang tính nhiều nhất ${MOST_ROWS} dòng, ${MOST_COLUMNS} cột. Lưu tệp để xem đầy đủ.`
    : 'Bản xem nhanh chỉ có chữ và số, không có hình và định dạng. Lưu tệp để xem đúng trình bày.';
  return renderLayout({
    title: drawable(fileName),
    author: school.schoolName,
    createdAt: at,
    atoms: [
      ...centredText(drawable(fileName), 13, 'bold'),
      ...centredText(note, 10, 'italic'),
      gap(6),
      ...sheets.flatMap((sheet) => (sheet.name === '' ? documentAtoms(sheet) : sheetAtoms(sheet))),
    ],
  });
}

function documentAtoms({ rows }: ParsedSheet): Atom[] {
  return rows.slice(0, MOST_ROWS).flatMap(({ cells }) => paragraph(cells.map(textOf).join(' | '), LINE));
}

function sheetAtoms({ name, rows }: ParsedSheet): Atom[] {
  const title = paragraph(`Trang tính “${drawable(name)}”`, { ...LINE, before: 8, keepWithNext: true });
  const width = Math.min(widthOf(rows), MOST_COLUMNS);
  if (width === 0) return [...title, ...paragraph('Không có nội dung.', LINE)];
  const lines = rows.slice(0, MOST_ROWS).map(({ row, cells }) => ({
    row,
    texts: Array.from({ length: width }, (_, at) => shortened(textOf(cells[at] ?? null))),
  }));
  // What stands alone above the columns is a title over all of them.
  const start = lines.findIndex(({ texts }) => texts.filter((text) => text !== '').length > 1);
  const above = lines.slice(0, Math.max(0, start));
  const body = lines.slice(above.length);
  const shares = sharesOf(body.map(({ texts }) => texts));
  return [
    ...title,
    ...above.flatMap(({ texts }) => paragraph(texts.join('').trim(), { ...LINE, size: 11 })),
    ...table(
      [ROW_COLUMN, ...shares.map((share, at) => ({ title: String.fromCharCode(65 + at), share }))],
      body.map(({ row, texts }) => [String(row), ...texts]),
      { size: width > 6 ? 7.5 : 9 },
    ),
  ];
}

/** Wide where much is written, within reason. */
function sharesOf(rows: readonly (readonly string[])[]): number[] {
  const weights = (rows[0] ?? []).map((_, at) => {
    const lengths = rows.map((texts) => texts[at]?.length ?? 0).sort((a, b) => a - b);
    // One long remark must not squeeze all the others.
    return Math.min(26, 8 + (lengths[Math.floor(lengths.length * 0.9)] ?? 0));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => ((1 - ROW_COLUMN.share) * weight) / sum);
}

const widthOf = (rows: ParsedSheet['rows']): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

function textOf(value: CellValue): string {
  if (value === null) return '';
  return drawable(typeof value === 'object' ? localDay(value.date.slice(0, 10)) : String(value));
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : text;
}
