import { foldForSearch } from '../../../../kernel/vietnamese.ts';

/** One code with its label and the other ways people write it. */
export type CodeEntry<C extends string> = Readonly<{ code: C; label: string; aliases: readonly string[] }>;
export type CodeList<C extends string> = readonly CodeEntry<C>[];

export type CodeMatch<C extends string> = Readonly<{ entry: CodeEntry<C> } | { suggestion: string }>;

export function entry<C extends string>(code: C, label: string, aliases = ''): CodeEntry<C> {
  return { code, label, aliases: aliases.split('|').filter(Boolean) };
}

/** Folded, only letters and digits, single spaces: "Giáo viên (THCS)" → "giao vien thcs". */
export function codeKey(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** Edits between two short words; two neighbours swapped count as one, as fingers do. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_unused, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforePrevious[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(change, swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Closest of `candidates` when it is near enough to be a slip of the hand, else ''. */
export function closest(text: string, candidates: readonly string[]): string {
  const key = codeKey(text);
  if (key === '') return '';
  let best = '';
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = codeKey(candidate);
    if (Math.abs(other.length - key.length) >= Math.min(bestDistance, 8)) continue;
    const distance = editDistance(key.slice(0, 60), other.slice(0, 60));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return bestDistance <= Math.max(1, Math.floor(key.length / 3)) ? best : '';
}

const indexes = new WeakMap<CodeList<string>, ReadonlyMap<string, CodeEntry<string>>>();

/** All spellings of a list by their key; built once a list, because a file asks thousands of times. */
function indexOf<C extends string>(list: CodeList<C>): ReadonlyMap<string, CodeEntry<C>> {
  const known = indexes.get(list) as ReadonlyMap<string, CodeEntry<C>> | undefined;
  if (known) return known;
  const index = new Map<string, CodeEntry<C>>();
  for (const candidate of list) {
    for (const spelling of [candidate.label, ...candidate.aliases, candidate.code]) {
      const key = codeKey(spelling);
      if (!index.has(key)) index.set(key, candidate);
    }
  }
  // As the list itself writes it: what most cells hold is found without folding.
  for (const candidate of list) {
    for (const spelling of [candidate.label, ...candidate.aliases]) {
      const owner = index.get(codeKey(spelling));
      if (owner && !index.has(spelling)) index.set(spelling, owner);
    }
  }
  indexes.set(list, index);
  return index;
}

export function matchCode<C extends string>(list: CodeList<C>, text: string): CodeMatch<C> {
  const index = indexOf(list);
  const entry = index.get(text) ?? index.get(codeKey(text));
  if (entry) return { entry };
  const spellings = list.flatMap((candidate) => [candidate.label, ...candidate.aliases]);
  const near = closest(text, spellings);
  const owner = list.find((candidate) => candidate.label === near || candidate.aliases.includes(near));
  return { suggestion: owner?.label ?? '' };
}
