import { is, isArray, type PdfDict, type PdfValue } from '../structure/pdf-value.ts';

/** Equal to a reader of the file: names, numbers and bytes are, how they were written down is not looked at. */
export function sameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === b) return true;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
  if (is(a, 'name')) return is(b, 'name') && a.name === b.name;
  if (is(a, 'ref')) return is(b, 'ref') && a.num === b.num && a.gen === b.gen;
  if (is(a, 'string')) return is(b, 'string') && Buffer.compare(a.bytes, b.bytes) === 0;
  if (is(a, 'dict')) return is(b, 'dict') && sameEntries(a, b, []);
  if (is(a, 'stream'))
    return is(b, 'stream') && Buffer.compare(a.raw, b.raw) === 0 && sameEntries(a.dict, b.dict, []);
  return false;
}

/** The same entries, except that those under `free` may be anything. */
export function sameEntries(a: PdfDict, b: PdfDict, free: readonly string[]): boolean {
  return changedKeys(a, b).every((key) => free.includes(key));
}

export function changedKeys(a: PdfDict, b: PdfDict): string[] {
  const keys = new Set([...a.entries.keys(), ...b.entries.keys()]);
  return [...keys].filter((key) => !sameValue(a.entries.get(key), b.entries.get(key)));
}
