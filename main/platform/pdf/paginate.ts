import type { Atom } from './atom.ts';

export interface Placed {
  atom: Atom;
  y: number;
}

/** Puts strips on pages of the given height from top to bottom; `y` counts from `top`. */
export function paginate(atoms: readonly Atom[], top: number, height: number): Placed[][] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let used = 0;
  const place = (atom: Atom): void => {
    const y = used + (page.length === 0 ? 0 : atom.spaceBefore);
    page.push({ atom, y: top + y });
    used = y + atom.height;
  };
  const turn = (): void => {
    pages.push(page);
    page = [];
    used = 0;
  };
  for (let index = 0; index < atoms.length;) {
    const chain = chainFrom(atoms, index);
    const needed = heightOf(chain, page.length === 0);
    if (page.length > 0 && (chain[0]?.startsPage === true || used + needed > height + 0.01)) turn();
    // A chain taller than a page cannot be kept together: it flows strip by strip.
    const fits = heightOf(chain, true) <= height;
    for (const atom of chain) {
      if (!fits && page.length > 0 && used + atom.spaceBefore + atom.height > height + 0.01) turn();
      if (page.length === 0) atom.heading?.forEach(place);
      place(atom);
    }
    index += chain.length;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

function chainFrom(atoms: readonly Atom[], start: number): Atom[] {
  let end = start;
  while (atoms[end]?.keep && end + 1 < atoms.length && !atoms[end + 1]?.startsPage) end++;
  return atoms.slice(start, end + 1);
}

function heightOf(chain: readonly Atom[], atTop: boolean): number {
  const heading = atTop ? (chain[0]?.heading ?? []) : [];
  return [...heading, ...chain].reduce(
    (sum, atom, index) => sum + (index === 0 && atTop ? 0 : atom.spaceBefore) + atom.height,
    0,
  );
}
