import { keyOfHeader } from './log-fields.ts';
import { WHOLE_YEAR } from './whole-results.ts';

const NUMBERS: Readonly<Record<string, number>> = { i: 1, 1: 1, mot: 1, ii: 2, 2: 2, hai: 2 };

/** Folded words without school years; "KII" is a semester, "kì I" another way to write one. */
export function semesterWords(text: string): string {
  return keyOfHeader(text)
    .replace(/\b20\d\d(?: (?:20)?\d\d)?\b/gu, ' ')
    .replace(/\bnam hoc\b/gu, ' ')
    .replace(/\bkii\b/gu, 'hk 2');
}

/** What a text says of a semester by its name: "Học kỳ I (2026-2027)", "HK2", "Cả năm"; null = nothing, or several. */
export function semesterIn(text: string): number | null {
  const words = semesterWords(text);
  const told = new Set(
    [...words.matchAll(/\b(?:hoc k[yi]|[gc]?hk|k[yi]) *(ii|i|2|1|mot|hai)\b/gu)].map(
      ([, number = '']) => NUMBERS[number],
    ),
  );
  if (/\bca nam\b/u.test(words)) told.add(WHOLE_YEAR);
  const [only] = told;
  return told.size === 1 ? (only ?? null) : null;
}

/** A cell that holds a semester and nothing else may leave its name out: "1", "II", "CN". */
export function readSemester(text: string): number | null {
  const bare = /^\s*(?:([123])(?:[.,]0+)?|(i{1,3})|(cn))\s*$/iu.exec(text);
  if (!bare) return semesterIn(text);
  const [, digit, roman, year] = bare;
  return year === undefined ? Number(digit ?? roman?.length) : WHOLE_YEAR;
}
