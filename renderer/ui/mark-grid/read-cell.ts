import type { ColumnKind } from '../../../preload/contract/vocabulary/gradebook.ts';
import { MARK_WORDS } from '../../../preload/contract/vocabulary/mark-words.ts';
import { fold } from '../../i18n/vietnamese.ts';
import type { GridValue } from './grid-types.ts';

export type ReadCell =
  | { readonly ok: true; readonly value: GridValue }
  /** `code` names the sentence under `mark-grid.refused`. */
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string>> };

const MOST_TENTHS = 100;
const LONGEST_REMARK = 255;
/** Half-days of absence in a semester, as the office takes them: more is a slip of the hand. */
const MOST_HALF_DAYS = 366;

const ok = (value: GridValue): ReadCell => ({ ok: true, value });
const refuse = (code: string, params: Readonly<Record<string, string>> = {}): ReadCell => ({
  ok: false,
  code,
  params,
});

function commaText(tenths: number): string {
  return tenths % 10 === 0
    ? String(tenths / 10)
    : `${String(Math.floor(tenths / 10))},${String(tenths % 10)}`;
}

/** Half up, on digits alone: no binary fraction ever sees a mark. */
function roundedTenths(whole: string, decimals: string): number {
  return Number(whole) * 10 + Number(decimals[0] ?? '0') + (Number(decimals[1] ?? '0') >= 5 ? 1 : 0);
}

function readMark(text: string): ReadCell {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d*))?$/u.exec(text) ?? [];
  if (whole === undefined) return refuse('not-a-mark');
  const tenths = roundedTenths(whole, decimals);
  if (tenths > MOST_TENTHS) {
    // "85" was most likely meant as 8,5.
    return decimals === '' && Number(whole) <= 99
      ? refuse('mark-too-high-perhaps', { perhaps: commaText(Number(whole)) })
      : refuse('mark-too-high');
  }
  if (decimals.length > 1 && !/^\d0+$/u.test(decimals))
    return refuse('too-many-decimals', { rounded: commaText(tenths) });
  return ok(tenths);
}

function readTest(text: string): ReadCell {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d*))?$/u.exec(text) ?? [];
  if (whole === undefined) return refuse('not-a-mark');
  if (Number(whole) > 10) return refuse('mark-too-high');
  if (/[1-9]/u.test(decimals))
    return refuse('whole-marks-only', { rounded: commaText(roundedToWhole(whole, decimals)) });
  return ok(Number(whole) * 10);
}

function roundedToWhole(whole: string, decimals: string): number {
  return (Number(whole) + (Number(decimals[0] ?? '0') >= 5 ? 1 : 0)) * 10;
}

function readCount(text: string): ReadCell {
  if (!/^\d{1,3}$/u.test(text) || Number(text) > MOST_HALF_DAYS) return refuse('not-a-count');
  return ok(Number(text));
}

/** The letter eth (Ð), which looks like Đ, counts as one. */
function readWord(words: Readonly<Record<string, number>>, text: string): number | undefined {
  const word = fold(text.replaceAll(/[Ðð]/gu, 'đ'));
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** What was typed or pasted into a cell of this kind; the text is NFC from here on. */
export function readCell(kind: ColumnKind, typed: string): ReadCell {
  const text = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return ok(null);
  switch (kind) {
    case 'mark':
      return readMark(text);
    case 'test':
      return readTest(text);
    case 'count':
      return readCount(text);
    case 'text':
      return text.length > LONGEST_REMARK ? refuse('too-long', { most: String(LONGEST_REMARK) }) : ok(text);
    case 'pass':
    case 'level':
    case 'quality':
    case 'conduct':
    case 'yes-no': {
      const value = readWord(MARK_WORDS[kind], text);
      return value === undefined ? refuse(`not-a-${kind}`) : ok(value);
    }
  }
}
