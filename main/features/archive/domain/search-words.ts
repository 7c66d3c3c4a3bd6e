import { searchedWords } from '../../../kernel/vietnamese.ts';

export interface SearchWords {
  /** All words beside each other, the last one as a beginning. */
  readonly phrase: string;
  /** All words somewhere, but not as the phrase; null for one word and for a text in quotation marks. */
  readonly scattered: string | null;
  readonly folded: readonly string[];
}

/**
 * What is typed as two FTS5 queries: in Vietnamese single syllables occur everywhere ("van", "an"), so whoever types a
 * name means its syllables together. Quotes and operators in the text cannot reach the query. Null = nothing to look for.
 */
export function searchWords(text: string): SearchWords | null {
  const words = searchedWords(text, 10);
  if (words.length === 0) return null;
  // A single letter begins a tenth of all words; it is looked for as a word.
  const beginning = (words.at(-1)?.length ?? 0) > 1 ? '*' : '';
  const phrase = `"${words.join(' ')}"${beginning}`;
  const quoted = /^\s*["“].*["”]\s*$/u.test(text);
  const each = words.map((word, index) =>
    index === words.length - 1 ? `"${word}"${beginning}` : `"${word}"`,
  );
  return {
    phrase: quoted ? `"${words.join(' ')}"` : phrase,
    scattered: words.length === 1 || quoted ? null : `(${each.join(' AND ')}) NOT ${phrase}`,
    folded: words,
  };
}
