import { createHash, randomUUID } from 'node:crypto';
import { openWriter } from '../../../main/platform/database/open-sqlite.ts';
import { dataKeysOf } from '../../../main/platform/vault/data-keys.ts';
import { OsShares } from '../../../main/platform/vault/os-shares.ts';
import { readSidecar } from '../../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../../main/platform/vault/slot.ts';
import { vaultFilesIn } from '../../../main/platform/vault/vault-files.ts';

interface LockedColumn {
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
  readonly col: string;
}

/** A column of a shut vault that is locked, as the leadership's signed act leaves it. */
export async function putLock(
  folder: string,
  { login, password }: { readonly login: string; readonly password: string },
  { classId, subjectId, semester, col }: LockedColumn,
): Promise<void> {
  const files = vaultFilesIn(folder);
  const sidecar = readSidecar(files.sidecar)!;
  const dataKey = await openPasswordSlot(sidecar, login, password, new OsShares(null));
  const sql = openWriter(files.database, dataKeysOf(dataKey!, sidecar).database);
  try {
    const { yearId } = sql.prepare('SELECT year_id AS yearId FROM class WHERE id = ?').get(classId) as {
      yearId: string;
    };
    const { userId } = sql.prepare('SELECT id AS userId FROM user WHERE login = ?').get(login) as {
      userId: string;
    };
    const act = randomUUID();
    const record = '{}';
    const digest = createHash('sha256').update(record).digest('hex');
    const at = new Date(Date.now() - 60_000).toISOString();
    sql
      .prepare(
        `INSERT INTO lock_act (id, year_id, paper_id, asked_at, asked_by, record, record_digest, state, reason)
         VALUES (?, ?, NULL, ?, ?, ?, ?, 'locked', 'Chốt điểm')`,
      )
      .run(act, yearId, at, userId, record, digest);
    sql
      .prepare(
        `INSERT INTO mark_lock (id, act_id, year_id, semester, part, class_id, subject_id, col, starts_at, release_reason)
         VALUES (?, ?, ?, ?, 'marks', ?, ?, ?, ?, '')`,
      )
      .run(randomUUID(), act, yearId, semester, classId, subjectId, col, at);
  } finally {
    sql.close();
  }
}
