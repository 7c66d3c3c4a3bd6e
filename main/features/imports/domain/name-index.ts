import { foldForSearch } from '../../../kernel/vietnamese.ts';
import { closest } from './code-lists/code-list.ts';
import type { StaffLookup } from './lookups.ts';

/** "lớp 6 a1" and "6A1" are one class. */
export function classKey(name: string): string {
  return foldForSearch(name)
    .replace(/^lop\s*/u, '')
    .replace(/[\s.]+/gu, '');
}

/** "Lớp 6A1" → "6A1". */
export function cleanClassName(name: string): string {
  return name
    .replace(/^l[ớo]p\s+/iu, '')
    .replace(/(\d)\s+(?=\p{L})|(\p{L})\s+(?=\d)/gu, '$1$2')
    .toUpperCase();
}

export type ClassIndex = Readonly<{ find(name: string): string | null; suggest(name: string): string }>;

export function indexClasses(names: readonly string[]): ClassIndex {
  const byKey = new Map(names.map((name) => [classKey(name), name]));
  const exact = new Set(names);
  return {
    find: (name) => (exact.has(name) ? name : (byKey.get(classKey(name)) ?? null)),
    suggest: (name) => closest(cleanClassName(name), names),
  };
}

export type StaffMatch = Readonly<
  { found: StaffLookup } | { several: readonly StaffLookup[] } | { none: string }
>;

/** Finds teachers by code, else by full name; a name two people share is never guessed. */
export function indexStaff(staff: readonly StaffLookup[]): {
  match(reference: { code: string; name: string }): StaffMatch;
  /** People whose full name ends in these words, as tables call teachers: "Hương", "Thu Hương". */
  endingIn(words: string): readonly StaffLookup[];
} {
  const byCode = new Map(
    staff.filter((person) => person.code !== '').map((person) => [foldForSearch(person.code), person]),
  );
  const byExact = Map.groupBy(staff, (person) => person.fullName.toLowerCase());
  const byFolded = Map.groupBy(staff, (person) => foldForSearch(person.fullName));
  const names = staff.map((person) => person.fullName);
  const ending = (words: string, key: (text: string) => string) =>
    staff.filter((person) => ` ${key(person.fullName)}`.endsWith(` ${key(words)}`));
  return {
    endingIn: (words) => {
      const exact = ending(words, (text) => text.toLowerCase());
      return exact.length > 0 ? exact : ending(words, foldForSearch);
    },
    match({ code, name }) {
      const coded = code === '' ? undefined : byCode.get(foldForSearch(code));
      if (coded) return { found: coded };
      if (code !== '' && name === '')
        return {
          none: closest(
            code,
            staff.map((person) => person.code),
          ),
        };
      // Marks tell people apart ("Hương" and "Hường"), so the exact spelling goes first.
      const same = byExact.get(name.toLowerCase()) ?? byFolded.get(foldForSearch(name)) ?? [];
      const [first] = same;
      if (same.length === 1 && first) return { found: first };
      return same.length > 1 ? { several: same } : { none: closest(name, names) };
    },
  };
}

/** Codes of people of one name, for a sentence; who has none is a dash. */
export function codesOf(people: readonly StaffLookup[]): string {
  return people.map(({ code }) => code || '–').join(', ');
}
