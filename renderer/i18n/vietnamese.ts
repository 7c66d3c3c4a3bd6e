const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** "Đặng Thị Hương" → "dang thi huong": what a search without accents compares. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

function nameParts(fullName: string): readonly [given: string, rest: string] {
  const words = fullName.trim().split(/\s+/u);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}

/** The order of a class list: by given name (tên), then by family and middle names. */
export function comparePersonNames(a: string, b: string): number {
  const [givenA, restA] = nameParts(a);
  const [givenB, restB] = nameParts(b);
  return collator.compare(givenA, givenB) || collator.compare(restA, restB);
}

/** Every word of the query occurs somewhere in the text, accents and case aside. */
export function matchesFolded(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
