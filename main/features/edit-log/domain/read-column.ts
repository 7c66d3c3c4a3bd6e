import { semesterWords } from './read-semester.ts';

/** What the name of a column says; several keys where only the book of the class can tell which. */
export interface ReadColumn {
  /** Keys of the gradebook without signs: "tx1", "gk", "mucgk". */
  readonly keys: readonly string[];
  /** "GHKI", "TX1 HK2"; null = it tells none. */
  readonly semester: number | null;
}

const COLUMN =
  /^(?:tx[1-9]|gk|ck|nx|thilai|renluyen(?:lai)?|buoinghi|(?:muc|kt|pc[1-5]|nl(?:[1-9]|10))(?:gk|ck|lai))$/u;
const TERM = '(?:hoc k[yi]|hk|k[yi])';
const NUMBERS: Readonly<Record<string, number>> = { i: 1, 1: 1, ii: 2, 2: 2 };
const UNKNOWN: ReadColumn = { keys: [], semester: null };

/** "ĐĐGtx1", "Thường xuyên lần 1", "TX1 HK1" and our "tx1" are one column; no key = no column of a gradebook. */
export function readColumn(text: string): ReadColumn {
  const known = readBefore.get(text);
  if (known) return known;
  const read = readNew(text);
  if (readBefore.size < MOST_KEPT) readBefore.set(text, read);
  return read;
}
/** A log of 5,000 lines has some twenty names of columns. */
const readBefore = new Map<string, ReadColumn>();
const MOST_KEPT = 1_000;

function readNew(text: string): ReadColumn {
  const words = semesterWords(text)
    // The last test of a year is the final test of its second semester.
    .replace(/\bcuoi nam\b/gu, 'ck 2')
    .replace(new RegExp(`\\b(?:thi|kt|kiem tra) ?(?:hoc k[yi]|hk)`, 'gu'), 'ck ')
    .replace(new RegExp(`\\bgiua ${TERM}|\\bghk`, 'gu'), 'gk ')
    .replace(new RegExp(`\\bcuoi ${TERM}|\\bchk`, 'gu'), 'ck ')
    .replace(/(gk|ck)(ii?|[12])\b/gu, '$1 $2');
  const told = new Set<number>();
  const rest = words.replace(
    new RegExp(`(\\b${TERM}|[gc]k) *(ii|i|2|1)\\b`, 'gu'),
    (_all, name: string, number: string) => {
      told.add(NUMBERS[number]!);
      return name === 'gk' || name === 'ck' ? name : ' ';
    },
  );
  if (told.size > 1) return UNKNOWN;
  const [semester = null] = told;
  const keys = keysOf(rest.replace(new RegExp(`\\b${TERM}$`, 'u'), '').replaceAll(' ', ''));
  return keys.length === 0 ? UNKNOWN : { keys, semester };
}

function keysOf(words: string): string[] {
  const key = words
    .replace(/kiemtradinhk[yi]/gu, 'ktdk')
    .replace(/kiemtra/gu, 'kt')
    .replace(/thuongxuyen/gu, 'tx')
    .replace(/nhanxet/gu, 'nx')
    .replace(/hanhkiem/gu, 'renluyen')
    .replace(/so(?:buoi|ngay)nghi/gu, 'buoinghi')
    .replace(/mucdatduoc/gu, 'muc')
    .replace(/^(?:cot|con|dau|diem|danhgia|ddg|dg|ketqua|bai)+/u, '')
    .replace(/^(?:kt)?tx(?:lan|so|thu|cot|bai)?(?=[1-9]$)/u, 'tx')
    .replace(/^(?:(gk|ck)){2}$/u, '$1')
    .replace(/^thi(?=[gc]k$)/u, '')
    // Assessed again: "bổ sung" in primary school.
    .replace(/(?:bosung|bs)$/u, 'lai')
    .replace(/^lai(.+)$/u, '$1lai');
  // A periodic test of primary school is "kiểm tra" too, the one taken again as well; of other schools that is the mark.
  const test = /^kt(gk|ck)$/u.exec(key)?.[1];
  if (test !== undefined) return [test, `kt${test}`];
  if (key === 'ktlai') return ['ktlai', 'thilai'];
  const periodic = key.replace(/^ktdk/u, 'kt');
  return COLUMN.test(periodic) ? [periodic] : [];
}

/** The one key that is meant, or the more special of two; null = no column of a gradebook. */
export function columnKey(text: string): string | null {
  return readColumn(text).keys.at(-1) ?? null;
}
