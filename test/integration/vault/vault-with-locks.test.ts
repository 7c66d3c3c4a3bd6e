import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import type { Office } from '../../../main/office/office.ts';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';
import { oldVault, VAULT_WITH_LOCKS as OLD } from '../../support/backups/old-vault.ts';
import { officeOn, PRINCIPAL } from '../../support/office/open-test-office.ts';

let folder: string;
let office: Office;
let call: Call;
const open = async (login: string, password: string): Promise<void> => {
  office = officeOn(folder, [], { clock: { now: () => new Date(OLD.now) } });
  call = callOf(office);
  await call('vault.unlock', { login, password });
};
beforeAll(async () => {
  folder = oldVault(OLD);
  await open(OLD.login, OLD.password);
});
afterAll(async () => {
  await office.close();
  rmSync(dirname(folder), { recursive: true });
});

describe('a vault of schema 15, brought up to date', () => {
  it('reads every paper as the bytes it was, and misses no file of the archive', async () => {
    const papers = await call('papers.list', {});
    const files = papers.map(async ({ id }) => {
      const { bytes } = await call('papers.file', { id, purpose: 'view' });
      return [id, sha256Hex(bytes)] as const;
    });
    expect(Object.fromEntries(await Promise.all(files))).toEqual(OLD.paperFiles);
    expect(await call('archive.verify', { jobId: 'check' })).toMatchObject({ ...OLD.archive, bad: [] });
  });

  it('lists every entry of the archive and its dispatches by the numbers they had', async () => {
    const { entries } = await call('archive.page', {
      ...{ text: '', person: '', fromDay: '', toDay: '', due: false },
      ...{ kind: null, state: null, cursor: null, limit: 50 },
    });
    expect(entries).toHaveLength(OLD.entries);
    const dispatches = entries.filter(({ kind }) => kind.startsWith('dispatch'));
    expect(dispatches.map(({ kind, symbol }) => ({ kind, symbol }))).toEqual(OLD.dispatches);
  });

  it('holds the signed lock: nothing but the signed correction differs from what was sealed', async () => {
    const { logIntact, guards, locks } = await call('locks.verify', { id: null, deep: true });
    expect({ logIntact, guards }).toEqual({ logIntact: true, guards: [] });
    expect(locks.map(({ paper, state, cells }) => ({ paper, state, cells }))).toEqual(OLD.locks);
    expect(locks[0]).toMatchObject({ recordIntact: true, faults: [] });
    const named = locks[0]!.differences.map(({ col, event }) => [col, event?.minutes]);
    expect(named).toEqual([
      ['dtb', '01/BBSĐ-THCSHP'],
      ['gk', '01/BBSĐ-THCSHP'],
    ]);
  });

  it('goes on with the corrections on their way', async () => {
    await office.close();
    await open(PRINCIPAL.login, PRINCIPAL.password);
    const list = async () => (await call('corrections.list', {})).map(({ id, state }) => ({ id, state }));
    expect(await list()).toEqual(OLD.corrections);
    const { id } = OLD.corrections.find(({ state }) => state === 'witnessed')!;
    const wish = { id, refused: [], lateReason: '', applyBy: 'program' as const };
    const { paperId } = await call('corrections.decide', wish);
    expect(await list()).toContainEqual({ id, state: 'signing' });
    expect((await call('papers.file', { id: paperId, purpose: 'view' })).bytes.byteLength).toBeGreaterThan(
      1_000,
    );
  });
});
