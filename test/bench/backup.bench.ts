import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AuditLog } from '../../main/features/audit/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import { uuidV7Source } from '../../main/kernel/ids.ts';
import { openDatabase } from '../../main/platform/database/open-database.ts';
import { runBackupJob } from '../../main/platform/vault/run-backup-job.ts';
import type { BenchContext } from './bench-context.ts';

const MEBIBYTES = 64;
const NOTE = 'x'.repeat(2_000);

/** A copy is the database written compactly, checked, packed and read again: several passes over its bytes. */
export default async function backupBench(ctx: BenchContext): Promise<void> {
  const source = join(ctx.scratch, 'backup-source.db');
  const key = randomBytes(32);
  const log = new AuditLog(key, () => undefined);
  const database = await openDatabase({
    file: source,
    key,
    create: true,
    entities: [],
    newId: uuidV7Source(systemClock),
    appendAudit: log,
  });
  const context = { actor: null, at: new Date().toISOString(), traceId: 'bench', progress: () => undefined };
  await database.write(context, { action: 'bench.fill' }, (tx) => {
    for (let i = 0; i < (MEBIBYTES * 1024 * 1024) / 2_200; i += 1) {
      const event = {
        at: tx.at,
        actor: null,
        action: 'bench.act',
        outcome: 'done',
        subject: String(i),
      } as const;
      log.append(tx.sql, { ...event, detail: { note: NOTE } });
    }
  });
  await database.checkpoint();
  const mebibytes = statSync(source).size / 1024 / 1024;
  const started = performance.now();
  copyFileSync(source, join(ctx.scratch, 'plain-copy'));
  createHash('sha256').update(readFileSync(source)).digest();
  ctx.floor(`copying and hashing a file of ${Math.round(mebibytes)} MB`, performance.now() - started);
  const folder = join(ctx.scratch, 'backups');
  mkdirSync(folder);
  const from = performance.now();
  await runBackupJob({
    ...{ type: 'make', source, key, manifestKey: key, folder, schoolName: 'Bench', epoch: 1, kind: 'manual' },
    ...{ incarnation: null },
    name: 'bench-20261122-083000-00000000.stbackup',
    vaultId: '00000000-0000-7000-8000-000000000000',
    sidecar: JSON.stringify({ minBytes: 4096 }),
    madeAt: context.at,
  });
  ctx.line('a verified backup, per 100 MB', ((performance.now() - from) * 100) / mebibytes, 'ms');
  await database.close();
}
