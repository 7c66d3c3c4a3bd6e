import {
  LANDSCAPE,
  bodyWidth,
  gap,
  keepTail,
  letterhead,
  paragraph,
  renderMany,
  signatureBlock,
  table,
  type Layout,
} from '../../../platform/pdf/index.ts';
import type { DispatchBook } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { registerTitle, type DispatchRegister } from '../domain/dispatch-register.ts';
import { rangesInWords } from '../domain/number-series.ts';
import { twoDigits } from '../domain/outgoing-symbol.ts';
import { DISPATCH_COLUMNS } from './dispatch-columns.ts';
import { drawable, localDay, type SheetHead } from './sheet-parts.ts';

interface DispatchRegisterSheet extends SheetHead {
  readonly book: DispatchBook;
  readonly year: number;
  readonly registers: readonly DispatchRegister[];
}

const AREA = { x: LANDSCAPE.left, width: bodyWidth(LANDSCAPE) };
const HEADING = { ...AREA, style: 'bold', align: 'center', before: 0, keepWithNext: true } as const;
const BOOK_TITLES = { in: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', out: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI' } as const;

/** The book of a year on A4 lying, a register after the other; the heading row stands on every page. */
export function renderDispatchRegister(sheet: DispatchRegisterSheet): Promise<Uint8Array> {
  return renderMany(
    sheet.registers.map((register) => layoutOf(sheet, register)),
    {
      title: `${BOOK_TITLES[sheet.book]} ${String(sheet.year)}`,
      author: sheet.school.schoolName,
      createdAt: sheet.at,
    },
  );
}

function layoutOf(
  { school, book, year, at, preparedBy }: DispatchRegisterSheet,
  register: DispatchRegister,
): Layout {
  const columns = DISPATCH_COLUMNS[book];
  const { lines, series } = register;
  const rows = table(
    columns.map(({ title, share, align }) => ({ title, share, ...(align ? { align } : {}) })),
    lines.map((line) =>
      columns.map(({ value }) => {
        const cell = value(line);
        return drawable(typeof cell === 'object' && cell !== null ? localDay(cell.date) : String(cell ?? ''));
      }),
    ),
    {
      ...AREA,
      size: 10,
      struck: (row, column) => lines[row]?.state === 'void' && columns[column]?.plain !== true,
    },
  );
  const name = book === 'in' ? '' : `${registerTitle(series)}, `;
  return {
    title: `${BOOK_TITLES[book]} ${String(year)}`,
    author: school.schoolName,
    createdAt: at,
    format: LANDSCAPE,
    bookmark: `${name}năm ${String(year)}`,
    atoms: [
      letterhead(school, { datedAt: at, format: LANDSCAPE }),
      gap(8),
      ...paragraph(BOOK_TITLES[book], { ...HEADING, size: 14 }),
      ...paragraph(capital(`${name}năm ${String(year)}`), { ...HEADING, size: 13 }),
      gap(4),
      // The count and the signature stay with the last row.
      ...keepTail(rows, 1),
      ...paragraph(countedInWords(register), { ...AREA, firstLine: 0, before: 8, keepWithNext: true }),
      signatureBlock(
        [
          { role: '', note: '', name: '' },
          { role: 'NGƯỜI IN SỔ', name: preparedBy },
        ],
        AREA,
      ),
    ],
  };
}

function countedInWords({ series, last, missing, onPaper, lines }: DispatchRegister): string {
  if (series === null)
    return `${String(lines.length)} văn bản ghi trước khi có sổ này, ký hiệu không cho biết số hoặc loại sổ; giữ nguyên như đã ghi.`;
  const ended = lines.filter(({ state }) => state === 'void').length;
  return [
    `Số cuối cùng: ${twoDigits(last)}; ${ended === 0 ? 'không có số nào bị hủy' : `${String(ended)} số đã hủy, vẫn giữ chỗ`}; ${
      missing.length === 0 ? 'số liên tục, không thiếu' : `THIẾU số: ${rangesInWords(missing)}`
    }.`,
    onPaper.length === 0
      ? ''
      : `Số ${rangesInWords(onPaper)} ở sổ giấy dùng trước chương trình hoặc không dùng đến.`,
  ]
    .join(' ')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
