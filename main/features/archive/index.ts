import type { Clock } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import type { NewId } from '../../kernel/ids.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Background } from '../../platform/database/background.ts';
import type { Database, Transaction } from '../../platform/database/work.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import type { ParseWorker } from '../../platform/excel/index.ts';
import type { PdfMerger } from '../../platform/pdf-merge/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { actorMay } from '../auth/index.ts';
import type { PapersApi } from '../papers/index.ts';
import type { ArchiveCore } from './app/archive-core.ts';
import { dispatchGapTasks } from './app/dispatch-gaps.ts';
import { enclose, type Enclosure } from './app/enclose.ts';
import { fileFor, filedWith, filesFor, type FiledFile } from './app/filed-for.ts';
import type { FiledFor } from './app/documents.ts';
import type { NewFile } from './app/check-file.ts';
import { HeldPrint } from './app/held-print.ts';
import { Jobs } from './app/jobs.ts';
import { OlderPapers } from './app/older-papers.ts';
import { keptBytes } from './app/read-entry.ts';
import { retentionTasks } from './app/retention.ts';
import { archiveHandlers, type ArchiveMethod } from './archive.rpc.ts';
import { lastCheck } from './data/check-rows.ts';
import { entryTotal } from './data/entry-rows.ts';
import { checkTask } from './domain/check-due.ts';

export interface ArchiveDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly papers: Pick<PapersApi, 'school' | 'remarks'>;
  readonly mergePdf: PdfMerger;
  readonly parseWorkbook: ParseWorker;
  readonly background: Background;
}
/** What features above the archive may do with it. */
export interface ArchiveApi {
  /**
   * Keeps one file for a record of another feature ('incident', its id), under one document a record, findable and
   * checked like everything else. Gives the attachment's id. @throws archive.file-…
   */
  attach(
    tx: Transaction,
    context: Context,
    about: FiledFor & { readonly subject: string; readonly person: string },
    file: NewFile,
  ): string;
  /** What was attached so for a record, oldest first; `archive.file` gives the bytes. */
  filesOf(about: FiledFor): FiledFile[];
  /** Keeps files the program made with the paper they belong to. */
  enclose(tx: Transaction, context: Context, paperId: string, files: readonly Enclosure[]): void;
  /** What is kept with a paper, oldest first. */
  enclosuresOf(sql: Sqlite, paperId: string): FiledFile[];
  /** The bytes of what is kept, as they came in. @throws archive.not-found, archive.file-changed */
  bytesOf(sql: Sqlite, attachmentId: string): Uint8Array;
  /** For the first screen. */
  tasks(context: Context): Waiting[];
}

export function createArchive(deps: ArchiveDeps): { handlers: Handlers<ArchiveMethod>; api: ArchiveApi } {
  const core: ArchiveCore = { ...deps, jobs: new Jobs(), held: new HeldPrint(deps.newId) };
  const { database } = deps;
  const older = new OlderPapers(core, deps.background);
  older.indexLater();
  return {
    handlers: archiveHandlers(core),
    api: {
      attach: (tx, context, about, file) => fileFor(core, tx, context, about, file),
      filesOf: (about) => filesFor(database.read, about),
      enclose: (tx, context, paperId, files) => {
        enclose(core, tx, context, paperId, files);
      },
      enclosuresOf: (sql, paperId) => filedWith(sql, 'paper', paperId),
      bytesOf: (sql, id) => keptBytes(sql, id).bytes,
      tasks: ({ actor, at }) => {
        if (!actor || !actorMay(actor, 'archive.manage')) return [];
        const last = lastCheck(database.read);
        const task = checkTask(
          entryTotal(database.read),
          last && { at: last.at, complete: last.complete, bad: last.bad.length },
          at,
        );
        // A check that is due is due once, however much comes in meanwhile.
        const members =
          task?.key === 'archive-bad' ? (last?.bad ?? []).map(({ id }) => id) : [last?.id ?? 'never'];
        const severity = task?.key === 'archive-bad' ? 'danger' : 'info';
        return [
          ...(task
            ? [{ ...task, members, severity, route: '/archive', params: { check: 'open' } } as const]
            : []),
          ...dispatchGapTasks(database.read),
          ...older.tasks(),
          ...retentionTasks(core, at),
        ];
      },
    },
  };
}
