import { appError } from '../../../../kernel/app-error.ts';

const MOST_KEYS = 100;

/** A value of a foreign JSON file and where it stands: "students[3].subjects.TOAN.hk1.tx[1]". */
export interface Found {
  readonly value: unknown;
  readonly path: string;
}

/** A key is absent, null or an empty text: the mark is missing, which is no 0. */
export function isBlank({ value }: Found): boolean {
  return value === undefined || value === null || value === '';
}

/** The entries of an object; a key that is not known is refused, lest a slip of the pen count as a missing mark. */
export function objectWith<Key extends string>(found: Found, keys: readonly Key[]): Record<Key, Found> {
  const given = entriesOf(found, MOST_KEYS);
  for (const { path, key } of given) {
    if (!(keys as readonly string[]).includes(key)) throw appError('grades.unknown-key', { path });
  }
  const source = found.value as Readonly<Record<string, unknown>>;
  const known = keys.map((key) => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    return [key, { value, path: joined(found.path, key) }] as const;
  });
  return Object.fromEntries(known) as Record<Key, Found>;
}

/** Any keys: the codes of subjects. */
export function entriesOf(found: Found, most: number): (Found & { readonly key: string })[] {
  const { value, path } = required(found);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw appError('grades.object', { path: shown(path) });
  const entries = Object.entries(value);
  if (entries.length > most) throw appError('grades.too-many', { path: shown(path), most });
  return entries.map(([key, inner]: [string, unknown]) => ({ key, value: inner, path: joined(path, key) }));
}

export function listOf(found: Found, most: number): Found[] {
  const { value, path } = required(found);
  if (!Array.isArray(value)) throw appError('grades.list', { path: shown(path) });
  if (value.length > most) throw appError('grades.too-many', { path: shown(path), most });
  return value.map((inner: unknown, at) => ({ value: inner, path: `${path}[${at}]` }));
}

export function textOf(found: Found, longest = 100): string {
  const { value, path } = required(found);
  if (typeof value !== 'string' || value.length > longest)
    throw appError('grades.text', { path: shown(path) });
  return value;
}

export function wholeNumber(found: Found, least: number, most: number): number {
  const { value, path } = required(found);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw appError('grades.number', { path: shown(path), least, most });
  return value;
}

export function yesOrNo(found: Found): boolean {
  if (typeof found.value !== 'boolean') throw appError('grades.flag', { path: shown(found.path) });
  return found.value;
}

export function oneOf<Choice extends string>(found: Found, choices: readonly Choice[]): Choice {
  const { value, path } = required(found);
  const known = choices.find((choice) => choice === value);
  if (known === undefined)
    throw appError('grades.choice', { path: shown(path), choices: choices.join(', ') });
  return known;
}

export function required(found: Found): Found {
  if (found.value === undefined) throw appError('grades.missing', { path: shown(found.path) });
  return found;
}

function joined(path: string, key: string): string {
  const name = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  return path === '' ? name : `${path}.${name}`;
}

/** The whole file has no path of its own. */
function shown(path: string): string {
  return path === '' ? 'JSON' : path;
}
