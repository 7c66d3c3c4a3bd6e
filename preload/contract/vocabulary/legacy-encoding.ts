import { isVietnameseSyllable } from './vietnamese-syllable.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

const BEYOND_ASCII = /[^\0-\x7f]/u;
/** TCVN3 (.VnTime) puts Vietnamese letters where Latin-1 has signs and capitals: "NguyÔn ThÞ H­¬ng". */
const TCVN3_SIGNS =
  /\p{L}[\u00a1-\u00bf\u00d7\u00de\u00d0\u00c6\u00ac\u00ad]|[\u00a1-\u00bf\u00d7\u00de\u00ac\u00ad]\p{L}/u;
const TCVN3_SIGN = /[\u00a1-\u00bf\u00d7\u00de\u00d0\u00c6]/u;
const TCVN3_CAPITAL_INSIDE = /\p{Ll}[ÊÔÕÒÓÌÍÝÈÉÂÃÀÁÙÚÐÑÖØÜßÇËÏÎÛ](?=\p{Ll}|\s|$)/u;
/** VNI-Times writes the mark as a second letter after the vowel: "Nguyeãn Thò Höông". */
const VNI_LETTERS = /[öïñæåäëûøîüÖÏÑÆÅÄËÛØ]/u;
/** Pairs no Vietnamese syllable has; "oà", "uý" and the like are ordinary and absent here. */
const VNI_PAIRS = /a[âáàãåéèùøõ]|e[âáàãåéèùøõ]|o[âåùøõ]|u[ùøõ]/iu;

/**
 * Text that was typed in an old font encoding and now reads as garbage. A suspicion only: callers warn, never refuse
 * (a foreign name may hold ö or ñ).
 */
export function looksLikeTcvn3(text: string): LegacyEncoding | null {
  if (!BEYOND_ASCII.test(text)) return null;
  const composed = text.normalize('NFC');
  if ((TCVN3_SIGN.test(composed) && TCVN3_SIGNS.test(composed)) || TCVN3_CAPITAL_INSIDE.test(composed))
    return 'tcvn3';
  if (VNI_LETTERS.test(composed) || VNI_PAIRS.test(composed)) return 'vni';
  return null;
}

/** TCVN3 as Latin-1 shows it → what was typed; bytes of TCVN 5712:1993 (VN3). */
const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  [
    [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
    [0xb5, 'àảãáạ'],
    [0xbb, 'ằẳẵắ'],
    [0xc6, 'ặầẩẫấậè'],
    [0xce, 'ẻẽéẹềểễếệìỉ'],
    [0xdc, 'ĩíịò'],
    [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
    [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
  ].flatMap(([from, letters]) =>
    [...(letters as string)].map(
      (letter, at) => [String.fromCharCode((from as number) + at), letter] as const,
    ),
  ),
);

function fromTcvn3(text: string): string | null {
  const letters = [...text].map((sign) => (BEYOND_ASCII.test(sign) ? TCVN3_LETTERS.get(sign) : sign));
  return letters.some((letter) => letter === undefined) ? null : letters.join('');
}

const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const ROOF = '\u0302';
const BREVE = '\u0306';
/** The second letter of a VNI pair → the marks it stands for. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ...{ ø: GRAVE, ù: ACUTE, û: HOOK, õ: TILDE, ï: DOT },
  ...{ â: ROOF, à: ROOF + GRAVE, á: ROOF + ACUTE, å: ROOF + HOOK, ã: ROOF + TILDE, ä: ROOF + DOT },
  ...{ ê: BREVE, è: BREVE + GRAVE, é: BREVE + ACUTE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT },
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  ...{ ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
  ...{ Ñ: 'Đ', Ô: 'Ơ', Ö: 'Ư', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ' },
};
const VNI_PIECE = /(a)([øùûõïâàáåãäêèéúüë])|([eo])([øùûõïâàáåãä])|([uyôö])([øùûõï])|[ñôöæóòîÑÔÖÆÓÒÎ]/giu;

/** VNI for Windows: a vowel and then its mark, and seven letters of their own. */
function fromVni(text: string): string {
  const read = text.replace(VNI_PIECE, (piece: string) => {
    const [letter = '', mark] = [...piece];
    const base = VNI_ALONE[letter] ?? letter;
    return mark === undefined ? base : base + (VNI_MARKS[mark.toLowerCase()] ?? mark);
  });
  return read.normalize('NFC');
}

/** Letters and the signs old fonts have in the place of letters. */
const WORD = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]+/gu;
const LETTER = /[a-z]/iu;
/** Letters only Unicode has: whoever typed them had no old font. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/u;
/** A single word so short may be anything: "µm". */
const SHORTEST_ALONE = 3;

/** "CĐ", "ĐTB": no syllable, and none is meant. */
const isAbbreviation = (word: string): boolean => !/[aeiouyăâêôơư]/iu.test(word.normalize('NFD'));

/** Words with more than plain letters that Vietnamese could not spell so. */
function misspelt(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => BEYOND_ASCII.test(word) && !isVietnameseSyllable(word));
}

export interface LegacyText {
  readonly encoding: LegacyEncoding;
  /** What was meant. */
  readonly unicode: string;
}

/**
 * Text in TCVN3 or VNI with what was meant; null = it is not, or not for certain. Certain is: as it stands it cannot be
 * spelt in Vietnamese, and read in the old encoding it can.
 */
export function legacyText(text: string): LegacyText | null {
  const composed = text.normalize('NFC');
  if (!BEYOND_ASCII.test(composed) || UNICODE_ONLY.test(composed)) return null;
  const wrong = misspelt(composed).filter((word) => LETTER.test(word));
  if (!wrong.some((word) => wrong.length > 1 || word.length >= SHORTEST_ALONE)) return null;
  const readings = [
    { encoding: 'tcvn3', unicode: fromTcvn3(composed) },
    { encoding: 'vni', unicode: fromVni(composed) },
  ] as const;
  for (const { encoding, unicode } of readings)
    if (unicode !== null && misspelt(unicode).every(isAbbreviation)) return { encoding, unicode };
  return null;
}

/** "NguyÔn ThÞ Lan" → "Nguyễn Thị Lan". Null = not typed in TCVN3, or something in it no Vietnamese letter stands for. */
export function decodeTcvn3(text: string): string | null {
  const composed = text.normalize('NFC');
  return looksLikeTcvn3(composed) === 'tcvn3' ? fromTcvn3(composed) : null;
}
