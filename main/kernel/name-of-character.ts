/** How a sentence names one character: itself where it can be seen, always its number: “王” (U+738B). */
export function nameOfCharacter(char: string): string {
  const number = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}\p{M}]/u.test(char) ? number : `“${char}” (${number})`;
}
