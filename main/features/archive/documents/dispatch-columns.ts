import type { CellValue } from '../../../kernel/spreadsheet.ts';
import type { DispatchBook } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { noteOfLine, registerTitle, type RegisterLine } from '../domain/dispatch-register.ts';
import { twoDigits } from '../domain/outgoing-symbol.ts';

interface DispatchColumn {
  readonly title: string;
  /** Of the width of the sheet. */
  readonly share: number;
  readonly value: (line: RegisterLine) => Exclude<CellValue, boolean>;
  readonly align?: 'center';
  /** What a void line says of itself, and where people sign, is not struck. */
  readonly plain?: true;
}

const dayOf = (day: string): CellValue & ({ date: string } | string) => (day === '' ? '' : { date: day });

/** The columns of the two books (NĐ 30/2020 Phụ lục IV). */
export const DISPATCH_COLUMNS: Readonly<Record<DispatchBook, readonly DispatchColumn[]>> = {
  in: [
    { title: 'Ngày đến', share: 0.085, align: 'center', value: ({ arrivalDay }) => dayOf(arrivalDay) },
    { title: 'Số đến', share: 0.05, align: 'center', value: ({ number }) => number ?? '' },
    { title: 'Tác giả', share: 0.13, value: ({ party }) => party },
    { title: 'Số, ký hiệu văn bản', share: 0.115, value: ({ symbol }) => symbol },
    { title: 'Ngày tháng văn bản', share: 0.085, align: 'center', value: ({ day }) => dayOf(day) },
    { title: 'Tên loại và trích yếu nội dung văn bản', share: 0.22, value: ({ subject }) => subject },
    { title: 'Đơn vị hoặc người nhận', share: 0.1, value: ({ receiver }) => receiver },
    { title: 'Ngày chuyển', share: 0.06, value: () => '', plain: true },
    { title: 'Ký nhận', share: 0.055, value: () => '', plain: true },
    { title: 'Ghi chú', share: 0.1, value: noteOfLine, plain: true },
  ],
  out: [
    { title: 'Số, ký hiệu văn bản', share: 0.125, value: symbolOf },
    { title: 'Ngày tháng văn bản', share: 0.085, align: 'center', value: ({ day }) => dayOf(day) },
    { title: 'Tên loại và trích yếu nội dung văn bản', share: 0.235, value: kindAndSubjectOf },
    { title: 'Người ký', share: 0.11, value: ({ signer }) => signer },
    { title: 'Nơi nhận văn bản', share: 0.15, value: ({ party }) => party },
    { title: 'Đơn vị, người nhận bản lưu', share: 0.11, value: ({ receiver }) => receiver },
    { title: 'Số lượng bản', share: 0.06, align: 'center', value: ({ copies }) => copies || '' },
    { title: 'Ghi chú', share: 0.125, value: noteOfLine, plain: true },
  ],
};

function symbolOf({ symbol, number }: RegisterLine): string {
  return symbol !== '' || number === null ? symbol : twoDigits(number);
}

function kindAndSubjectOf({ series, subject }: RegisterLine): string {
  return series === null || subject === '' ? subject : `${registerTitle(series)}: ${subject}`;
}
