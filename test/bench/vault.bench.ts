import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AuditLog, createAudit } from '../../main/features/audit/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import { uuidV7Source } from '../../main/kernel/ids.ts';
import { openDatabase } from '../../main/platform/database/open-database.ts';
import { PASSWORD_COST_FLOOR, stretchPassword } from '../../main/platform/vault/kek.ts';
import { callOf } from '../../main/office/cli/call.ts';
import { OFFICER, openTestOffice } from '../support/office/open-test-office.ts';
import type { BenchContext } from './bench-context.ts';

const ENTRIES = 200_000;

/** Unlocking is a password hash and little else; verifying the log is a keyed hash an entry. */
export default async function vaultBench(ctx: BenchContext): Promise<void> {
  await unlock(ctx);
  await verify(ctx);
}

async function unlock(ctx: BenchContext): Promise<void> {
  const salt = randomBytes(16);
  const samples: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const from = performance.now();
    await stretchPassword('bench', salt, PASSWORD_COST_FLOOR);
    samples.push(performance.now() - from);
  }
  ctx.floor('one Argon2id at the floor (64 MiB, 3 passes)', samples.sort((a, b) => a - b)[2]!);
  let vault = await openTestOffice({ passwordCost: () => Promise.resolve(PASSWORD_COST_FLOOR) });
  await ctx.measure('unlock a vault whose passwords cost the floor', 5, async () => {
    vault = await vault.reopen();
    await callOf(vault.office)('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
  });
  await vault.close();
}

async function verify(ctx: BenchContext): Promise<void> {
  const key = randomBytes(32);
  const log = new AuditLog(key, () => undefined);
  const database = await openDatabase({
    file: join(ctx.scratch, 'vault.db'),
    key: randomBytes(32),
    create: true,
    entities: [],
    newId: uuidV7Source(systemClock),
    appendAudit: log,
  });
  const context = { actor: null, at: new Date().toISOString(), traceId: 'bench', progress: () => undefined };
  await database.write(context, { action: 'bench.fill' }, (tx) => {
    for (let i = 1; i < ENTRIES; i += 1) {
      log.append(tx.sql, {
        at: tx.at,
        actor: null,
        action: 'bench.act',
        outcome: 'done',
        subject: String(i),
        detail: { i },
      });
    }
  });
  const read = performance.now();
  for (const _row of database.read.prepare('SELECT * FROM audit_entry ORDER BY seq').iterate());
  ctx.floor('reading the entries of a million', ((performance.now() - read) * 1_000_000) / ENTRIES);
  const { api } = createAudit({ database, key, remembered: () => null });
  const from = performance.now();
  if (!api.verify().valid) throw new Error('the bench log does not verify');
  ctx.line('audit verify per million entries', ((performance.now() - from) * 1_000_000) / ENTRIES, 'ms');
  await database.close();
}
