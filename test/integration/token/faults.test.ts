import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeToken } from '../../../main/token/node-token.ts';
import type { TokenChoice } from '../../../main/token/protocol.ts';
import { tokenClient, type TokenClient } from '../../../main/token/token-client.ts';
import {
  crashingDriver,
  faultyDriverOver,
  noDriver,
  type FaultyDriver,
} from '../../support/p11proxy/drivers.ts';
import { makeSoftTokens } from '../../support/softhsm/soft-tokens.ts';
import { testPki } from '../../support/pki/test-pki.ts';

const RIGHT = '12345678';
const pinOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const MESSAGE = new Uint8Array(Buffer.from('biên bản'));

describe.runIf(process.platform === 'linux')('a token that', () => {
  let folder: string;
  let faulty: FaultyDriver;
  let env: NodeJS.ProcessEnv;
  let client: TokenClient;
  let choice: TokenChoice;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-truong-faults-'));
    const tokens = makeSoftTokens(folder, await testPki(), [
      {
        label: 'Token',
        pin: RIGHT,
        keys: [{ label: 'ky', ckaId: '01', kind: 'rsa-2048', subject: '/C=VN/CN=Nguyễn Thị Hạnh' }],
      },
    ]);
    faulty = await faultyDriverOver(tokens.module, folder);
    env = { ...process.env, ...tokens.env, ...faulty.env };
    client = tokenClient(nodeToken(env));
    const [slot] = await client.list(faulty.module);
    const [certificate] = slot!.certificates;
    choice = {
      module: faulty.module,
      slotId: slot!.slotId,
      tokenSerial: slot!.tokenSerial,
      ckaId: certificate!.ckaId,
      fingerprint: certificate!.fingerprint,
    };
  });
  beforeEach(() => {
    faulty.play();
  });
  afterAll(async () => {
    await client.closeAll();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (pin = RIGHT) => client.open(choice, pinOf(pin));
  const refused = (code: string, params?: object) =>
    expect.objectContaining(params === undefined ? { code } : { code, params }) as Error;

  it('counts wrong PINs says so, warns before the last, locks, and then takes the right one no more', async () => {
    faulty.play('tries=3');
    await expect(open('11111111')).rejects.toEqual(refused('token.pin-wrong', { low: 1, final: 0 }));
    await expect(open('22222222')).rejects.toEqual(refused('token.pin-wrong', { low: 1, final: 1 }));
    expect((await client.list(faulty.module))[0]!.pin).toEqual({
      triesLow: true,
      finalTry: true,
      locked: false,
    });
    await expect(open('33333333')).rejects.toEqual(refused('token.pin-locked'));
    await expect(open()).rejects.toEqual(refused('token.pin-locked'));
  });

  it('was given a wrong PIN once tells the next who types the right one, and forgets', async () => {
    rmSync(join(folder, 'faults.wrong'), { force: true });
    faulty.play('tries=3');
    await expect(open('11111111')).rejects.toEqual(refused('token.pin-wrong'));
    const first = await open();
    await client.close(first.handle);
    const second = await open();
    await client.close(second.handle);
    expect([first.triesLow, second.triesLow]).toEqual([true, false]);
  });

  it.each(['removed', 'devremoved'] as const)('is %s in the middle of a batch stops it', async (fault) => {
    const key = await open();
    await client.sign(key.handle, MESSAGE, 'sha256');
    faulty.play(fault);
    await expect(client.sign(key.handle, MESSAGE, 'sha256')).rejects.toEqual(refused('token.token-removed'));
    faulty.play();
    await expect(client.sign(key.handle, MESSAGE, 'sha256')).rejects.toEqual(refused('token.no-key'));
  });

  it('is removed before the PIN is missed without a try', async () => {
    faulty.play('removed');
    expect(await client.list(faulty.module)).toEqual([]);
    await expect(open()).rejects.toEqual(refused('token.token-removed'));
  });

  it('loses its key handle while it is in its place is not taken for removed', async () => {
    const key = await open();
    faulty.play('lostkey');
    await expect(client.sign(key.handle, MESSAGE, 'sha256')).rejects.toEqual(
      refused('token.device-error', { code: 'CKR_KEY_HANDLE_INVALID' }),
    );
  });

  it('answers with a signature of nobody spoils no paper', async () => {
    const key = await open();
    faulty.play('rubbish');
    await expect(client.sign(key.handle, MESSAGE, 'sha256')).rejects.toEqual(
      refused('token.no-key', { why: 'other-key' }),
    );
  });

  it('asks its PIN for every signature gets it, typed once', async () => {
    faulty.play('everytime');
    const key = await open();
    await client.sign(key.handle, MESSAGE, 'sha256');
    await client.sign(key.handle, MESSAGE, 'sha384');
    await client.close(key.handle);
  });

  it("lends somebody else's login still wants the PIN", async () => {
    faulty.play('lent');
    await expect(open('11111111')).rejects.toEqual(refused('token.pin-wrong'));
    const key = await open();
    expect((await client.sign(key.handle, MESSAGE, 'sha256')).length).toBe(256);
    await client.close(key.handle);
  });

  it('holds on to a signature holds up nothing else', async () => {
    const key = await open();
    faulty.play('hold');
    const signing = client.sign(key.handle, MESSAGE, 'sha256');
    expect(await client.list(faulty.module)).toHaveLength(1);
    faulty.play();
    expect((await signing).length).toBe(256);
    await client.close(key.handle);
  });

  it('holds on to a signature leaves the event loop of its process free', async () => {
    faulty.play('hold');
    const script = join(import.meta.dirname, '../../support/softhsm/patient-child.ts');
    const args = [script, JSON.stringify(choice), RIGHT, faulty.env['FAULTS_FILE']!];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).toBe('256 bytes');
  });

  it('never comes back from a signature is left by closing the key', async () => {
    const key = await open();
    faulty.play('hold');
    const signing = client.sign(key.handle, MESSAGE, 'sha256').catch((error: unknown) => error);
    await client.close(key.handle);
    expect(await signing).toEqual(refused('token.device-error', { code: 'process-ended' }));
  });

  it('is slow signs all the same', async () => {
    faulty.play('slow=300');
    const key = await open();
    expect((await client.sign(key.handle, MESSAGE, 'sha256')).length).toBe(256);
    await client.close(key.handle);
  });
});

describe.runIf(process.platform === 'linux')('a driver that', () => {
  const client = tokenClient(nodeToken());
  const library = '/usr/lib/x86_64-linux-gnu/does-not-exist.so';

  it('crashes when it is initialised leaves its caller with a plain error', async () => {
    await expect(client.list(await crashingDriver())).rejects.toMatchObject({
      code: 'token.device-error',
      params: { code: 'process-ended' },
    });
  });

  it('crashes is diagnosed as far as it went', async () => {
    expect(await client.diagnose(await crashingDriver())).toMatchObject({
      step: 'initialise',
      file: 'library',
      failure: { kind: 'device-error', params: { code: 'process-ended' } },
    });
  });

  it('is none is refused before anything of it is called', async () => {
    await expect(client.list(await noDriver())).rejects.toMatchObject({
      code: 'token.module-not-pkcs11',
      params: { why: 'no-functions' },
    });
  });

  it('is a text file, is not there, or is named without its folder is never loaded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-truong-driver-'));
    const text = join(folder, 'driver.so');
    writeFileSync(text, 'not a library');
    const refusals = await Promise.all(
      [text, library, folder, 'libsofthsm2.so'].map((path) =>
        client.list(path).catch((error: unknown) => error),
      ),
    );
    rmSync(folder, { recursive: true });
    expect(refusals).toMatchObject([
      { code: 'token.module-not-pkcs11', params: { why: 'not-a-library' } },
      { code: 'token.module-missing', params: { why: 'missing' } },
      { code: 'token.module-missing', params: { why: 'not-a-file' } },
      { code: 'token.module-missing', params: { why: 'relative' } },
    ]);
  });
});
