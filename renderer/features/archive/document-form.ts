import { DOCUMENT_KINDS } from '../../../preload/contract/vocabulary/archive.ts';
import type { DocumentKind } from '../../../preload/contract/vocabulary/archive.ts';
import type { OutgoingKind } from '../../../preload/contract/vocabulary/dispatches.ts';
import type { EntryDetail } from './entry.ts';

export interface DocumentDraft {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly day: string;
  readonly party: string;
  readonly subject: string;
  readonly person: string;
  readonly note: string;
  readonly arrivalDay: string;
  readonly signer: string;
  readonly receiver: string;
  readonly copies: number;
  readonly outKind: OutgoingKind;
  /** At the end of the symbol of a công văn. */
  readonly unit: string;
  /** Taken in with its number of the book on paper. */
  readonly earlier: boolean;
  readonly earlierNo: number | null;
}

const BLANK = { outKind: 'cong-van', unit: '', earlier: false, earlierNo: null } as const;

export function draftOf(
  entry: EntryDetail | null,
  today: string,
  first: DocumentKind = 'dispatch-in',
): DocumentDraft {
  const kind = DOCUMENT_KINDS.find((known) => known === entry?.kind) ?? first;
  if (entry === null) {
    const words = { number: '', party: '', subject: '', person: '', note: '', signer: '', receiver: '' };
    return { kind, ...BLANK, ...words, day: today, arrivalDay: today, copies: 0 };
  }
  const { symbol, day, party, subject, person, note, arrivalDay, signer, receiver, copies } = entry;
  const words = { number: symbol, day, party, subject, person, note, arrivalDay, signer, receiver, copies };
  return { kind, ...BLANK, ...words, outKind: entry.outKind ?? BLANK.outKind };
}

/** The register it belongs to; null = of the present year, as long as no day is written. */
export function yearOf({ kind, day, arrivalDay }: DocumentDraft): number | null {
  const year = Number((kind === 'dispatch-in' ? arrivalDay : day).slice(0, 4));
  return year >= 1900 && year <= 2200 ? year : null;
}

/** A number the program gives is not typed. */
export function isNumberGiven(entry: EntryDetail | null, { kind, earlier }: DocumentDraft): boolean {
  return kind === 'dispatch-out' && (entry === null ? !earlier : entry.numberOrigin === 'given');
}

type Field = 'day' | 'party' | 'subject' | 'arrivalDay' | 'earlierNo' | 'unit';
type Problem = 'missing' | 'short' | 'futureDay' | 'beforeDay' | 'letters';

const dayProblem = (day: string, today: string): Problem | null =>
  day === '' ? 'missing' : day > today ? 'futureDay' : null;

/** Locale key of what is wrong, per field; none when the form is complete. */
export function documentProblems(draft: DocumentDraft, today: string): Partial<Record<Field, Problem>> {
  const { kind, day, arrivalDay, party, subject, earlier, earlierNo, unit } = draft;
  const arrived = kind === 'dispatch-in';
  const wrongDay = dayProblem(day, today);
  const wrongArrival =
    arrived && (dayProblem(arrivalDay, today) ?? (day !== '' && arrivalDay < day ? 'beforeDay' : null));
  return {
    ...(wrongDay ? { day: wrongDay } : {}),
    ...(wrongArrival ? { arrivalDay: wrongArrival } : {}),
    ...(kind !== 'file' && party.trim() === '' ? { party: 'missing' as const } : {}),
    ...(subject.trim().length < 3 ? { subject: 'short' as const } : {}),
    ...(kind !== 'file' && earlier && earlierNo === null ? { earlierNo: 'missing' as const } : {}),
    ...(/^[\p{L}\p{M}0-9]{0,12}$/u.test(unit) ? {} : { unit: 'letters' as const }),
  };
}
