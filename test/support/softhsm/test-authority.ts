import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authority } from './soft-tokens.ts';

const SUBJECTS = {
  root: '/C=VN/O=Trung tâm chứng thực Thử nghiệm/CN=CA gốc Thử nghiệm',
  issuing: '/C=VN/O=Trung tâm chứng thực Thử nghiệm/CN=CA phát hành Thử nghiệm',
};

/** An authority with one below it, made by OpenSSL in the test's own folder. */
export function makeTestAuthority(folder: string): Authority {
  const file = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8'];
  const usage = 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n';
  writeFileSync(file('ca.cnf'), usage);
  const rootKey = [...newKey, '-keyout', file('root.key')];
  openssl('req', '-x509', ...rootKey, '-out', file('root.pem'), '-subj', SUBJECTS.root, '-days', '700');
  const issuingKey = [...newKey, '-keyout', file('issuing.key')];
  openssl('req', ...issuingKey, '-out', file('issuing.csr'), '-subj', SUBJECTS.issuing);
  const byRoot = ['-CA', file('root.pem'), '-CAkey', file('root.key'), '-extfile', file('ca.cnf')];
  openssl('x509', '-req', '-in', file('issuing.csr'), ...byRoot, '-out', file('issuing.pem'), '-days', '600');
  return {
    certificate: file('issuing.pem'),
    key: file('issuing.key'),
    chain: [file('issuing.pem'), file('root.pem')],
  };
}
