import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { ArchiveFault } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { RowsToDigest } from '../../../platform/database/digest-jobs.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { insertCheck, type BadFile, type CheckRecord } from '../data/check-rows.ts';
import { keptFiles, rowsOfBytes, storedDigest, TABLE_OF, type KeptFile } from '../data/stored-digests.ts';
import { checkPieces } from '../domain/check-pieces.ts';
import type { ArchiveCore } from './archive-core.ts';

/** Compares every stored digest with the bytes, in threads that leave the office free, and keeps the result. */
export async function verifyArchive(
  core: ArchiveCore,
  context: Context,
  jobId: string,
): Promise<OutputOf<'archive.verify'>> {
  const { fullName, userId } = signedInUser(context);
  const found = await core.jobs.run(jobId, (isStopped) => compareAll(core, context, jobId, isStopped));
  const check: CheckRecord = { id: core.newId(), at: context.at, userId, ...found };
  await core.database.write(context, { action: 'archive.verify' }, (tx) => {
    insertCheck(tx.sql, check);
    const { papers, scans, attachments, complete, bad } = check;
    tx.note({ papers, scans, attachments, complete, bad: bad.map(({ id }) => id) });
  });
  const { userId: _user, bad, ...shown } = check;
  return { ...shown, by: fullName, bad: [...bad] };
}

async function compareAll(
  core: ArchiveCore,
  context: Context,
  jobId: string,
  isStopped: () => boolean,
): Promise<Omit<CheckRecord, 'id' | 'at' | 'userId'>> {
  const { read } = core.database;
  const pieces = piecesOf(read);
  const total = pieces.reduce((sum, { rowids }) => sum + rowids.length, 0);
  const stored = storedDigest(read);
  const waiting = new Map<string, KeptFile[]>();
  const faults = new Map<KeptFile, ArchiveFault | null>();
  let bytes = 0;
  let done = 0;
  const stopping = new AbortController();
  const reading = core.database.digest(
    pieces,
    ({ table, rows }) => {
      for (const { rowid, sha256, size } of rows) {
        bytes += size;
        for (const file of waiting.get(rowKey(table, rowid)) ?? []) {
          const whole = sha256 === stored(file);
          faults.set(file, sha256 === null ? 'unreadable' : whole ? null : 'changed');
        }
      }
      done += rows.length;
      context.progress(jobId, done, total);
      if (isStopped()) stopping.abort();
    },
    stopping.signal,
  );
  let files: KeptFile[];
  try {
    // The threads read already; what they tell is heard when this list is there.
    files = keptFiles(read);
  } catch (error) {
    stopping.abort();
    await reading;
    throw error;
  }
  for (const file of files) {
    if (file.place === null) continue;
    const place = rowKey(TABLE_OF[file.type], file.place);
    waiting.set(place, [...(waiting.get(place) ?? []), file]);
  }
  const complete = await reading;
  // A paper with all its versions counts once.
  const counts = { paper: 0, version: 0, scan: 0, incoming: 0, attachment: 0, evidence: 0 };
  const bad: BadFile[] = [];
  for (const file of files) {
    // A stopped run says nothing of what it did not reach.
    const fault = faults.get(file) ?? (complete && !faults.has(file) ? 'missing' : null);
    const type = SHOWN_AS[file.type];
    if (fault) bad.push({ type, id: file.id, name: file.name, fault });
    if (complete || faults.has(file)) counts[file.type] += 1;
  }
  const { paper: papers, scan, incoming, attachment, evidence } = counts;
  return { papers, scans: scan + incoming, attachments: attachment + evidence, bytes, complete, bad };
}

const SHOWN_AS = {
  paper: 'paper',
  version: 'paper',
  scan: 'scan',
  incoming: 'scan',
  attachment: 'attachment',
  evidence: 'attachment',
} as const satisfies Readonly<Record<KeptFile['type'], BadFile['type']>>;

function rowKey(table: RowsToDigest['table'], rowid: number): string {
  return `${table} ${String(rowid)}`;
}

function piecesOf(sql: Sqlite): RowsToDigest[] {
  return [...new Set(Object.values(TABLE_OF))].flatMap((table) =>
    checkPieces(rowsOfBytes(sql, table)).map((rowids) => ({ table, rowids })),
  );
}
