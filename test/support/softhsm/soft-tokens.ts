import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestPki } from '../pki/test-pki.ts';

/** A token made of software (Debian: softhsm2); the keys are made in it and never leave it. */
export interface TokenPlan {
  readonly label: string;
  readonly pin: string;
  readonly keys: readonly KeyPlan[];
  /** Lays the certificates of the issuers on the token too. */
  readonly withIssuers?: boolean;
}
export interface KeyPlan {
  readonly label: string;
  /** Hexadecimal. */
  readonly ckaId: string;
  readonly kind: 'rsa-2048' | 'rsa-3072' | 'p-256' | 'p-384';
  /** In OpenSSL's form: `/C=VN/O=Trường …/CN=…`. */
  readonly subject: string;
  /** The certificate is there, its key is not. */
  readonly lost?: boolean;
}
/** PEM files of who certifies the keys. */
export interface Authority {
  readonly certificate: string;
  readonly key: string;
  /** Issuer first. */
  readonly chain: readonly string[];
}
export interface SoftTokens {
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
}

const DRIVERS = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
];

export function softDriver(): string {
  const found = DRIVERS.find((path) => existsSync(path));
  if (found === undefined) throw new Error('SoftHSM is missing; run: node build/setup.mjs --for-tests');
  return found;
}

/** Makes tokens in `folder`, which belongs to the test; the lower authority of the test PKI certifies their keys. */
export function makeSoftTokens(folder: string, pki: TestPki, plans: readonly TokenPlan[]): SoftTokens {
  const certificate = pki.path('sub.crt');
  const authority: Authority = {
    certificate,
    key: pki.path('sub.key'),
    chain: [certificate, pki.path('root.crt')],
  };
  mkdirSync(join(folder, 'tokens'), { recursive: true });
  const settings = join(folder, 'softhsm2.conf');
  writeFileSync(
    settings,
    `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  const env = { SOFTHSM2_CONF: settings };
  const module = softDriver();
  for (const { label, pin } of plans) {
    const args = ['--init-token', '--free', '--label', label, '--so-pin', '87654321', '--pin', pin];
    execFileSync('softhsm2-util', args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  }
  execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'fill-tokens.ts'), JSON.stringify({ module, folder, authority, plans })],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return { module, env };
}
