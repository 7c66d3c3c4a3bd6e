import { nfc } from '../../../../kernel/vietnamese-text.ts';
import { HIGHEST_MARK, type Tenths } from './tenths.ts';

export type ReadMark =
  | { readonly kind: 'blank' }
  /** `needsReason`: a 0 is an act of its own, never what a blank turns into. */
  | { readonly kind: 'mark'; readonly tenths: Tenths; readonly needsReason: boolean }
  | { readonly kind: 'refused'; readonly code: 'mark-not-a-number' | 'mark-out-of-range' }
  | { readonly kind: 'refused'; readonly code: 'mark-too-precise'; readonly proposal: Tenths }
  | { readonly kind: 'refused'; readonly code: 'test-not-whole'; readonly proposal: Tenths };

const NUMBER = /^(\d{1,2})(?:[.,](\d{1,30}))?$/u;

/** A mark as it is typed: "7", "7,5" or "7.5". One decimal at most; of a longer one the rounded mark is proposed. */
export function readMark(text: string): ReadMark {
  const typed = text.trim();
  if (typed === '') return { kind: 'blank' };
  const [, whole, decimals = ''] = NUMBER.exec(nfc(typed)) ?? [];
  if (whole === undefined) return { kind: 'refused', code: 'mark-not-a-number' };
  const floor = Number(whole) * 10 + Number(decimals[0] ?? '0');
  if (floor > HIGHEST_MARK || (floor === HIGHEST_MARK && /[1-9]/u.test(decimals)))
    return { kind: 'refused', code: 'mark-out-of-range' };
  if (decimals.length <= 1) return { kind: 'mark', tenths: floor, needsReason: floor === 0 };
  const proposal = floor + ((decimals[1] ?? '0') >= '5' ? 1 : 0);
  return { kind: 'refused', code: 'mark-too-precise', proposal };
}

/** A periodic test of primary school: whole marks only, TT 27/2020. */
export function readTest(text: string): ReadMark {
  const read = readMark(text);
  if (read.kind === 'refused' && read.code === 'mark-too-precise')
    return { kind: 'refused', code: 'test-not-whole', proposal: wholeHalfUp(firstTenths(text)) };
  if (read.kind !== 'mark' || read.tenths % 10 === 0) return read;
  return { kind: 'refused', code: 'test-not-whole', proposal: wholeHalfUp(read.tenths) };
}

function wholeHalfUp(tenths: Tenths): Tenths {
  return Math.floor((tenths + 5) / 10) * 10;
}

/** What is typed, cut after its first decimal: rounding twice would make 6,46 a 7. */
function firstTenths(text: string): Tenths {
  const [, whole = '0', decimals = '0'] = NUMBER.exec(text.trim()) ?? [];
  return Number(whole) * 10 + Number(decimals[0]);
}
