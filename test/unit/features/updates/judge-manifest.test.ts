import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { manifestFile } from '../../../../build/update/sign-manifest.ts';
import { signedBytes } from '../../../../main/features/updates/app/open-envelope.ts';
import { judgeManifest, type Surroundings } from '../../../../main/features/updates/app/judge-manifest.ts';
import { goodManifest, newPublisher } from '../../../support/updates/publisher.ts';

const NOW = new Date('2026-11-22T01:00:00.000Z');
const publisher = newPublisher('khoa-2026');
const stranger = newPublisher('khoa-2026');
const good = goodManifest(NOW);
const goodFile = publisher.file(good);
const envelope = publisher.envelope(good);
/** A key whose owner once signed bare manifests for another purpose. */
const BARE = generateKeyPairSync('ed25519');

function judge(bytes: Uint8Array, around: Partial<Surroundings> = {}) {
  return judgeManifest(bytes, {
    keys: [publisher.trusted],
    current: '0.1.0',
    seen: null,
    now: NOW.toISOString(),
    ...around,
  });
}
/** Signed by the true publisher, whatever it says. */
const signed = (change: Readonly<Record<string, unknown>>) => publisher.file(goodManifest(NOW, change));
const named = (name: string) =>
  signed({ files: [{ name, platform: 'win32', size: 12, sha256: 'a'.repeat(64) }] });
const text = goodFile.toString('utf8');
const signedText = (content: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.from(content);
  const signature = sign(null, signedBytes(bytes), privateKey);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('base64');
  return {
    file: manifestFile({
      ...envelope,
      manifest: bytes.toString('base64'),
      signature: signature.toString('base64'),
    }),
    keys: [{ id: 'khoa-2026', publicKey: raw, retiredAt: null }],
  };
};
const innerText = Buffer.from(envelope.manifest, 'base64').toString('utf8');

describe('a genuine manifest', () => {
  it('is accepted as a newer version', () => {
    const { manifest, keyId, status } = judge(goodFile);
    expect({ version: manifest.version, keyId, status }).toEqual({
      version: '0.2.0',
      keyId: 'khoa-2026',
      status: 'newer',
    });
  });
  it('is accepted without the line end, and again after it was seen', () => {
    expect(judge(Buffer.from(text.trimEnd())).status).toBe('newer');
    expect(judge(goodFile, { seen: good }).status).toBe('newer');
  });
  it('says "same" for the version that runs', () => {
    expect(judge(goodFile, { current: '0.2.0' }).status).toBe('same');
  });
  it('counts versions by number, not by letter', () => {
    expect(judge(signed({ version: '0.10.0' }), { current: '0.9.0' }).status).toBe('newer');
  });
  it('of a retired key is accepted when it was issued before the retirement', () => {
    const keys = [{ ...publisher.trusted, retiredAt: '2026-11-21T12:00:00.000Z' }];
    expect(judge(goodFile, { keys }).status).toBe('newer');
  });
});

interface Attack {
  readonly name: string;
  readonly file: Uint8Array;
  readonly code: string;
  readonly around?: Partial<Surroundings>;
}
const changed = (change: Readonly<Record<string, unknown>>) => manifestFile({ ...envelope, ...change });
const flip = (base64: string, at: number) => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
};
const doubled = signedText(innerText.replace('"version":"0.2.0"', '"version":"0.0.1","version":"0.2.0"'));
const spaced = signedText(innerText.replace('{', '{ '));
const poisoned = signedText(innerText.replace('{', '{"__proto__":{"admin":true},'));
const unsorted = signedText(`{"version":"0.2.0",${innerText.slice(1)}`);

const ATTACKS: readonly Attack[] = [
  {
    name: 'downgrade to an older version',
    file: signed({ version: '0.0.9' }),
    code: 'updates.downgrade',
    around: { current: '0.1.0' },
  },
  {
    name: 'signed by another key under the trusted name',
    file: stranger.file(good),
    code: 'updates.bad-signature',
  },
  { name: 'key that nobody trusts', file: newPublisher('la').file(good), code: 'updates.unknown-key' },
  { name: 'no key is trusted at all', file: goodFile, code: 'updates.no-keys', around: { keys: [] } },
  {
    name: 'key retired before the manifest was issued',
    file: goodFile,
    code: 'updates.key-retired',
    around: { keys: [{ ...publisher.trusted, retiredAt: '2026-11-01T00:00:00.000Z' }] },
  },
  {
    name: 'one bit of the manifest altered',
    file: changed({ manifest: flip(envelope.manifest, 40) }),
    code: 'updates.bad-signature',
  },
  {
    name: 'one bit of the signature altered',
    file: changed({ signature: flip(envelope.signature, 3) }),
    code: 'updates.bad-signature',
  },
  {
    name: 'signature cut short',
    file: changed({
      signature: Buffer.from(envelope.signature, 'base64').subarray(0, 63).toString('base64'),
    }),
    code: 'updates.bad-signature',
  },
  { name: 'empty signature', file: changed({ signature: '' }), code: 'updates.bad-signature' },
  {
    name: 'signature of another manifest',
    file: changed({ signature: publisher.envelope(goodManifest(NOW, { version: '0.3.0' })).signature }),
    code: 'updates.bad-signature',
  },
  {
    name: 'signature over the bare manifest, without its purpose',
    file: bareSignature(),
    code: 'updates.bad-signature',
    around: { keys: [bareKey()] },
  },
  { name: 'unknown algorithm', file: changed({ algorithm: 'rsa-sha1' }), code: 'updates.algorithm' },
  {
    name: 'algorithm "none"',
    file: changed({ algorithm: 'none', signature: '' }),
    code: 'updates.algorithm',
  },
  { name: 'unknown format', file: changed({ format: 'so-truong-update/2' }), code: 'updates.format' },
  { name: 'expired', file: goodFile, code: 'updates.expired', around: { now: '2027-03-01T00:00:00.000Z' } },
  {
    name: 'issued in the future',
    file: goodFile,
    code: 'updates.from-the-future',
    around: { now: '2026-11-01T00:00:00.000Z' },
  },
  {
    name: 'expires before it is issued',
    file: signed({ expiresAt: '2026-01-01T00:00:00.000Z' }),
    code: 'updates.malformed',
  },
  { name: 'other product', file: signed({ product: 'so-cong-ty' }), code: 'updates.other-product' },
  { name: 'other channel', file: signed({ channel: 'beta' }), code: 'updates.other-channel' },
  {
    name: 'replay of an older manifest',
    file: goodFile,
    code: 'updates.replayed',
    around: { seen: { version: '0.3.0', issuedAt: good.issuedAt } },
  },
  {
    name: 'replay of an earlier manifest of the same version',
    file: goodFile,
    code: 'updates.replayed',
    around: { seen: { version: '0.2.0', issuedAt: '2026-11-21T20:00:00.000Z' } },
  },
  {
    name: 'jump over a version that must come first',
    file: signed({ minimumVersion: '0.1.5' }),
    code: 'updates.step-missing',
  },
  { name: 'truncated file', file: goodFile.subarray(0, goodFile.length / 2), code: 'updates.not-a-manifest' },
  { name: 'empty file', file: Buffer.alloc(0), code: 'updates.not-a-manifest' },
  { name: 'not a text', file: Buffer.from([0xff, 0xfe, 0x00, 0x80]), code: 'updates.not-a-manifest' },
  {
    name: 'oversized file',
    file: Buffer.concat([goodFile, Buffer.alloc(70_000, 0x20)]),
    code: 'updates.too-large',
  },
  { name: 'nested beyond reason', file: Buffer.from('['.repeat(60_000)), code: 'updates.not-a-manifest' },
  {
    name: 'bytes after the end',
    file: Buffer.concat([goodFile, Buffer.from('{}')]),
    code: 'updates.not-a-manifest',
  },
  {
    name: 'byte order mark in front',
    file: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), goodFile]),
    code: 'updates.not-a-manifest',
  },
  {
    name: 'duplicate key in the envelope',
    file: Buffer.from(text.replace('{', '{"algorithm":"none",')),
    code: 'updates.not-a-manifest',
  },
  { name: 'unknown key in the envelope', file: changed({ trust: 'me' }), code: 'updates.not-a-manifest' },
  { name: 'missing signature', file: changed({ signature: undefined }), code: 'updates.not-a-manifest' },
  {
    name: 'second spelling of base64',
    file: Buffer.from(text.replace('"manifest":"', '"manifest":" ')),
    code: 'updates.not-a-manifest',
  },
  {
    name: 'duplicate key in the signed manifest',
    file: doubled.file,
    code: 'updates.malformed',
    around: doubled,
  },
  { name: 'spaces in the signed manifest', file: spaced.file, code: 'updates.malformed', around: spaced },
  {
    name: 'key that reaches for the prototype',
    file: poisoned.file,
    code: 'updates.malformed',
    around: poisoned,
  },
  {
    name: 'unsorted duplicate of the version',
    file: unsorted.file,
    code: 'updates.malformed',
    around: unsorted,
  },
  { name: 'unknown key in the manifest', file: signed({ run: 'calc.exe' }), code: 'updates.malformed' },
  { name: 'path traversal in a file name', file: named('../../Startup/evil.exe'), code: 'updates.malformed' },
  { name: 'Windows path in a file name', file: named('..\\evil.exe'), code: 'updates.malformed' },
  { name: 'absolute path as a file name', file: named('/etc/passwd'), code: 'updates.malformed' },
  { name: 'drive and stream in a file name', file: named('C:evil.exe:x'), code: 'updates.malformed' },
  { name: 'network share as a file name', file: named('\\\\may-la\\evil.exe'), code: 'updates.malformed' },
  { name: 'NUL in a file name', file: named('a.exe\u0000.txt'), code: 'updates.malformed' },
  {
    name: 'turned writing direction in a file name',
    file: named('setup\u202eexe.pdf'),
    code: 'updates.malformed',
  },
  { name: 'device name of Windows', file: named('NUL.exe'), code: 'updates.malformed' },
  {
    name: 'two files of one name',
    file: signed({
      files: ['a.exe', 'A.exe'].map((name) => ({ name, platform: 'win32', size: 1, sha256: 'a'.repeat(64) })),
    }),
    code: 'updates.malformed',
  },
  { name: 'no file at all', file: signed({ files: [] }), code: 'updates.malformed' },
  {
    name: 'negative size',
    file: signed({ files: [{ name: 'a.exe', platform: 'win32', size: -1, sha256: 'a'.repeat(64) }] }),
    code: 'updates.malformed',
  },
  {
    name: 'digest of the wrong kind',
    file: signed({ files: [{ name: 'a.exe', platform: 'win32', size: 1, sha256: 'a'.repeat(40) }] }),
    code: 'updates.malformed',
  },
  {
    name: 'version that is no version',
    file: signed({ version: '9999999999.0.0' }),
    code: 'updates.malformed',
  },
  { name: 'version with a leading zero', file: signed({ version: '0.02.0' }), code: 'updates.malformed' },
];

function bareParts() {
  const { privateKey, publicKey } = BARE;
  const content = Buffer.from(envelope.manifest, 'base64');
  return {
    signature: sign(null, content, privateKey).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('base64'),
  };
}
function bareSignature() {
  return changed({ signature: bareParts().signature });
}
function bareKey() {
  return { id: 'khoa-2026', publicKey: bareParts().publicKey, retiredAt: null };
}

describe('an attack on the update is refused:', () => {
  it.each(ATTACKS)('$name', ({ file, code, around = {} }) => {
    expect(() => judge(file, around)).toThrow(code);
  });

  it('any single byte altered anywhere in the file', () => {
    for (let at = 0; at < goodFile.length - 1; at += 1) {
      const file = Buffer.from(goodFile);
      file[at] = (file[at] ?? 0) ^ (1 + (at % 255));
      expect(() => judge(file), `byte ${String(at)}`).toThrow(/^updates\./u);
    }
  });

  it('any prefix of the file', () => {
    for (let length = 0; length < goodFile.length - 1; length += 7) {
      expect(() => judge(goodFile.subarray(0, length))).toThrow('updates.not-a-manifest');
    }
  });
});
