import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { PdfMerger } from '../../../platform/pdf-merge/index.ts';
import type { ScanReader } from '../../../platform/qr/index.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import { paperRow } from '../data/paper-rows.ts';
import type { SchoolOnPaper } from '../domain/school-on-paper.ts';
import type { DrawReminder } from './reminder-sheet.ts';
import type { PaperOwner } from './paper-owner.ts';
import type { SigningDesk } from './signing-desk.ts';

/** What the use cases of this feature work with. */
export interface PapersCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly vaultId: string;
  readonly readScan: ScanReader;
  readonly drawReminder: DrawReminder;
  readonly school: (at: string) => SchoolOnPaper;
  /** "2026-2027"; empty before the first one. */
  readonly schoolYear: () => string;
  readonly owners: Map<PaperKind, PaperOwner>;
  /** At most one; told by the feature above. */
  readonly desks: SigningDesk[];
  readonly mergePdf: PdfMerger;
}

export function requirePaper(sql: Sqlite, id: string): PaperRecord {
  const paper = paperRow(sql, id);
  if (!paper) throw appError('papers.not-found');
  return paper;
}

export function ownerOf(core: PapersCore, kind: PaperKind): PaperOwner {
  const owner = core.owners.get(kind);
  if (!owner) throw new Error(`No feature draws papers of kind ${kind}`);
  return owner;
}

/** What features say beside papers that count; by paper. */
export function remarksOf(core: Pick<PapersCore, 'owners'>, sql: Sqlite): ReadonlyMap<string, string> {
  return new Map([...new Set(core.owners.values())].flatMap((owner) => [...(owner.remarks?.(sql) ?? [])]));
}
