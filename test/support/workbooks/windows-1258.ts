const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const decoder = new TextDecoder('windows-1258');
const CODES = new Map(
  Array.from({ length: 256 }, (_unused, code) => [decoder.decode(Uint8Array.of(code)), code]),
);

/** As Windows wrote Vietnamese before Unicode: a letter, then the sign of its tone. */
export function windows1258(text: string): Uint8Array {
  const signs = [...text].flatMap((letter) => (CODES.has(letter) ? [letter] : decomposed(letter)));
  return Uint8Array.from(signs, (sign) => CODES.get(sign)!);
}

function decomposed(letter: string): string[] {
  const parts = [...letter.normalize('NFD')];
  const base = parts.filter((part) => !TONE.test(part)).join('');
  return [base.normalize('NFC'), ...parts.filter((part) => TONE.test(part))];
}
