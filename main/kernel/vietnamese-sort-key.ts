import { cleanText, splitFullName } from './vietnamese-text.ts';

/**
 * Stored sort keys that order like `Intl.Collator('vi')` under a plain bytewise comparison (SQLite BINARY, Buffer.compare).
 * Three levels as in the Unicode collation algorithm: letters (a ă â … are different letters), then tone marks
 * (none, huyền, hỏi, ngã, sắc, nặng), then case. ASCII only, so UTF-8 and UTF-16 order agree.
 */
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Order of the root collation for the signs that occur in names and class names. */
const SIGNS = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789';
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LETTER_MARKS: Readonly<Record<string, string>> = {
  '\u0306': 'breve',
  '\u0302': 'circumflex',
  '\u031b': 'horn',
};
const MARKED_LETTERS: Readonly<Record<string, string>> = {
  'a\u0306': 'ă',
  'a\u0302': 'â',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
};
const LEVEL_END = '!';
const FIELD_END = ' ';

function primaryWeight(unit: string): string {
  const sign = SIGNS.indexOf(unit);
  if (sign >= 0) return String.fromCharCode(0x22 + sign);
  const letter = LETTERS.indexOf(unit);
  // Signs end below 0x22 + 44 = 0x4e; letters follow up to 0x6f.
  if (letter >= 0) return String.fromCharCode(0x4f + letter);
  return '~' + (unit.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}

type Weights = Readonly<{ primary: string; secondary: string; tertiary: string; isMark: boolean }>;

/** Weights of letters with the marks that follow them. */
function weigh(text: string): Weights {
  let primary = '';
  let secondary = '';
  let tertiary = '';
  const units = [...text.normalize('NFD')];
  for (let at = 0; at < units.length;) {
    const base = units[at] ?? '';
    const lower = base.toLowerCase();
    const marks: string[] = [];
    let letter = lower;
    at += 1;
    while (at < units.length && /\p{M}/u.test(units[at] ?? '')) {
      const mark = units[at] ?? '';
      const composed = mark in LETTER_MARKS ? MARKED_LETTERS[lower + mark] : undefined;
      if (composed !== undefined && letter === lower) letter = composed;
      else marks.push(mark);
      at += 1;
    }
    primary += primaryWeight(letter);
    secondary += '1';
    tertiary += base === lower ? '1' : '2';
    for (const mark of marks) {
      const tone = TONES.indexOf(mark);
      secondary += tone >= 0 ? String(2 + tone) : '9';
      tertiary += '1';
    }
  }
  return { primary, secondary, tertiary, isMark: /^\p{M}$/u.test(text) };
}

/** Signs repeat in every name of a long list; there are few of them. */
const signWeights = new Map<string, Weights>();

function weightsOf(sign: string): Weights {
  const known = signWeights.get(sign);
  if (known) return known;
  const weights = weigh(sign);
  signWeights.set(sign, weights);
  return weights;
}

/** Key of one text. */
export function sortKey(text: string): string {
  const tidy = cleanText(text).replace(/[’‘]/gu, "'");
  let primary = '';
  let secondary = '';
  let tertiary = '';
  for (const sign of tidy) {
    const weights = weightsOf(sign);
    // A mark that NFC could not join belongs to the sign before it, so such a text is weighed in one piece.
    if (weights.isMark) return joined(weigh(tidy));
    primary += weights.primary;
    secondary += weights.secondary;
    tertiary += weights.tertiary;
  }
  return joined({ primary, secondary, tertiary });
}

function joined({ primary, secondary, tertiary }: Omit<Weights, 'isMark'>): string {
  return primary + LEVEL_END + secondary + LEVEL_END + tertiary;
}

/** Given name, then middle, then family: the order of a Vietnamese class list. */
export function sortKeyByGivenName(fullName: string): string {
  const { given, middle, family } = splitFullName(fullName);
  return [given, middle, family].map(sortKey).join(FIELD_END);
}
