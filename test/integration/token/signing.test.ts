import { X509Certificate, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeToken } from '../../../main/token/node-token.ts';
import type { TokenChoice, TokenSlot } from '../../../main/token/protocol.ts';
import { tokenClient, type TokenClient } from '../../../main/token/token-client.ts';
import { tokenSigner } from '../../../main/token/token-signer.ts';
import { makeSoftTokens, type SoftTokens } from '../../support/softhsm/soft-tokens.ts';
import { testPki } from '../../support/pki/test-pki.ts';
import { SERVICES } from '../../support/pki/people.ts';

const pinOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const MESSAGE = new Uint8Array(Buffer.from('biên bản bàn giao'));

describe.runIf(process.platform === 'linux')('two tokens with three certificates and a lost key', () => {
  let folder: string;
  let tokens: SoftTokens;
  let client: TokenClient;
  let slots: TokenSlot[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-truong-token-'));
    tokens = makeSoftTokens(folder, await testPki(), [
      {
        label: 'Token hiệu trưởng',
        pin: '12345678',
        withIssuers: true,
        keys: [
          { label: 'ky', ckaId: '01', kind: 'rsa-2048', subject: '/C=VN/CN=Nguyễn Thị Hạnh' },
          { label: 'ky ec', ckaId: '02', kind: 'p-256', subject: '/C=VN/CN=Nguyễn Thị Hạnh (EC)' },
        ],
      },
      {
        label: 'Token phó',
        pin: '654321',
        keys: [
          { label: 'ky', ckaId: '01', kind: 'p-384', subject: '/C=VN/CN=Trần Văn Bình' },
          { label: 'mat', ckaId: '07', kind: 'rsa-3072', subject: '/C=VN/CN=Lê Văn Mất', lost: true },
        ],
      },
    ]);
    client = tokenClient(nodeToken({ ...process.env, ...tokens.env }));
    slots = await client.list(tokens.module);
  });
  afterAll(async () => {
    await client.closeAll();
    rmSync(folder, { recursive: true, force: true });
  });

  const slotOf = (label: string): TokenSlot => slots.find((slot) => slot.label === label)!;
  const choiceOf = (label: string, ckaId: string): TokenChoice => {
    const { slotId, tokenSerial, certificates } = slotOf(label);
    const { fingerprint } = certificates.find((certificate) => certificate.ckaId === ckaId)!;
    return { module: tokens.module, slotId, tokenSerial, ckaId, fingerprint };
  };
  const nameOn = (der: Uint8Array): string => new X509Certificate(der).subject;

  it('are listed without a PIN, and slots that nobody set up are not', () => {
    expect(slots.map(({ label }) => label).sort()).toEqual(['Token hiệu trưởng', 'Token phó']);
    const { certificates, pin, pinPad } = slotOf('Token hiệu trưởng');
    expect(certificates.map(({ ckaId }) => ckaId).sort()).toEqual(['01', '02']);
    expect(certificates.map(({ der }) => nameOn(der)).join()).toContain('CN=Nguyễn Thị Hạnh');
    expect({ pin, pinPad }).toEqual({
      pin: { triesLow: false, finalTry: false, locked: false },
      pinPad: false,
    });
  });

  it('give the certificates above, issuer first', () => {
    const [first] = slotOf('Token hiệu trưởng').certificates;
    const commonName = (subject: string) => /CN=(.*)/u.exec(subject)?.[1];
    expect(first!.chain.map(nameOn).map(commonName)).toEqual(
      [SERVICES.sub, SERVICES.root].map(({ subject }) => commonName(subject)),
    );
    expect(slotOf('Token phó').certificates[0]!.chain).toEqual([]);
  });

  it.each([
    ['Token hiệu trưởng', '01', '12345678', 'sha256'],
    ['Token hiệu trưởng', '01', '12345678', 'sha512'],
    ['Token hiệu trưởng', '02', '12345678', 'sha256'],
    ['Token hiệu trưởng', '02', '12345678', 'sha384'],
    ['Token phó', '01', '654321', 'sha384'],
  ] as const)('%s signs with key %s what anybody can verify (%s, %s)', async (label, ckaId, pin, hash) => {
    const key = await client.open(choiceOf(label, ckaId), pinOf(pin));
    const signature = await tokenSigner(client, key).sign(MESSAGE, hash);
    await client.close(key.handle);
    expect(verify(hash, MESSAGE, new X509Certificate(key.certificate).publicKey, signature)).toBe(true);
  });

  it('sign at the same time, each under its own login', async () => {
    const both = [
      await client.open(choiceOf('Token hiệu trưởng', '01'), pinOf('12345678')),
      await client.open(choiceOf('Token phó', '01'), pinOf('654321')),
    ];
    await client.close(both[0]!.handle);
    const signature = await client.sign(both[1]!.handle, MESSAGE, 'sha256');
    await client.close(both[1]!.handle);
    expect(signature.length).toBeGreaterThan(0);
  });

  it('sign one after another when many signatures are asked for at once', async () => {
    const key = await client.open(choiceOf('Token hiệu trưởng', '01'), pinOf('12345678'));
    const signatures = await Promise.all(
      Array.from({ length: 8 }, () => client.sign(key.handle, MESSAGE, 'sha256')),
    );
    await client.close(key.handle);
    const { publicKey } = new X509Certificate(key.certificate);
    expect(signatures.every((signature) => verify('sha256', MESSAGE, publicKey, signature))).toBe(true);
  });

  it('take a PIN once and wipe it', async () => {
    const pin = pinOf('12345678');
    const key = await client.open(choiceOf('Token hiệu trưởng', '01'), pin);
    await client.close(key.handle);
    expect([...pin]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('refuse a wrong PIN, and an empty one before the token counts it', async () => {
    const choice = choiceOf('Token phó', '01');
    await expect(client.open(choice, pinOf('000000'))).rejects.toMatchObject({
      code: 'token.pin-wrong',
      params: { low: 1, final: 0 },
    });
    await expect(client.open(choice, pinOf(''))).rejects.toMatchObject({ code: 'token.pin-wrong' });
  });

  it('refuse a certificate without its key', async () => {
    await expect(client.open(choiceOf('Token phó', '07'), pinOf('654321'))).rejects.toMatchObject({
      code: 'token.no-key',
      params: { why: 'private-key' },
    });
  });

  it('refuse a certificate that is no longer on the token', async () => {
    const choice = { ...choiceOf('Token phó', '01'), fingerprint: '00'.repeat(32) };
    await expect(client.open(choice, pinOf('654321'))).rejects.toMatchObject({
      code: 'token.no-key',
      params: { why: 'certificate' },
    });
  });

  it('find a token again in another slot, and tell when another token is there instead', async () => {
    const choice = choiceOf('Token phó', '01');
    const key = await client.open({ ...choice, slotId: choice.slotId + 1 }, pinOf('654321'));
    await client.close(key.handle);
    await expect(client.open({ ...choice, tokenSerial: 'không có' }, pinOf('654321'))).rejects.toMatchObject({
      code: 'token.token-other',
    });
  });

  it('sign nothing more with a key that was closed', async () => {
    const key = await client.open(choiceOf('Token phó', '01'), pinOf('654321'));
    await client.close(key.handle);
    await expect(client.sign(key.handle, MESSAGE, 'sha256')).rejects.toMatchObject({
      code: 'token.no-key',
      params: { why: 'closed' },
    });
  });

  it('are diagnosed with everything that is found on the way', async () => {
    const facts = await client.diagnose(tokens.module);
    expect(facts).toMatchObject({ step: 'done', file: 'library', failure: null });
    expect(facts.library).toMatchObject({ manufacturer: 'SoftHSM', cryptoki: '2.40' });
    const found = facts.slots.flatMap(({ token }) => token ?? []);
    expect(found.filter(({ initialised }) => !initialised)).toHaveLength(1);
    expect(found.find(({ label }) => label === 'Token hiệu trưởng')).toMatchObject({
      loginRequired: true,
      pinSet: true,
      signsRsa: true,
      signsEcdsa: true,
      authorities: 2,
      unreadable: 0,
    });
  });
});
