import { join } from 'node:path';
import { statSync } from 'node:fs';
import { callOf } from '../../main/office/cli/call.ts';
import { demoSignIn } from '../../main/office/cli/demo-sign-in.ts';
import { runCommandLine } from '../../main/office/cli/run.ts';
import { DEFAULT_LOGINS } from '../../main/office/cli/sign-in.ts';
import { dataKeysOf } from '../../main/platform/vault/data-keys.ts';
import { PASSWORD_COST_FLOOR, stretchPassword } from '../../main/platform/vault/kek.ts';
import { openReader } from '../../main/platform/database/open-sqlite.ts';
import { OsShares } from '../../main/platform/vault/os-shares.ts';
import { readSidecar } from '../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../main/platform/vault/slot.ts';
import { officeOn } from '../support/office/open-test-office.ts';
import type { BenchContext } from './bench-context.ts';

/** A new data key of the demo school: one password try, every page encrypted anew, and the key file twice. */
export default async function rekeyBench(ctx: BenchContext): Promise<void> {
  const nothing = () => undefined;
  const args = ['demo', '--out', ctx.scratch, '--json'];
  const code = await runCommandLine({ args, environment: {}, out: nothing, say: nothing });
  if (code !== 0) throw new Error('the demo school was not made');
  const { password } = demoSignIn(undefined);
  const vault = join(ctx.scratch, 'vault');
  const login = DEFAULT_LOGINS.officer;
  await copyOf(ctx, vault, login, password);
  const from = performance.now();
  await stretchPassword('bench', new Uint8Array(16), PASSWORD_COST_FLOOR);
  ctx.line('one Argon2id at the floor, part of the following', performance.now() - from, 'ms');
  const office = officeOn(vault, [], {
    enforceOwnPassword: false,
    passwordCost: () => Promise.resolve(PASSWORD_COST_FLOOR),
  });
  const call = callOf(office);
  await call('vault.unlock', { login, password });
  await ctx.measure('change the data key of the demo school', 5, async () => {
    await call('vault.rotateKey', { password, jobId: 'bench' });
  });
  await office.close();
}

/** The floor: SQLite copies the same file with its key. */
async function copyOf(ctx: BenchContext, vault: string, login: string, password: string): Promise<void> {
  const sidecar = readSidecar(join(vault, 'vault.json'))!;
  const dataKey = await openPasswordSlot(sidecar, login, password, new OsShares(null));
  const file = join(vault, 'vault.db');
  const reader = openReader(file, dataKeysOf(dataKey!, sidecar).database);
  reader.pragma('query_only = OFF');
  const from = performance.now();
  reader.prepare('VACUUM INTO ?').run(join(ctx.scratch, 'copy.db'));
  ctx.floor('copying the file page by page', performance.now() - from);
  reader.close();
  ctx.line('size of the demo school', statSync(file).size / 2 ** 20, 'MiB');
}
