import { searchedWords } from '../../../kernel/vietnamese.ts';

export interface SearchTerms {
  /** Every word whole: the likeliest hits. */
  readonly whole: string;
  /** Every word as a beginning. */
  readonly beginning: string;
}

/** Folded words as FTS5 phrases; quotes and operators in the text cannot reach the query. Null = nothing to look for. */
export function searchTerms(text: string): SearchTerms | null {
  const words = searchedWords(text, 8);
  if (words.length === 0) return null;
  return {
    whole: words.map((word) => `"${word}"`).join(' '),
    beginning: words.map((word) => `"${word}"*`).join(' '),
  };
}
