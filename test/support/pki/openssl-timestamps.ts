import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimestampSource } from '../../../main/platform/pades/signer.ts';
import type { TestPki } from './test-pki.ts';

/** The test PKI's timestamp authority without a network; `pki` is a copy, because the authority counts its tokens there. */
export function opensslTimestamps(pki: TestPki): TimestampSource {
  const ts = (...args: readonly string[]) =>
    execFileSync('openssl', ['ts', ...args], { cwd: pki.folder, stdio: 'pipe' });
  const file = (name: string) => join(pki.folder, name);
  return {
    request: async (imprint) => {
      const digest = Buffer.from(imprint).toString('hex');
      ts('-query', '-digest', digest, '-sha256', '-cert', '-out', file('query.tsq'));
      ts(
        '-reply',
        '-config',
        'openssl.cnf',
        '-queryfile',
        file('query.tsq'),
        '-token_out',
        '-out',
        file('token'),
      );
      return new Uint8Array(readFileSync(file('token')));
    },
  };
}
