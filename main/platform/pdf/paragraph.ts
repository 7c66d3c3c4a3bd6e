import type { Atom } from './atom.ts';
import type { FontStyle } from './fonts.ts';
import { breakLines, type Inline } from './inline.ts';
import { BODY_SIZE, BODY_WIDTH, FIRST_LINE, PAGE, PARAGRAPH_GAP, lineHeight } from './page-format.ts';
import type { Align } from './pen.ts';

export interface ParagraphOptions {
  size?: number;
  style?: FontStyle;
  align?: Align;
  /** Extra space at the left of the first line only. */
  firstLine?: number;
  /** Extra space at the left of every line. */
  inset?: number;
  /** Left edge and width of the column when it is not the whole text area. */
  x?: number;
  width?: number;
  before?: number;
  /** Line height in points. */
  leading?: number;
  keepWithNext?: boolean;
}

/** A paragraph as lines; its first two and last two lines are never parted. */
export function paragraph(inline: Inline, options: ParagraphOptions = {}): Atom[] {
  const {
    size = BODY_SIZE,
    style = 'regular',
    align = 'justify',
    firstLine = align === 'justify' ? FIRST_LINE : 0,
    inset = 0,
    before = PARAGRAPH_GAP,
    leading = lineHeight(size),
  } = options;
  const x = (options.x ?? PAGE.left) + inset;
  const width = (options.width ?? BODY_WIDTH) - inset;
  const lines = breakLines(inline, style, size, width, firstLine);
  return lines.map((line, index) => {
    const indent = index === 0 ? firstLine : 0;
    const box = { x: x + indent, width: width - indent, size, style, align };
    return {
      height: leading,
      spaceBefore: index === 0 ? before : 0,
      keep:
        index === lines.length - 1
          ? options.keepWithNext === true
          : index === 0 || index === lines.length - 2,
      draw: (pen, y) => pen.line(line, { ...box, y }),
    };
  });
}

/** Centred text without indent: titles and abstracts. */
export function centredText(
  inline: Inline,
  size: number,
  style: FontStyle,
  before = 0,
  width = BODY_WIDTH,
): Atom[] {
  const x = PAGE.left + (BODY_WIDTH - width) / 2;
  return paragraph(inline, { size, style, align: 'center', before, x, width, keepWithNext: true });
}
