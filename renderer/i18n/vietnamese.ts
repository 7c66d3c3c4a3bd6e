const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** "Đặng Thị Hương" → "dang thi huong": what a search without accents compares. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

function nameParts(fullName: string): readonly [given: string, middle: string, family: string] {
  const words = fullName.trim().split(/\s+/u);
  return [words.at(-1) ?? '', words.slice(1, -1).join(' '), words.length > 1 ? (words[0] ?? '') : ''];
}

/** The order of a class list, the same as the stored sort key: given name (tên), then middle, then family name. */
export function comparePersonNames(a: string, b: string): number {
  const [givenA, middleA, familyA] = nameParts(a);
  const [givenB, middleB, familyB] = nameParts(b);
  return (
    collator.compare(givenA, givenB) ||
    collator.compare(middleA, middleB) ||
    collator.compare(familyA, familyB)
  );
}

/** Every word of the query occurs somewhere in the text, accents and case aside. */
export function matchesFolded(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
