import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicEntry } from '../../../build/update/public-entry.ts';
import { manifestFile, signManifest } from '../../../build/update/sign-manifest.ts';
import type { Envelope } from '../../../main/features/updates/app/open-envelope.ts';
import type { Manifest } from '../../../main/features/updates/app/manifest.ts';
import type { TrustedKey } from '../../../main/features/updates/app/trusted-key.ts';

/** Whoever signs updates, with a key that is made for one test and forgotten. */
export interface Publisher {
  readonly trusted: TrustedKey;
  readonly envelope: (manifest: unknown) => Envelope;
  readonly file: (manifest: unknown) => Buffer;
}

export function newPublisher(id: string): Publisher {
  const { privateKey }: { privateKey: KeyObject } = generateKeyPairSync('ed25519');
  const envelope = (manifest: unknown): Envelope => signManifest(manifest, id, privateKey);
  return {
    trusted: publicEntry(id, privateKey),
    envelope,
    file: (manifest) => manifestFile(envelope(manifest)),
  };
}

export function goodManifest(now: Date, change: Readonly<Record<string, unknown>> = {}): Manifest {
  const day = 86_400_000;
  return {
    product: 'so-truong',
    channel: 'stable',
    version: '0.2.0',
    minimumVersion: '0.1.0',
    issuedAt: new Date(now.getTime() - day).toISOString(),
    expiresAt: new Date(now.getTime() + 60 * day).toISOString(),
    notes: { vi: 'Thêm chuông thông báo.', en: 'A bell for notices.' },
    files: [{ name: 'SoTruong-0.2.0-setup.exe', platform: 'win32', size: 12, sha256: 'a'.repeat(64) }],
    ...change,
  };
}
