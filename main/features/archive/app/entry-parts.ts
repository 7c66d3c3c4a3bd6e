import type { EntryKind } from '../../../../preload/contract/vocabulary/archive.ts';
import { appError } from '../../../kernel/app-error.ts';
import { keptBytesOf } from '../../../platform/database/kept-bytes.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { attachmentsOf } from '../data/attachment-rows.ts';
import { entryRow } from '../data/entry-rows.ts';
import {
  keptIncoming,
  keptIncomingBytes,
  keptPaper,
  keptPaperBytes,
  keptScanBytes,
  keptScans,
} from '../data/kept-papers.ts';
import { DOCUMENT_WORDS, stateWord } from '../domain/entry-words.ts';
import type { IndexRow } from '../domain/index-row.ts';

interface EntryFile {
  /** What its name in a folder is made from. */
  readonly label: string;
  readonly fileName: string;
  /** What people call it. */
  readonly name: string;
  readonly sha256: string;
  read(): Uint8Array | undefined;
}
export interface EntryParts {
  readonly about: Omit<IndexRow, 'files'>;
  /** A slip is printed with its password where that is handed out, nowhere else. */
  readonly isSlip: boolean;
  readonly files: readonly EntryFile[];
}

/** An entry with everything that belongs to it: the paper, its signed scans, its attachments. `remarks`: by paper. */
export function partsOf(sql: Sqlite, ref: string, remarks: ReadonlyMap<string, string>): EntryParts {
  const entry = entryRow(sql, ref);
  if (!entry) throw appError('archive.not-found');
  const { symbol, arrivalNo, day, subject, person } = entry;
  const paper = keptPaper(sql, ref);
  const label = `${subject} ${symbol}`;
  const own: EntryFile[] = paper
    ? [
        {
          label,
          fileName: 'van-ban.pdf',
          name: kindWord(entry.kind, paper.title),
          sha256: paper.sha256,
          read: () => keptPaperBytes(sql, paper),
        },
        ...keptScans(sql, ref).map(({ id, fileName, sha256 }) => ({
          label: `ban-ky ${symbol}`,
          fileName,
          name: fileName,
          sha256,
          read: () => keptScanBytes(sql, id),
        })),
      ]
    : incomingFile(sql, ref, label);
  const attached = attachmentsOf(sql, paper ? 'paper' : 'document', ref).map(({ fileName, sha256 }) => ({
    label: fileName.replace(/\.[^.]+$/u, ''),
    fileName,
    name: fileName,
    sha256,
    read: () => keptBytesOf(sql, sha256),
  }));
  return {
    about: {
      symbol,
      arrivalNo,
      day,
      kind: kindWord(entry.kind, paper?.title),
      subject,
      person,
      state: stateWord(entry.state),
      remark: remarks.get(ref) ?? '',
    },
    isSlip: entry.kind === 'phieu-cap',
    files: [...own, ...attached],
  };
}

function kindWord(kind: EntryKind, title: string | undefined): string {
  return title ?? (DOCUMENT_WORDS as Partial<Record<EntryKind, string>>)[kind] ?? '';
}

function incomingFile(sql: Sqlite, ref: string, label: string): EntryFile[] {
  const scan = keptIncoming(sql, ref);
  if (!scan) return [];
  const { fileName, sha256 } = scan;
  return [{ label, fileName, name: fileName, sha256, read: () => keptIncomingBytes(sql, ref) }];
}
