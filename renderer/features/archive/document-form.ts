import { DOCUMENT_KINDS } from '../../../preload/contract/vocabulary/archive.ts';
import type { DocumentKind } from '../../../preload/contract/vocabulary/archive.ts';
import type { EntryDetail } from './entry.ts';

export interface DocumentDraft {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly day: string;
  readonly party: string;
  readonly subject: string;
  readonly person: string;
  readonly note: string;
}

export function draftOf(entry: EntryDetail | null, today: string): DocumentDraft {
  const kind = DOCUMENT_KINDS.find((known) => known === entry?.kind) ?? 'dispatch-in';
  if (entry === null) return { kind, number: '', day: today, party: '', subject: '', person: '', note: '' };
  const { symbol, day, party, subject, person, note } = entry;
  return { kind, number: symbol, day, party, subject, person, note };
}

/** Locale key of what is wrong, per field; none when the form is complete. */
export function documentProblems(
  draft: DocumentDraft,
  today: string,
): Partial<Record<'day' | 'party' | 'subject', 'missing' | 'short' | 'futureDay'>> {
  return {
    ...(draft.day === ''
      ? { day: 'missing' as const }
      : draft.day > today
        ? { day: 'futureDay' as const }
        : {}),
    ...(draft.kind !== 'file' && draft.party.trim() === '' ? { party: 'missing' as const } : {}),
    ...(draft.subject.trim().length < 3 ? { subject: 'short' as const } : {}),
  };
}
