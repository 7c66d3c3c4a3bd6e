import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { cleanText } from '../../../kernel/vietnamese.ts';
import type { CellValue } from './cell.ts';
import { readLevel, readPassed, readPrimaryLevel, readQuality, readYesNo } from './grading/read-word.ts';
import { readMark, readTest, type ReadMark } from './grading/read-mark.ts';
import { markText } from './grading/tenths.ts';
import type { Refusal } from './refusal.ts';
import { levelText, passText, primaryText, qualityText, yesNoText } from './result-words.ts';

const TEXTS = {
  pass: passText,
  level: primaryText,
  quality: qualityText,
  conduct: levelText,
  'yes-no': yesNoText,
  text: () => '',
} as const;

/** A cell of a gradebook as a workbook shows it. */
export function sheetValue(kind: ColumnKind, value: CellValue): string | number | null {
  if (value === null || typeof value === 'string') return value;
  // A number of one decimal at most: shown, never reckoned with.
  if (kind === 'mark' || kind === 'test') return value / 10;
  if (kind === 'count') return value;
  return TEXTS[kind](value);
}

const WORDS = {
  pass: readPassed,
  level: readPrimaryLevel,
  quality: readQuality,
  conduct: readLevel,
  'yes-no': readYesNo,
} as const;

/** What a workbook's cell says; null = blank, which changes nothing. `col` names the column in a refusal. */
export function readSheetValue(
  kind: ColumnKind,
  typed: string,
  col: string,
): { readonly value: CellValue } | Refusal {
  const text = cleanText(typed);
  const bad: Refusal = { code: 'gradebook.import-bad-value', params: { col, text: text.slice(0, 40) } };
  if (text === '') return { value: null };
  if (kind === 'text')
    return text.length <= 255 ? { value: text } : { code: 'gradebook.no-remark', params: {} };
  if (kind === 'mark') return readNumber(readMark(text), col, text, bad);
  if (kind === 'test') return readNumber(readTest(text), col, text, bad);
  if (kind === 'count') return /^\d{1,3}$/u.test(text) ? { value: Number(text) } : bad;
  const level = WORDS[kind](text);
  return level === undefined ? bad : { value: level };
}

function readNumber(read: ReadMark, col: string, text: string, bad: Refusal): { value: CellValue } | Refusal {
  if (read.kind === 'blank') return { value: null };
  if (read.kind === 'mark') return { value: read.tenths };
  if (!('proposal' in read)) return bad;
  const params = { col, text: text.slice(0, 40), rounded: markText(read.proposal) };
  return { code: 'gradebook.import-too-fine', params };
}
