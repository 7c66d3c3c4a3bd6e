import { writeListWorkbook } from '../../../platform/excel/index.ts';
import type { DispatchBook } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { registerTitle, type DispatchRegister } from '../domain/dispatch-register.ts';
import { DISPATCH_COLUMNS } from './dispatch-columns.ts';

/** Characters a sheet of the book is wide. */
const SHEET_WIDTH = 160;

/** The same book for Excel, a sheet a register. */
export function dispatchRegisterWorkbook({
  book,
  year,
  registers,
  schoolName,
}: {
  readonly book: DispatchBook;
  readonly year: number;
  readonly registers: readonly DispatchRegister[];
  readonly schoolName: string;
}): Promise<Uint8Array> {
  const columns = DISPATCH_COLUMNS[book];
  return writeListWorkbook(
    ...registers.map(({ series, lines }) => ({
      sheetName: registerTitle(series),
      titles: [
        book === 'in' ? 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN' : `SỔ ĐĂNG KÝ VĂN BẢN ĐI: ${registerTitle(series)}`,
        `${schoolName} – năm ${String(year)}`,
      ],
      columns: columns.map(({ title, share }) => ({
        header: title,
        width: Math.max(9, Math.round(share * SHEET_WIDTH)),
        format: title.startsWith('Ngày')
          ? ('date' as const)
          : NUMBERS.has(title)
            ? ('number' as const)
            : ('text' as const),
      })),
      rows: lines.map((line) => columns.map(({ value }) => value(line))),
    })),
  );
}

const NUMBERS = new Set(['Số đến', 'Số lượng bản']);
