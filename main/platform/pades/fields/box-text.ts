import { lineHeight, missingGlyph, widthOf, type FontStyle } from '../../pdf/index.ts';

/** Points. What can be read on paper without a glass, and what a box of the usual size has room for. */
const LARGEST = 8.5;
const SMALLEST = 4.5;
const STEP = 0.5;

export interface BoxLine {
  readonly text: string;
  readonly size: number;
  readonly style: FontStyle;
  /** From the top of the text. */
  readonly y: number;
}

/** Lines that fit: broken between words and made smaller together; what is still too much is cut with "…". */
export function fitLines(
  lines: readonly string[],
  width: number,
  height: number,
): { readonly lines: readonly BoxLine[]; readonly height: number } {
  const texts = lines.map(printable).filter((text) => text !== '');
  for (let size = LARGEST; size > SMALLEST; size -= STEP) {
    const rows = texts.flatMap((text, index) => broken(text, styleOf(index), size, width));
    const fits = rows.every((row) => isWithin(row.text, row.style, size, width));
    if (fits && rows.length * lineHeight(size) <= height) return placed(rows, size);
  }
  const rows = texts.flatMap((text, index) => broken(text, styleOf(index), SMALLEST, width));
  const shown = rows.slice(0, Math.max(0, Math.floor(height / lineHeight(SMALLEST))));
  return placed(
    shown.map((row, index) => {
      const isCutOff = index === shown.length - 1 && shown.length < rows.length;
      return { ...row, text: cut(isCutOff ? `${row.text} …` : row.text, row.style, width) };
    }),
    SMALLEST,
  );
}

type Row = Pick<BoxLine, 'text' | 'style'>;

const styleOf = (line: number): FontStyle => (line === 0 ? 'bold' : 'regular');

function placed(rows: readonly Row[], size: number): ReturnType<typeof fitLines> {
  const leading = lineHeight(size);
  return {
    lines: rows.map((row, index) => ({ ...row, size, y: index * leading })),
    height: rows.length * leading,
  };
}

const isWithin = (text: string, style: FontStyle, size: number, width: number): boolean =>
  widthOf(text, style, size) <= width;

/** As many words a row as go into it; a single word may be too long. */
function broken(text: string, style: FontStyle, size: number, width: number): Row[] {
  const rows: Row[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row === '' || isWithin(longer, style, size, width)) row = longer;
    else {
      rows.push({ text: row, style });
      row = word;
    }
  }
  return [...rows, { text: row, style }];
}

/** A name from a certificate may hold letters that the typeface lacks; a signature must not fail for that. */
function printable(text: string): string {
  let clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  for (let odd = missingGlyph(clean); odd !== null; odd = missingGlyph(clean))
    clean = clean.replaceAll(odd, '?');
  return clean;
}

function cut(text: string, style: FontStyle, width: number): string {
  if (isWithin(text, style, SMALLEST, width)) return text;
  const letters = Array.from(text.replace(/ …$/u, ''));
  const shortened = (): string => `${letters.join('').trimEnd()}…`;
  while (letters.length > 0 && !isWithin(shortened(), style, SMALLEST, width)) letters.pop();
  return shortened();
}
