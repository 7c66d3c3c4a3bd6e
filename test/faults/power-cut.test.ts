import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callOf } from '../../main/office/cli/call.ts';
import { OsShares } from '../../main/platform/vault/os-shares.ts';
import { readSidecar } from '../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../main/platform/vault/slot.ts';
import { ACKNOWLEDGED, type Acknowledged } from '../support/faults/power-cut/acknowledged.ts';
import { DiskModel } from '../support/faults/power-cut/disk-model.ts';
import { recordChanges } from '../support/faults/power-cut/record.ts';
import type { Change } from '../support/faults/power-cut/recording.ts';
import { PRINCIPAL, officeOn, openTestOffice } from '../support/office/open-test-office.ts';

/** 200 is the customer's number; a shorter run is for work on this test. */
const CUTS = Number(process.env['SO_TRUONG_FAULT_ROUNDS'] ?? 200);
const TURNS = 3;
const LANES = 2;
const CHILD = join(import.meta.dirname, '../support/faults/power-cut/working-child.ts');
const CLERK = { fullName: 'Phạm Thị Thư', login: 'vanthu', password: 'But-Muc-Giay-Trang-3' };

let scratch: string;
let start: string;
let changes: Change[];

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-power-'));
  const made = await openTestOffice();
  const { id } = await made.call('users.create', { ...CLERK, staffId: null, roles: ['clerk'] });
  await made.office.close();
  start = join(scratch, 'start');
  cpSync(made.folder, start, { recursive: true });
  changes = await recordChanges(made.folder, scratch, CHILD, [made.folder, id, String(TURNS)]);
  rmSync(made.folder, { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Everything acknowledged before the cut, read from the recording itself. */
function acknowledgedIn(done: readonly Change[]): Acknowledged[] {
  return done
    .flatMap((change) =>
      change.kind === 'write' && change.path.endsWith(ACKNOWLEDGED) ? [change.bytes] : [],
    )
    .map((bytes) => JSON.parse(bytes.toString('utf8')) as Acknowledged);
}

async function verify(
  folder: string,
  acknowledged: readonly Acknowledged[],
): Promise<'finished' | 'undone' | null> {
  const office = officeOn(folder);
  try {
    const call = callOf(office);
    const { missingActs } = await call('vault.unlock', {
      login: PRINCIPAL.login,
      password: PRINCIPAL.password,
    });
    expect(missingActs).toBe(0);
    expect(await call('vault.check', {})).toEqual({ whole: true });
    expect(await call('audit.verify', {})).toMatchObject({ valid: true });
    const staff = new Set((await call('staff.list', {})).map(({ id }) => id));
    const accounts = new Set((await call('accounts.list', {})).map(({ id }) => id));
    const papers = new Set((await call('papers.list', {})).map(({ id }) => id));
    const lost = acknowledged.filter(
      (said) =>
        (said.staff !== undefined && !staff.has(said.staff)) ||
        said.accounts?.some((id) => !accounts.has(id)) ||
        said.papers?.some((id) => !papers.has(id)),
    );
    expect(lost).toEqual([]);
    const rotated = acknowledged.findLast(({ rotatedAt }) => rotatedAt !== undefined)?.rotatedAt ?? '';
    expect(((await call('vault.keyRotation', {})).rotatedAt ?? '') >= rotated).toBe(true);
    await verifyClerk(folder, acknowledged);
    const page = { action: 'vault.settleRotation', actor: '', outcome: '' as const, fromDay: '', toDay: '' };
    const [settled] = (await call('audit.list', { ...page, beforeSeq: null, limit: 1 })).entries;
    return settled ? (settled.detail.includes('finished') ? 'finished' : 'undone') : null;
  } finally {
    await office.close();
  }
}

/** The password acknowledged last opens the vault, or the one that was just being set. */
async function verifyClerk(folder: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const sidecar = readSidecar(join(folder, 'vault.json'))!;
  const last = acknowledged.findLast(({ password }) => password !== undefined)?.password ?? CLERK.password;
  const trying = acknowledged.findLast((said) => said.trying !== undefined)?.trying;
  const opens = async (password: string) =>
    (await openPasswordSlot(sidecar, CLERK.login, password, new OsShares(null))) !== null;
  expect((await opens(last)) || (trying !== undefined && (await opens(trying)))).toBe(true);
}

it(`after each of ${CUTS} power cuts the vault opens whole, with everything it had acknowledged`, async () => {
  const settled = { finished: 0, undone: 0 };
  const random = Math.random;
  // In the order of the recording, so that the model is led through it once.
  const moments = Array.from({ length: CUTS }, () => Math.floor(random() * (changes.length + 1))).sort(
    (a, b) => a - b,
  );
  const disk = new DiskModel(start);
  let reached = 0;
  // Two folders are opened side by side: most of an opening is the password, and there are two cores.
  for (let at = 0; at < moments.length; at += LANES) {
    const cuts = moments.slice(at, at + LANES).map((moment, lane) => {
      for (; reached < moment; reached += 1) disk.apply(changes[reached]!);
      const folder = join(scratch, `cut-${lane}`);
      disk.cut(folder, random);
      return { folder, moment, acknowledged: acknowledgedIn(changes.slice(0, moment)) };
    });
    for (const how of await Promise.all(
      cuts.map(({ folder, acknowledged, moment }) => {
        const files = readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).size}`);
        return verify(folder, acknowledged).catch((error: unknown) => {
          throw new Error(`cut at change ${moment}, left with ${files.join(', ')}`, { cause: error });
        });
      }),
    )) {
      if (how) settled[how] += 1;
    }
    for (const { folder } of cuts) rmSync(folder, { recursive: true });
  }
  const writes = changes.filter(({ kind }) => kind === 'write').length;
  const syncs = changes.filter(({ kind }) => kind.startsWith('sync')).length;
  console.log(
    `power cut: ${CUTS} cuts in ${writes} writes and ${syncs} syncs; key changes ended ${settled.finished} ×, taken back ${settled.undone} ×`,
  );
});
