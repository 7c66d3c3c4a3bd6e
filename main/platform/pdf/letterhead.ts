import type { Atom } from './atom.ts';
import { widthOf } from './fonts.ts';
import { breakLines, type Line } from './inline.ts';
import { PAGE, bodyWidth, lineHeight, type PageFormat } from './page-format.ts';
import type { Pen } from './pen.ts';
import { dateInWords, twoDigits } from './vietnam-time.ts';

/** Who issues the paper. */
export interface Letterhead {
  /** Written above the school: "UBND PHƯỜNG THỦY NGUYÊN". */
  superiorBody: string;
  schoolName: string;
  /** Place of the "…, ngày … tháng … năm …" line. */
  place: string;
}

export interface LetterheadOptions {
  /** "Số: 05/BB-THCSDQ", under the school's name. */
  numberLine?: string;
  /** ISO moment of the place-and-date line; minutes have none, their date stands in the text (NĐ 30/2020 Mẫu 1.9). */
  datedAt?: string;
  /** Upright unless told. */
  format?: PageFormat;
}

const LEFT_SHARE = 0.42;
const SIZE = 12;
const SECOND_ROW_SIZE = 13;
const leftOf = (format: PageFormat): number => bodyWidth(format) * LEFT_SHARE - 8;
const rightOf = (format: PageFormat): number => bodyWidth(format) * (1 - LEFT_SHARE);
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** "Số: 05/BB-THCSDQ": numbers below 10 take a zero; a draft leaves room for the number. */
export function numberLine(number: number | null, symbol: string): string {
  return `Số: ${number === null ? '........' : twoDigits(number)}/${symbol}`;
}

/** "Thủy Nguyên, ngày 22 tháng 11 năm 2026"; a long place leaves the date whole on a line of its own. */
export function placeAndDate(place: string, at: string, width = rightOf(PAGE)): Line[] {
  const broken = (text: string) => breakLines(text, 'italic', SECOND_ROW_SIZE, width);
  const whole = broken(`${place}, ${dateInWords(at)}`);
  return whole.length === 1 ? whole : [...broken(`${place},`), ...broken(dateInWords(at))];
}

/** A long number is written smaller rather than into the date beside it. */
export function numberSize(text: string, width = leftOf(PAGE)): number {
  return SECOND_ROW_SIZE * Math.min(1, width / widthOf(text, 'regular', SECOND_ROW_SIZE));
}

/** National title and motto at the right, superior body and school at the left (NĐ 30/2020 Phụ lục I, mục II). */
export function letterhead(head: Letterhead, options: LetterheadOptions = {}): Atom {
  const { format = PAGE } = options;
  const leftWidth = leftOf(format);
  const rightWidth = rightOf(format);
  const leftMiddle = format.left + leftWidth / 2;
  const rightMiddle = format.width - format.right - rightWidth / 2;
  const body = breakLines(upper(head.superiorBody), 'regular', SIZE, leftWidth);
  const school = breakLines(upper(head.schoolName), 'bold', SIZE, leftWidth);
  const step = lineHeight(SIZE);
  const names = (body.length + school.length) * step;
  const secondRow = Math.max(names, 2 * step + 2) + 9;
  const dated = options.datedAt === undefined ? [] : placeAndDate(head.place, options.datedAt, rightWidth);
  const secondRows = options.numberLine === undefined ? dated.length : Math.max(1, dated.length);
  return {
    height: secondRow + secondRows * lineHeight(SECOND_ROW_SIZE),
    spaceBefore: 0,
    keep: true,
    draw: (pen, top) => {
      const box = { x: format.left, width: leftWidth, size: SIZE, align: 'center' as const };
      body.forEach((line, i) => pen.line(line, { ...box, y: top + i * step, style: 'regular' }));
      const schoolTop = top + body.length * step;
      school.forEach((line, i) => pen.line(line, { ...box, y: schoolTop + i * step, style: 'bold' }));
      // The line under the issuing body is a third to a half of its name.
      const line = Math.min(widthOf(upper(head.schoolName), 'bold', SIZE), leftWidth) * 0.45;
      pen.rule(leftMiddle - line / 2, top + names + 3, leftMiddle + line / 2, top + names + 3);
      nation(pen, rightMiddle, top);
      if (options.numberLine)
        pen.centred(
          options.numberLine,
          leftMiddle,
          top + secondRow,
          numberSize(options.numberLine, leftWidth),
        );
      dated.forEach((line, i) =>
        pen.line(line, {
          ...{ x: rightMiddle - rightWidth / 2, width: rightWidth, size: SECOND_ROW_SIZE },
          ...{ y: top + secondRow + i * lineHeight(SECOND_ROW_SIZE), style: 'italic', align: 'center' },
        }),
      );
    },
  };
}

function nation(pen: Pen, middle: number, top: number): void {
  pen.centred(NATION, middle, top, SIZE, 'bold');
  const mottoTop = top + lineHeight(SIZE);
  pen.centred(MOTTO, middle, mottoTop, 13, 'bold');
  const half = widthOf(MOTTO, 'bold', 13) / 2;
  pen.rule(middle - half, mottoTop + 17.5, middle + half, mottoTop + 17.5);
}

/** Vietnamese capitals of composed letters. */
export function upper(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi');
}
