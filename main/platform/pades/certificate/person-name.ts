import { cleanText, foldForSearch } from '../../../kernel/vietnamese-text.ts';

const SALUTATION =
  /^(?:ông|bà|thầy|cô|anh|chị|(?:pgs|gs|ts|ths|th\.s|cn|ks|bs|cvc|ngưt|ngnd)(?=[\s.]))[\s.]+(?=\S+\s+\S)/iu;
const AFTER_NAME = /\s*(?:[,(;/|].*|\s[-–—]\s.*)$/u;
/** Combining grave, tilde, acute, hook above and dot below: they belong to the syllable, wherever they are written. */
const TONES = /[\u0300\u0303\u0301\u0309\u0323]/gu;
const MARKED = /[^\0-\x7f]/u;

/** "TS. NGUYỄN VĂN HOÀ (Hiệu trưởng)" → "nguyễn văn hoà". */
export function bareName(text: string): string {
  let name = cleanText(text).replace(AFTER_NAME, '').toLowerCase();
  while (SALUTATION.test(name)) name = name.replace(SALUTATION, '');
  return name.replace(/[.\s]+$/u, '');
}

/** The same name: tone marks may stand on either vowel (hoà, hòa); a name written without any marks agrees with both. */
export function samePersonName(a: string, b: string): boolean {
  const [one, other] = [bareName(a), bareName(b)];
  if (one === '' || other === '') return false;
  if (!MARKED.test(one) || !MARKED.test(other)) return foldForSearch(one) === foldForSearch(other);
  return spelling(one) === spelling(other);
}

function spelling(name: string): string {
  return name
    .split(' ')
    .map((word) => {
      const apart = word.normalize('NFD');
      return apart.replace(TONES, '') + (apart.match(TONES) ?? []).sort().join('');
    })
    .join(' ');
}
