import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFile } from '../pdf/judges.ts';
import type { TestPki } from '../pki/test-pki.ts';
import type { RawSignature } from './signatures-in.ts';

export interface OpensslVerdict {
  readonly ok: boolean;
  readonly said: string;
}

/** `openssl cms -verify -cades` with the chain, every CRL and the signing-certificate attribute. */
export function opensslCms(signature: Pick<RawSignature, 'covered' | 'cms'>, pki: TestPki): OpensslVerdict {
  return withFile(signature.covered, (content, folder) => {
    const cms = join(folder, 'signature.p7');
    const trusted = join(folder, 'trusted.pem');
    writeFileSync(cms, signature.cms);
    writeFileSync(
      trusted,
      ['root.crt', 'root.crl', 'sub.crl'].map((name) => readFileSync(pki.path(name), 'utf8')).join('\n'),
    );
    const what = ['-inform', 'DER', '-in', cms, '-content', content, '-out', join(folder, 'content')];
    const policy = ['-CAfile', trusted, '-crl_check_all', '-purpose', 'any'];
    return openssl('cms', '-verify', '-cades', '-binary', ...what, ...policy);
  });
}

/** `openssl ts -verify` of the timestamp over the signature's value. */
export function opensslTimestamp(
  signature: Pick<RawSignature, 'timestamp' | 'signatureValue'>,
  pki: TestPki,
): OpensslVerdict {
  const { timestamp, signatureValue } = signature;
  if (timestamp === null) return { ok: false, said: 'no timestamp' };
  return withFile(signatureValue, (data, folder) => {
    const token = join(folder, 'token');
    writeFileSync(token, timestamp);
    return openssl(
      'ts',
      '-verify',
      '-in',
      token,
      '-token_in',
      '-data',
      data,
      '-CAfile',
      pki.path('root.crt'),
    );
  });
}

function openssl(...args: readonly string[]): OpensslVerdict {
  const run = spawnSync('openssl', args, { encoding: 'utf8' });
  if (run.error) throw run.error;
  return { ok: run.status === 0, said: (run.stdout + run.stderr).trim() };
}
