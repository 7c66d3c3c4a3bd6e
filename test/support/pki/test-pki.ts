import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFolder } from '../machine-cache.ts';
import { makePki } from './make-pki.ts';

const MADE_FROM = ['make-pki.ts', 'people.ts', 'openssl.cnf'];

export interface TestPki {
  readonly folder: string;
  path(name: string): string;
  read(name: string): Uint8Array;
}

/** The test PKI, made once a month and machine. To be read only: whoever lets a program write there copies it first. */
export async function testPki(): Promise<TestPki> {
  const digest = createHash('sha256');
  for (const name of MADE_FROM) digest.update(readFileSync(join(import.meta.dirname, name)));
  const month = new Date().toISOString().slice(0, 7);
  const name = `test-pki-${digest.digest('hex').slice(0, 12)}-${month}`;
  return pkiIn(await cachedFolder(name, makePki));
}

/** A copy in a folder of one's own, for `openssl ts` and `openssl ocsp`, which count and log beside their keys. */
export async function copyOfTestPki(folder: string): Promise<TestPki> {
  cpSync((await testPki()).folder, folder, { recursive: true });
  return pkiIn(folder);
}

function pkiIn(folder: string): TestPki {
  const path = (name: string) => join(folder, name);
  return { folder, path, read: (name) => new Uint8Array(readFileSync(path(name))) };
}
