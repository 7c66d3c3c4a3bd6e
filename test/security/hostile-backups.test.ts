import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../main/kernel/app-error.ts';
import { readBackup } from '../../main/platform/vault/backup-folder.ts';
import { restoreInto } from '../support/backups/gate.ts';
import { openTestOffice } from '../support/office/open-test-office.ts';
import '../support/property-seed.ts';

const BLOCK = 512;
let folder: string;
let sound: Buffer;
let target: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-hostile-'));
  const vault = await openTestOffice();
  const { file } = await vault.call('backups.makeTo', { folder, kind: 'move' });
  await vault.close();
  sound = readFileSync(file);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  target = mkdtempSync(join(folder, 'vault-'));
});

/** A member's header, found by its name; its checksum is put right again after the change. */
function withHeader(name: string, change: (header: Buffer) => void): Buffer {
  const bytes = Buffer.from(sound);
  const at = headerOf(name);
  const header = bytes.subarray(at, at + BLOCK);
  change(header);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}
function headerOf(name: string): number {
  for (let at = 0; ; at += BLOCK) {
    if (sound.subarray(at, at + name.length + 1).toString('latin1') === `${name}\0`) return at;
  }
}
function flipped(name: string, offset: number): Buffer {
  const bytes = Buffer.from(sound);
  const at = headerOf(name) + BLOCK + offset;
  bytes[at] = bytes[at]! ^ 1;
  return bytes;
}
/** Another text of the same length in the manifest, so that nothing else moves. */
function inManifest(from: RegExp, to: (found: string) => string): Buffer {
  const start = headerOf('manifest.json') + BLOCK;
  const text = sound.subarray(start, headerOf('vault.json')).toString('utf8');
  const bytes = Buffer.from(sound);
  bytes.write(text.replace(from, to), start, 'utf8');
  return bytes;
}
const size = (bytes: number) => (header: Buffer) =>
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124, 'latin1');

async function refusedWith(bytes: Uint8Array, code: string): Promise<void> {
  const file = join(folder, 'hostile.stbackup');
  writeFileSync(file, bytes);
  await expect(restoreInto(target, file)).rejects.toMatchObject({ code });
  // The lock file and the count of wrong tries are all that a refusal may leave.
  expect(readdirSync(target).filter((name) => !['vault.lock', 'vault.attempts'].includes(name))).toEqual([]);
}

describe('a spoilt or forged copy', () => {
  it('whole, restores: what follows is refused for its own fault', async () => {
    const file = join(folder, 'sound.stbackup');
    writeFileSync(file, sound);
    await expect(restoreInto(target, file)).resolves.toMatchObject({ epoch: 2 });
  });

  it.each<[string, () => Buffer, string]>([
    ['a byte of the database differs', () => flipped('vault.db', 70_000), 'backup.damaged'],
    ['a byte of the key file differs', () => flipped('vault.json', 40), 'backup.damaged'],
    ['it is cut in the database', () => sound.subarray(0, sound.length - 50_000), 'backup.truncated'],
    ['it is cut in the first header', () => sound.subarray(0, 100), 'backup.truncated'],
    ['it is cut in the manifest', () => sound.subarray(0, BLOCK + 90), 'backup.truncated'],
    ['it is empty', () => Buffer.alloc(0), 'backup.empty-file'],
    ['it is something else, and short', () => Buffer.from('junk'), 'backup.not-a-backup'],
    ['it is something else', () => Buffer.alloc(20_000, 'x'), 'backup.not-a-backup'],
    [
      'the database declares more than there is',
      () => withHeader('vault.db', size(7 * 1024 ** 3)),
      'backup.truncated',
    ],
    [
      'the manifest declares a gigabyte',
      () => withHeader('manifest.json', size(1024 ** 3)),
      'backup.not-a-backup',
    ],
    ['the database declares less than it has', () => withHeader('vault.db', size(4096)), 'backup.damaged'],
    [
      'a member climbs out of the folder',
      () => withHeader('vault.db', (h) => h.write('../../evil.db\0', 0)),
      'backup.not-a-backup',
    ],
    [
      'a member is an absolute path',
      () => withHeader('vault.json', (h) => h.write('/etc/passwd\0', 0)),
      'backup.not-a-backup',
    ],
    [
      'a prefix hides a path',
      () => withHeader('vault.db', (h) => h.write('../..', 345)),
      'backup.not-a-backup',
    ],
    [
      'a member is a link',
      () => withHeader('vault.db', (h) => h.write('2/etc/passwd', 156)),
      'backup.not-a-backup',
    ],
    [
      'the checksum of a header is wrong',
      () => flipped('manifest.json', -BLOCK + 110),
      'backup.not-a-backup',
    ],
    ['a newer program made it', () => inManifest(/"format": 1/u, () => '"format": 9'), 'backup.newer-format'],
    ['the manifest has a word too many', () => inManifest(/"kind"/u, () => '"kine"'), 'backup.not-a-backup'],
    [
      'the count of papers is prettied',
      () => inManifest(/"papers": 0/u, () => '"papers": 7'),
      'backup.forged',
    ],
    ['its day is moved', () => inManifest(/"madeAt": "20/u, () => '"madeAt": "21'), 'backup.forged'],
    [
      'its seal is another',
      () => inManifest(/"hmac": "./u, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`),
      'backup.forged',
    ],
    [
      'it calls itself another vault',
      () =>
        inManifest(/"vaultId": "./u, (found) => `${found.slice(0, -1)}${found.endsWith('a') ? 'b' : 'a'}`),
      'backup.damaged',
    ],
  ])('is refused plainly when %s', async (_what, make, code) => {
    await refusedWith(make(), code);
  });

  it('is refused when the database was changed and its digest put right, because the seal covers the digest', async () => {
    const bytes = flipped('vault.db', 70_000);
    const start = headerOf('vault.db') + BLOCK;
    const { manifest } = readBackup(writtenTo('sound.stbackup', sound));
    const digest = createHash('sha256')
      .update(bytes.subarray(start, start + manifest.databaseBytes))
      .digest('hex');
    const at = bytes.indexOf(manifest.databaseSha256);
    bytes.write(digest, at, 'latin1');
    await refusedWith(bytes, 'backup.forged');
  });

  it('whatever is changed in its first pages, is refused or read, never a failure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6_000 }), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const bytes = Buffer.from(sound.subarray(0, 60_000));
        bytes[at] = value;
        try {
          readBackup(writtenTo('fuzz.stbackup', bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 300 },
    );
  });

  function writtenTo(name: string, bytes: Uint8Array): string {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  }
});
