import { markText } from './tenths.ts';
import type { WhyParam, WhyParams } from './why.ts';

/** How one language says the parts of a sentence. */
export interface WordsOfLanguage {
  readonly separator: '.' | ',';
  /** A word of grading.json → `word`. */
  word(key: string): string;
  /** The name of a subject, a quality or an ability by its code. */
  subject(code: string): string;
  /** What the year of this student ends in, reached or not: "Được lên lớp", "Chưa hoàn thành chương trình tiểu học". */
  conclusion(reached: boolean): string;
}

/** The values of a sentence as a person reads them; what is put into grading.json → `why` and `flag`. */
export function sentenceParams(params: WhyParams, words: WordsOfLanguage): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, said(param, words)]));
}

function said(param: WhyParam, words: WordsOfLanguage): string | number {
  if (typeof param === 'number') return param;
  if ('tenths' in param) return markText(param.tenths, words.separator);
  if ('marks' in param) return param.marks.map((tenths) => markText(tenths, words.separator)).join(' + ');
  if ('word' in param) return words.word(param.word);
  if ('text' in param) return param.text;
  if ('subject' in param) return words.subject(param.subject);
  if ('conclusion' in param) return words.conclusion(param.conclusion);
  return param.subjects.map((code) => words.subject(code)).join(', ') || '—';
}
