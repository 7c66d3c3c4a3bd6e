import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { runBackupJob } from '../../../main/platform/vault/run-backup-job.ts';
import { mountProblem, smallDisk } from '../../e2e/support/mounts.ts';
import { OLD_VAULT, oldVault } from '../../support/backups/old-vault.ts';
import { officeOn, openTestOffice, type TestOffice } from '../../support/office/open-test-office.ts';

let root: string;
let disk: { readonly remove: () => void };
let vault: TestOffice | null = null;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'so-truong-small-'));
  disk = smallDisk(join(root, 'disk'), 12);
});
afterEach(async () => {
  await vault?.close();
  vault = null;
  disk.remove();
  rmSync(root, { recursive: true, force: true });
});
const onDisk = () => readdirSync(join(root, 'disk'));

describe.skipIf(mountProblem() !== null)('a disk too small for a copy', () => {
  it('is refused before anything is written', async () => {
    vault = await openTestOffice();
    await expect(
      vault.call('backups.makeTo', { folder: join(root, 'disk'), kind: 'manual' }),
    ).rejects.toMatchObject({ code: 'vault.no-room' });
    expect(onDisk()).toEqual([]);
  });

  it('that fills up half-way leaves no file behind', async () => {
    vault = await openTestOffice();
    const { file } = await vault.call('backups.makeTo', { folder: root, kind: 'manual' });
    writeFileSync(join(root, 'disk', 'filler'), Buffer.alloc(12 * 1024 * 1024 - 300_000));
    const to = join(root, 'disk', 'copy.stbackup');
    await expect(runBackupJob({ type: 'carry', from: file, to })).rejects.toMatchObject({
      code: 'backup.disk-full',
    });
    expect(onDisk()).toEqual(['filler']);
  });

  it('leaves a vault before an upgrade as it is', async () => {
    const folder = join(root, 'disk', 'vault');
    mkdirSync(folder);
    const source = oldVault();
    cpSync(source, folder, { recursive: true });
    const office = officeOn(folder);
    await expect(
      callOf(office)('vault.unlock', { login: OLD_VAULT.login, password: OLD_VAULT.password }),
    ).rejects.toMatchObject({ code: 'vault.no-room' });
    await office.close();
    expect(readFileSync(join(folder, 'vault.db')).equals(readFileSync(join(source, 'vault.db')))).toBe(true);
    rmSync(source, { recursive: true });
  });
});
