import type { Pen } from './pen.ts';

/** A strip of a page that is never cut: a line of text, a row of a table, a block of signatures. */
export interface Atom {
  height: number;
  /** Empty space above it, dropped at the top of a page. */
  spaceBefore: number;
  /** Stays on the same page as the next strip. */
  keep: boolean;
  /** Begins a page of its own. */
  startsPage?: boolean;
  /** Drawn again first when a page begins with this strip: the heading rows of a table. */
  heading?: readonly Atom[];
  draw(pen: Pen, y: number): void;
}

/** The last `count` strips stay together with whatever follows them. */
export function keepTail(atoms: Atom[], count: number): Atom[] {
  for (const atom of atoms.slice(-count)) atom.keep = true;
  return atoms;
}

/** All strips on one page, and with the next one too when `withNext`. */
export function together(atoms: Atom[], withNext = false): Atom[] {
  atoms.forEach((atom, index) => {
    if (withNext || index < atoms.length - 1) atom.keep = true;
  });
  return atoms;
}

export function gap(height: number): Atom {
  return { height, spaceBefore: 0, keep: false, draw: () => undefined };
}
