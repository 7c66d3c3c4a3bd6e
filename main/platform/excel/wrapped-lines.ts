/** Height of one line of the lists' 12-point type, in points. */
const LINE_POINTS = 16;
/** A cell keeps a margin. */
const MARGIN_UNITS = 1;
/** Excel's width unit is a digit of its own type; ours, Times 12, measured against it. */
const WIDE = /[\p{Lu}\d@mw%]/u;
const NARROW = /[\s.,;:'()/fijlrt-]/u;

/** Lines a text takes in a column this wide. Excel measures again, other programs take the stored height as it is. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, width - MARGIN_UNITS);
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0);
}

export function heightOf(lines: number): number {
  return lines * LINE_POINTS;
}

function linesOf(paragraph: string, room: number): number {
  const space = unitsOf(' ');
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const units = unitsOf(word);
    if (used + units <= room) {
      used += units + space;
    } else {
      // A word longer than the line is broken.
      lines += (used === 0 ? 0 : 1) + Math.ceil(units / room) - 1;
      used = (units % room) + space;
    }
  }
  return lines;
}

function unitsOf(text: string): number {
  return [...text].reduce(
    (units, letter) => units + (WIDE.test(letter) ? 1.15 : NARROW.test(letter) ? 0.55 : 0.88),
    0,
  );
}
