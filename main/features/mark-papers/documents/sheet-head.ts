import {
  LANDSCAPE,
  bodyWidth,
  gap,
  letterhead,
  paragraph,
  type Atom,
  type Letterhead,
} from '../../../platform/pdf/index.ts';

/** What every paper of marks says about where it comes from. */
export interface PrintedBy {
  readonly school: Letterhead;
  /** ISO moment of the print. */
  readonly at: string;
}

const AREA = { x: LANDSCAPE.left, width: bodyWidth(LANDSCAPE) } as const;

/** Head and titles of a lying sheet. */
export function sheetHead({ school, at }: PrintedBy, title: string, lines: readonly string[]): Atom[] {
  return [
    letterhead(school, { datedAt: at, format: LANDSCAPE }),
    gap(8),
    ...paragraph(title, { ...AREA, size: 14, style: 'bold', align: 'center', keepWithNext: true }),
    ...lines.flatMap((line) => paragraph(line, { ...AREA, align: 'center', before: 1, keepWithNext: true })),
  ];
}

/** The title of a part of a book, on the page of its table. */
export function partTitle(text: string): Atom[] {
  return paragraph(text, { ...AREA, style: 'bold', align: 'left', keepWithNext: true });
}

/** Small print below a table. */
export function smallPrint(text: string): Atom[] {
  return text === ''
    ? []
    : paragraph(text, { ...AREA, size: 9.5, style: 'italic', align: 'left', before: 4 });
}
