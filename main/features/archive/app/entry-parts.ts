import type { EntryKind } from '../../../../preload/contract/vocabulary/archive.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { attachmentsOf, blobBytes } from '../data/attachment-rows.ts';
import { entryRow } from '../data/entry-rows.ts';
import { keptPaper, keptPaperBytes, keptScanBytes, keptScans } from '../data/kept-papers.ts';
import { DOCUMENT_WORDS, stateWord } from '../domain/entry-words.ts';
import type { IndexRow } from '../domain/index-row.ts';

interface EntryFile {
  /** What its name in a folder is made from. */
  readonly label: string;
  readonly fileName: string;
  readonly sha256: string;
  read(): Uint8Array | undefined;
}
export interface EntryParts {
  readonly about: Omit<IndexRow, 'files'>;
  readonly files: readonly EntryFile[];
}

/** An entry with everything that belongs to it: the paper, its signed scans, its attachments. */
export function partsOf(sql: Sqlite, ref: string): EntryParts {
  const entry = entryRow(sql, ref);
  if (!entry) throw appError('archive.not-found');
  const { symbol, day, subject, person } = entry;
  const paper = keptPaper(sql, ref);
  const label = `${subject} ${symbol}`;
  const own: EntryFile[] = paper
    ? [
        {
          label,
          fileName: 'van-ban.pdf',
          sha256: paper.sha256,
          read: () => keptPaperBytes(sql, paper),
        },
        ...keptScans(sql, ref).map(({ id, fileName, sha256 }) => ({
          label: `ban-ky ${symbol}`,
          fileName,
          sha256,
          read: () => keptScanBytes(sql, id),
        })),
      ]
    : [];
  const attached = attachmentsOf(sql, paper ? 'paper' : 'document', ref).map(({ fileName, sha256 }) => ({
    label: fileName.replace(/\.[^.]+$/u, ''),
    fileName,
    sha256,
    read: () => blobBytes(sql, sha256),
  }));
  return {
    about: {
      symbol,
      day,
      kind: kindWord(entry.kind, paper?.title),
      subject,
      person,
      state: stateWord(entry.state),
    },
    files: [...own, ...attached],
  };
}

function kindWord(kind: EntryKind, title: string | undefined): string {
  if (kind === 'dispatch-in' || kind === 'dispatch-out' || kind === 'file') return DOCUMENT_WORDS[kind];
  return title ?? '';
}
