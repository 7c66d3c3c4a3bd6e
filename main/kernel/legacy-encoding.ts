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

/** "NguyÔn ThÞ Lan" → "Nguyễn Thị Lan". Null = not typed in TCVN3, or something in it no Vietnamese letter stands for. */
export function decodeTcvn3(text: string): string | null {
  const composed = text.normalize('NFC');
  if (looksLikeTcvn3(composed) !== 'tcvn3') return null;
  const letters = [...composed].map((sign) => (BEYOND_ASCII.test(sign) ? TCVN3_LETTERS.get(sign) : sign));
  return letters.some((letter) => letter === undefined) ? null : letters.join('');
}
