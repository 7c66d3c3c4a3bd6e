import { execFileSync } from 'node:child_process';
import type { TestPki } from '../pki/test-pki.ts';
import { attack, type Attack } from './attack.ts';
import { FIELDS } from './signed-bench.ts';

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const asn1 = (at: Date): string => at.toISOString().replace(/[-:T]|\.\d+/gu, '');

/** The authority's list as it will be when the certificates of today have expired; it goes on naming the revoked one. */
function listAfterExpiry(pki: TestPki): Uint8Array {
  const list = ['ca', '-config', 'openssl.cnf', '-name', 'sub_authority', '-gencrl'];
  const days = ['-crl_lastupdate', asn1(inDays(700)), '-crl_nextupdate', asn1(inDays(800))];
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: pki.folder, stdio: 'pipe' });
  run(...list, ...days, '-out', 'after-expiry.crl');
  run('crl', '-in', 'after-expiry.crl', '-outform', 'DER', '-out', 'after-expiry.der');
  return pki.read('after-expiry.der');
}

/** Revoked once and for all: no age of a list or an answer turns that back. */
export const OUTDATED_EVIDENCE: readonly Attack[] = [
  attack('revoked, judged when the list has run out', 'invalid', 'revoked', async (bench) => ({
    pdf: await bench.sign(bench.blank, FIELDS[0], bench.signer('revoked')),
    options: { at: inDays(100) },
  })),
  attack('revoked, by a list made after the certificate ended', 'invalid', 'revoked', async (bench) => ({
    pdf: await bench.sign(bench.blank, FIELDS[0], bench.signer('revoked'), bench.stamps),
    options: { crls: [listAfterExpiry(bench.pki), bench.pki.read('root.crl.der')], at: inDays(750) },
  })),
];
