import { foldForSearch } from '../../../kernel/vietnamese.ts';

/** "Lớp 6A1" and "6a1" are one class. */
export function classKey(name: string): string {
  return compactKey(name).replace(/^lop/u, '');
}

/** "Môn Toán" and "TOÁN" are one subject. */
export function subjectKey(name: string): string {
  return compactKey(name).replace(/^mon(?:hoc)?/u, '');
}

export function nameKey(name: string): string {
  return foldForSearch(name).replace(/\s+/gu, ' ').trim();
}

const WORDS: Readonly<Record<string, string>> = {
  dat: 'd',
  chuadat: 'cd',
  tot: 't',
  kha: 'k',
  hoanthanhtot: 't',
  hoanthanh: 'h',
  chuahoanthanh: 'c',
  trong: '',
  xoa: '',
  null: '',
};

/** Values that mean the same give the same key: "7,5" and "7.50", "Đ" and "Đạt"; '' = blank. */
export function valueKey(text: string): string {
  const number = /^\s*(\d{1,3})(?:[.,](\d+))?\s*$/u.exec(text);
  if (number) {
    const rest = (number[2] ?? '').replace(/0+$/u, '');
    return `${Number(number[1])}${rest === '' ? '' : `.${rest}`}`;
  }
  // Signs between digits mean something: "8,5?" is not 85.
  if (/\d/u.test(text)) return nameKey(text);
  const word = compactKey(text);
  return WORDS[word] ?? word;
}

/** Whether a value is one of a gradebook: blank, a number or the word of a level. */
export function isReadableValue(text: string): boolean {
  const key = valueKey(text);
  return /^\d{1,3}(?:\.\d+)?$/u.test(key) || READABLE.has(key);
}
const READABLE: ReadonlySet<string> = new Set(Object.values(WORDS));

export function compactKey(text: string): string {
  return foldForSearch(text).replace(/[^a-z0-9]+/gu, '');
}
