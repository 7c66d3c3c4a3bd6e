import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { ArchiveFault } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { insertCheck, type BadFile, type CheckRecord } from '../data/check-rows.ts';
import { keptBytes, keptFiles, type KeptFile } from '../data/stored-digests.ts';
import type { ArchiveCore } from './archive-core.ts';
import { breathe } from './jobs.ts';

/** Bytes between two looks at the rest of the world; about a hundredth of a second. */
const SLICE = 2 * 1024 * 1024;

/** Compares every stored digest with the bytes, one file in memory at a time, and keeps the result. */
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
  const files = keptFiles(core.database.read);
  const read = keptBytes(core.database.read);
  const counts = { paper: 0, scan: 0, attachment: 0 };
  const bad: BadFile[] = [];
  let bytes = 0;
  let sinceBreath = 0;
  let done = 0;
  for (const file of files) {
    const { fault, size } = compare(file, read);
    if (fault) bad.push({ type: file.type, id: file.id, name: file.name, fault });
    counts[file.type] += 1;
    bytes += size;
    sinceBreath += size;
    done += 1;
    if (sinceBreath < SLICE && done < files.length) continue;
    sinceBreath = 0;
    context.progress(jobId, done, files.length);
    await breathe();
    if (isStopped()) break;
  }
  const { paper, scan, attachment } = counts;
  return { papers: paper, scans: scan, attachments: attachment, bytes, complete: done === files.length, bad };
}

function compare(
  file: KeptFile,
  read: (file: KeptFile) => Uint8Array | undefined,
): { fault: ArchiveFault | null; size: number } {
  let bytes: Uint8Array | undefined;
  try {
    bytes = read(file);
  } catch {
    // A page of the file that does not authenticate: this one cannot be read, the others still can.
    return { fault: 'unreadable', size: 0 };
  }
  if (!bytes) return { fault: 'missing', size: 0 };
  return { fault: sha256Hex(bytes) === file.sha256 ? null : 'changed', size: bytes.byteLength };
}
