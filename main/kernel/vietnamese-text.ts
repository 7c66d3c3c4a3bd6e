/** Vietnamese text: one normal form, search without marks, names in their three parts. */

/** Composed form (NFC); every text that enters the program goes through here. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** What `cleanText` has to mend; most cells of a list are tidy already, and one look is cheaper than three copies. */
const UNTIDY = /[\u200b-\u200d\ufeff\u00ad]|[^\S ]|  |^ | $/u;
const BEYOND_ASCII = /[^\0-\x7f]/u;

/** NFC, white space (also no-break and zero-width) collapsed, trimmed. */
export function cleanText(text: string): string {
  if (!UNTIDY.test(text)) return nfc(text);
  return nfc(text.replace(/[\u200b-\u200d\ufeff\u00ad]/gu, '').replace(/[\s\u00a0]+/gu, ' ')).trim();
}

/** For search and comparison: lower case, no marks, đ → d. Length may differ from the input. */
export function foldForSearch(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return nfc(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd');
}

/**
 * The same for two spellings of one name: case, white space and the place of a tone mark aside ("HOÀ" and "Hòa"), but
 * "Hà" and "Hạ" are two.
 */
export function spellingKey(name: string): string {
  return cleanText(name)
    .toLowerCase()
    .normalize('NFD')
    .split(' ')
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Nobody's name is told apart by accents that are not there. */
export function isWithoutAccents(name: string): boolean {
  return foldForSearch(name) === name.toLowerCase();
}

export type NameParts = Readonly<{ family: string; middle: string; given: string }>;

/** "Nguyễn Thị Hương" → family Nguyễn, middle Thị, given Hương. A single word is the given name. */
export function splitFullName(fullName: string): NameParts {
  const words = cleanText(fullName).split(' ');
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return { family, middle: words.slice(1, -1).join(' '), given };
}

/** "NGUYỄN VĂN AN" or "nguyễn văn an" → "Nguyễn Văn An"; mixed case is left alone. */
export function titleCaseName(fullName: string): string {
  const name = cleanText(fullName);
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

/** The words of a text as they are searched for, at most `most`; signs between them cannot reach a query. */
export function searchedWords(text: string, most: number): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, most);
}
