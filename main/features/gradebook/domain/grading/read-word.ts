import { MARK_WORDS } from '../../../../../preload/contract/vocabulary/mark-words.ts';
import { foldForSearch } from '../../../../kernel/vietnamese-text.ts';
import type { Level, Passed, PrimaryLevel } from './levels.ts';

/** Undefined = no such word. The letter eth (Ð), which looks like Đ, counts as one. */
function readerOf<Value>(words: Readonly<Record<string, Value>>): (text: string) => Value | undefined {
  const known = new Map(Object.entries(words));
  return (text) => known.get(foldForSearch(text.trim().replace(/[Ðð]/gu, 'đ')).replace(/\s+/gu, ' '));
}

export const readPassed = readerOf<Passed>(MARK_WORDS.pass);
export const readYesNo = readerOf<0 | 1>(MARK_WORDS['yes-no']);
export const readLevel = readerOf<Level>(MARK_WORDS.conduct);
export const readPrimaryLevel = readerOf<PrimaryLevel>(MARK_WORDS.level);
export const readQuality = readerOf<PrimaryLevel>(MARK_WORDS.quality);
