import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { goodManifest, newPublisher } from '../support/updates/publisher.ts';

const publisher = newPublisher('khoa-thu');
const INSTALLER = 'SoTruong-0.2.0-setup.bin';
const bytes = Buffer.from('an installer that is never run');
let stick: string;
let vault: TestOffice;

beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'));
  const keys = join(stick, 'keys.json');
  writeFileSync(keys, JSON.stringify({ keys: [publisher.trusted] }));
  vault = await openTestOffice({ updateKeys: keys });
});
afterEach(async () => {
  await vault.close();
  rmSync(stick, { recursive: true });
});

const unread = async () => (await vault.call('notices.list', {})).filter((notice) => notice.unread).length;
const manifest = (change: Readonly<Record<string, unknown>> = {}) =>
  goodManifest(new Date(), {
    files: [
      {
        name: INSTALLER,
        platform: process.platform,
        size: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
      {
        name: 'for-another.bin',
        platform: process.platform === 'linux' ? 'win32' : 'linux',
        size: 1,
        sha256: 'b'.repeat(64),
      },
    ],
    ...change,
  });
const offer = (content: Uint8Array) => {
  const file = join(stick, 'ban-moi.stupdate');
  writeFileSync(file, content);
  return vault.call('updates.check', { file });
};

describe('the bell of a real school', () => {
  it('shows what home shows, as new until this person looked; another person still has it new', async () => {
    const { tasks } = await vault.call('home.overview', {});
    const list = await vault.call('notices.list', {});
    expect(list.map(({ key }) => key)).toEqual(tasks.map(({ key }) => key));
    expect(await unread()).toBe(list.length);
    await vault.call('notices.read', {});
    expect(await unread()).toBe(0);
    expect(Object.keys(await vault.call('settings.get', {}))).toEqual([]);
    vault = await vault.reopen();
    await vault.call('vault.unlock', { login: PRINCIPAL.login, password: PRINCIPAL.password });
    expect(await unread()).toBeGreaterThan(0);
    vault = await vault.reopen();
    await vault.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    expect(await unread()).toBe(0);
  });
});

describe('a signed update on a stick', () => {
  it('is shown with its notes, and only the untouched installer for this computer counts as good', async () => {
    expect((await offer(publisher.file(manifest()))).files).toEqual([
      { name: INSTALLER, size: bytes.byteLength, state: 'missing' },
    ]);
    writeFileSync(join(stick, INSTALLER), bytes);
    const good = await offer(publisher.file(manifest()));
    expect(good).toMatchObject({
      status: 'newer',
      version: '0.2.0',
      keyId: 'khoa-thu',
      files: [{ state: 'good' }],
    });
    writeFileSync(join(stick, INSTALLER), Buffer.from(bytes).fill(0x41, 0, 1));
    expect((await offer(publisher.file(manifest()))).files[0]?.state).toBe('different');
  });

  it('does not follow a link in the installer’s place', async () => {
    writeFileSync(join(stick, 'elsewhere'), bytes);
    symlinkSync(join(stick, 'elsewhere'), join(stick, INSTALLER));
    expect((await offer(publisher.file(manifest()))).files[0]?.state).toBe('missing');
  });

  it('remembers the newest version seen, also after the program was closed', async () => {
    await offer(publisher.file(manifest({ version: '0.4.0' })));
    vault = await vault.reopen();
    await vault.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    await expect(offer(publisher.file(manifest({ version: '0.3.0' })))).rejects.toMatchObject({
      code: 'updates.replayed',
      params: { seen: '0.4.0' },
    });
    await expect(offer(publisher.file(manifest({ version: '0.4.0' })))).resolves.toMatchObject({
      status: 'newer',
    });
  });

  it('can be judged by the keys this copy carries, which anybody may see beforehand', async () => {
    const { keys } = await vault.call('updates.trust', {});
    expect(keys).toEqual([{ id: 'khoa-thu', retiredAt: null }]);
  });

  it('leaves no trace of a refused one in what was seen', async () => {
    await expect(offer(newPublisher('khoa-thu').file(manifest({ version: '9.0.0' })))).rejects.toMatchObject({
      code: 'updates.bad-signature',
    });
    await expect(offer(publisher.file(manifest()))).resolves.toMatchObject({ version: '0.2.0' });
  });

  it('is refused as unreadable when the file is a folder or is not there', async () => {
    for (const file of [stick, join(stick, 'khong-co.stupdate')]) {
      await expect(vault.call('updates.check', { file })).rejects.toMatchObject({
        code: 'updates.unreadable',
      });
    }
  });
});
