import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { writeDemoWorkbooks } from '../../../main/office/demo/index.ts';
import type { Office } from '../../../main/office/office.ts';
import { OFFICER, PRINCIPAL, SCHOOL, YEAR, officeOn } from '../../support/office/open-test-office.ts';

/** A real small disk: only root on Linux can make one, which is how CI runs. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

let mountPoint: string;
let office: Office;

beforeEach(() => {
  mountPoint = mkdtempSync(join(tmpdir(), 'so-truong-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', mountPoint]);
  mkdirSync(join(mountPoint, 'vault'));
  office = officeOn(join(mountPoint, 'vault'));
});
afterEach(async () => {
  await office.close().catch(() => undefined);
  execFileSync('umount', [mountPoint]);
  rmSync(mountPoint, { recursive: true });
});

function fillDisk(leave: number): void {
  const { bavail, bsize } = statfsSync(mountPoint);
  const handle = openSync(join(mountPoint, 'filler'), 'w');
  writeSync(handle, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
  closeSync(handle);
}

describe.runIf(canMount)('a full disk', () => {
  it('refuses the act, keeps what was acknowledged, and goes on when there is room again', async () => {
    const call = callOf(office);
    await call('vault.create', { school: SCHOOL, year: YEAR, principal: PRINCIPAL, officer: OFFICER });
    fillDisk(0);
    const refused: string[] = [];
    for (let i = 0; i < 400 && refused.length === 0; i += 1) {
      const reply = await office.dispatch('settings.set', { key: `k${i}`, value: 'x'.repeat(2000) });
      if (!reply.ok) refused.push(reply.error.code);
    }
    expect(refused).toEqual(['vault.disk-full']);
    expect(await call('school.get', {})).toMatchObject({ name: SCHOOL.name });
    rmSync(join(mountPoint, 'filler'));
    await call('settings.set', { key: 'after', value: 'ok' });
    expect(await call('audit.verify', {})).toMatchObject({ valid: true });
  });

  it('that has too little room refuses a long write before it starts', async () => {
    execFileSync('mount', ['-o', 'remount,size=64m', mountPoint]);
    const call = callOf(office);
    await call('vault.create', { school: SCHOOL, year: YEAR, principal: PRINCIPAL, officer: OFFICER });
    const books = await writeDemoWorkbooks(join(mountPoint, 'books'));
    const upload = {
      kind: 'staff' as const,
      fileName: 'staff.xlsx',
      bytes: new Uint8Array(readFileSync(books.staff)),
      mapping: null,
      skipBad: false,
    };
    fillDisk(15_000_000);
    const refused = { ok: false, error: { code: 'vault.no-room', params: { free: 14, need: 18 } } };
    expect(await office.dispatch('imports.commit', upload)).toMatchObject(refused);
    expect(await call('staff.list', {})).toEqual([]);
    rmSync(join(mountPoint, 'filler'));
    expect((await call('imports.commit', upload)).report).toMatchObject({ accepted: 62, errors: [] });
    const { ids } = await call('accounts.create', {
      selection: { all: true, department: null, staffIds: [] },
      logins: {},
      sharedReason: '',
    });
    fillDisk(15_000_000);
    const issue = { accountIds: ids, kinds: ['cam-ket' as const], jobId: randomUUID() };
    expect(await office.dispatch('papers.issue', issue)).toMatchObject({
      ok: false,
      error: { code: 'vault.no-room' },
    });
    expect(await call('papers.list', {})).toEqual([]);
  });

  it('is a start-up state of its own', async () => {
    await callOf(office)('vault.create', {
      school: SCHOOL,
      year: YEAR,
      principal: PRINCIPAL,
      officer: OFFICER,
    });
    await office.close();
    fillDisk(100_000);
    office = officeOn(join(mountPoint, 'vault'));
    expect(await callOf(office)('vault.status', {})).toMatchObject({
      state: 'disk-full',
      schoolName: SCHOOL.name,
    });
  });

  it('on a read-only disk is another', async () => {
    await callOf(office)('vault.create', {
      school: SCHOOL,
      year: YEAR,
      principal: PRINCIPAL,
      officer: OFFICER,
    });
    await office.close();
    execFileSync('mount', ['-o', 'remount,ro', mountPoint]);
    office = officeOn(join(mountPoint, 'vault'));
    expect(await callOf(office)('vault.status', {})).toMatchObject({ state: 'read-only' });
  });
});
