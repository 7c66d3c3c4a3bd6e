import { foldForSearch } from '../../../kernel/vietnamese.ts';

/** Characters before the first found word, and of the whole piece. */
const BEFORE = 16;
const LENGTH = 150;
const LETTER = /[\p{L}\p{N}]/u;

interface Found {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The place where the words stand, cut at words: pieces in turn plain, found, plain …; empty when the text holds none.
 * The whole phrase if it is there, else the stretch that holds the most different words. The last word is a beginning.
 */
export function snippetOf(text: string, words: readonly string[]): string[] {
  const plain = text.normalize('NFC');
  const folded = foldForSearch(plain);
  // Folding keeps the length of composed Vietnamese; where it does not, marks would stand beside their words.
  if (folded.length !== plain.length) return [`${plain.slice(0, LENGTH)} …`];
  const phrase = places(folded, [words.join(' ')], 1);
  const found = phrase.length > 0 ? phrase : places(folded, words, Infinity);
  const first = densest(found);
  if (first === null) return [];
  const from = first.start <= BEFORE ? 0 : nextWord(plain, first.start - BEFORE, first.start);
  const to = lastWord(plain, from + LENGTH);
  const pieces: string[] = [];
  let done = from;
  for (const { start, end } of found) {
    if (start < done || end > to) continue;
    pieces.push(plain.slice(done, start), plain.slice(start, end));
    done = end;
  }
  pieces.push(plain.slice(done, to));
  const lead = from > 0 ? '… ' : '';
  const tail = to < plain.length ? ' …' : '';
  return pieces.map(
    (piece, index) => `${index === 0 ? lead : ''}${piece}${index === pieces.length - 1 ? tail : ''}`,
  );
}

/** Where the words stand, in order; all but the last one only as whole words. */
function places(folded: string, words: readonly string[], most: number): Found[] {
  const found: Found[] = [];
  words.forEach((text, word) => {
    for (let start = folded.indexOf(text); start >= 0; start = folded.indexOf(text, start + text.length)) {
      const end = start + text.length;
      const begins = start === 0 || !LETTER.test(folded[start - 1] ?? '');
      const ends = word === words.length - 1 || !LETTER.test(folded[end] ?? '');
      if (begins && ends) found.push({ word, start, end });
      if (found.length >= most) return;
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

/** The place from which a piece shows the most different words. */
function densest(found: readonly Found[]): Found | null {
  let best: { readonly at: Found; readonly words: number } | null = null;
  found.forEach((at, index) => {
    const seen = new Set<number>();
    for (let next = index; next < found.length; next += 1) {
      const other = found[next];
      if (!other || other.end > at.start + LENGTH - BEFORE) break;
      seen.add(other.word);
    }
    if (best === null || seen.size > best.words) best = { at, words: seen.size };
  });
  return (best as { readonly at: Found } | null)?.at ?? null;
}

function nextWord(text: string, at: number, before: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space >= before ? at : space + 1;
}
function lastWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return at - space > BEFORE * 2 ? at : space;
}
