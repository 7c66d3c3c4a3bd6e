import { together, type Atom } from './atom.ts';
import { paragraph, type ParagraphOptions } from './paragraph.ts';

/** "Nơi nhận:" 12 pt bold italic, then the list in 11 pt (NĐ 30/2020 Phụ lục I). */
export function recipients(
  lines: readonly string[],
  before = 10,
  area: Pick<ParagraphOptions, 'x' | 'width'> = {},
): Atom[] {
  const list = lines.flatMap((line) =>
    paragraph(`- ${line}`, { size: 11, align: 'left', before: 0, ...area }),
  );
  return together([
    ...paragraph('Nơi nhận:', {
      size: 12,
      style: 'boldItalic',
      align: 'left',
      before,
      keepWithNext: true,
      ...area,
    }),
    ...list,
  ]);
}
