import { foldForSearch } from '../../../kernel/vietnamese.ts';

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/tiểu học/giu, 'TH'],
  [/trung học cơ sở/giu, 'THCS'],
  [/trung học phổ thông/giu, 'THPT'],
  [/phổ thông/giu, 'PT'],
];

/** "Trường THCS Hoa Phượng" → "THCSHP", the last part of a document symbol (NĐ 30/2020, Phụ lục III). */
export function schoolAbbreviation(school: { readonly name: string; readonly abbreviation: string }): string {
  if (school.abbreviation !== '') return school.abbreviation;
  const short = LEVELS.reduce(
    (name, [words, code]) => name.replace(words, code),
    school.name.normalize('NFC'),
  );
  return short
    .split(/[\s&,-]+/u)
    .filter((word) => /\p{L}/u.test(word) && !/^(trường|và)$/iu.test(word))
    .map((word) => (/^(TH|THCS|THPT|PT|PTDT|TTGDTX)$/u.test(word) ? word : initial(word)))
    .join('');
}

function initial(word: string): string {
  const first = [...word][0] ?? '';
  return /đ/iu.test(first) ? 'Đ' : foldForSearch(first).toUpperCase();
}
