import type { OutputOf } from '../../../preload/contract/index.ts';
import { DOCUMENT_KINDS } from '../../../preload/contract/vocabulary/archive.ts';
import type { DocumentKind, EntryKind, EntryState } from '../../../preload/contract/vocabulary/archive.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import type { Tone } from '../../ui/index.ts';
import { STATE_TONES } from '../papers/index.ts';

export type Entry = OutputOf<'archive.page'>['entries'][number];
export type EntryDetail = OutputOf<'archive.entry'>;
export type StoredFile = EntryDetail['attachments'][number];

export function isDocument(kind: EntryKind): kind is DocumentKind {
  return DOCUMENT_KINDS.some((known) => known === kind);
}

/** Of before the registers: its place in them is not known, or was only read from its symbol. */
export function isPlaceable({ kind, numberOrigin }: EntryDetail): boolean {
  return kind === 'dispatch-out' && (numberOrigin === '' || numberOrigin === 'read');
}

export function kindText(kind: EntryKind): string {
  return isDocument(kind) || kind === 'incoming' ? t(`archive.kind.${kind}`) : t(`papers.kindShort.${kind}`);
}

export function stateText(state: EntryState): string {
  return state === 'kept' ? t('archive.state.kept') : t(`papers.state.${state}`);
}

/** With the mark of a paper that no longer says what its record says. */
export function stateMark({ state, remark }: Pick<Entry, 'state' | 'remark'>): string {
  const text = stateText(state);
  return remark === '' ? text : t('archive.state.readWith', { state: text });
}

export function stateTone(state: EntryState): Tone {
  return state === 'kept' ? 'good' : STATE_TONES[state];
}

/** Read by machines or by their own programs only. */
const SAVED_ONLY: readonly StoredFile['mediaType'][] = [
  'application/json',
  'application/msword',
  'application/vnd.ms-excel',
  'image/tiff',
];

/** It is saved, not looked at in the program. */
export function isSavedOnly({ mediaType }: StoredFile): boolean {
  return SAVED_ONLY.includes(mediaType);
}

const MEBIBYTE = 1024 * 1024;

export function sizeText(bytes: number): string {
  return bytes < MEBIBYTE
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${formatNumber(Math.round((bytes / MEBIBYTE) * 10) / 10)} MB`;
}
