import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { P12_PASSWORD } from './make-pki.ts';
import { loopbackServices, type LoopbackServices } from './loopback-services.ts';
import { SERVICES, SIGNERS } from './people.ts';
import { copyOfTestPki, type TestPki } from './test-pki.ts';

/** Which of its issuer's services a certificate names; `wrong` and `other` answer about somebody else. */
export type Named = 'ocsp' | 'crl' | 'both' | 'wrong-ocsp' | 'other-ocsp' | 'wrong-issuer';

/**
 * The test PKI on line: certificates that name services which listen on this computer. Its timestamps are of an
 * authority below the root, and a token carries the server's own certificate only.
 */
export interface OnlinePki {
  readonly pki: TestPki;
  readonly services: LoopbackServices;
  /** Makes NAME.p12 of the teacher, whose certificate names these services; `alone` leaves the chain out. */
  certify(name: string, named: Named, alone?: 'alone'): Uint8Array;
  revoke(name: string): void;
  close(): Promise<void>;
}

export async function onlinePki(folder: string): Promise<OnlinePki> {
  const pki = await copyOfTestPki(folder);
  const services = await loopbackServices(pki);
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: pki.folder, stdio: 'pipe' });
  };
  appendFileSync(pki.path('openssl.cnf'), profiles(services));
  const request = (name: string, subject: string): void => {
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`);
    const named = ['-utf8', '-subj', subject, '-config', 'openssl.cnf'];
    openssl('req', '-new', '-key', `${name}.key`, ...named, '-out', `${name}.csr`);
  };
  const issue = (name: string, by: string, as: string): void => {
    const how = ['-config', 'openssl.cnf', '-name', by, '-extensions', as, '-days', '300'];
    openssl('ca', '-batch', ...how, '-in', `${name}.csr`, '-out', `${name}.crt`, '-notext');
    openssl('x509', '-in', `${name}.crt`, '-outform', 'DER', '-out', `${name}.der`);
  };
  const publish = (authority: string, by: string): void => {
    const list = ['-gencrl', '-crldays', '60', '-out', `${authority}.crl`];
    openssl('ca', '-config', 'openssl.cnf', '-name', by, ...list);
    openssl('crl', '-in', `${authority}.crl`, '-outform', 'DER', '-out', `${authority}.crl.der`);
  };
  issue('sub', 'root_authority', 'as_online_sub');
  makeStampAuthority(pki);
  request('tsa-sub', SERVICES.sub.subject.replace('cấp dưới', 'dấu thời gian'));
  issue('tsa-sub', 'root_authority', 'as_online_sub');
  request('online-tsa', SERVICES.tsa.subject);
  issue('online-tsa', 'stamp_authority', 'as_online_tsa');
  publish('tsa-sub', 'stamp_authority');
  openssl('ocsp', '-issuer', 'sub.crt', '-cert', `${SIGNERS[1].file}.crt`, '-reqout', 'other.ocsp');
  return {
    pki,
    services,
    certify: (name, named, alone) => {
      request(name, SIGNERS[0].subject);
      issue(name, 'sub_authority', `as_online_${named}`);
      publish('sub', 'sub_authority');
      const chain = alone ? [] : ['-certfile', 'sub.crt'];
      const files = ['-inkey', `${name}.key`, '-in', `${name}.crt`, ...chain, '-out', `${name}.p12`];
      openssl('pkcs12', '-export', ...files, '-passout', `pass:${P12_PASSWORD}`);
      return pki.read(`${name}.p12`);
    },
    revoke: (name) => {
      const why = ['-crl_reason', 'keyCompromise'];
      openssl('ca', '-config', 'openssl.cnf', '-name', 'sub_authority', '-revoke', `${name}.crt`, ...why);
      publish('sub', 'sub_authority');
    },
    close: () => services.close(),
  };
}

function makeStampAuthority(pki: TestPki): void {
  mkdirSync(pki.path('tsa-sub-authority'));
  writeFileSync(pki.path('tsa-sub-authority/index.txt'), '');
  writeFileSync(pki.path('tsa-sub-authority/serial'), '3000\n');
  writeFileSync(pki.path('tsa-sub-authority/crlnumber'), '01\n');
}

function profiles({ url }: LoopbackServices): string {
  const keys = ['subjectKeyIdentifier = hash', 'authorityKeyIdentifier = keyid'];
  const signer = (named: Named, ...addresses: readonly string[]) => [
    `[as_online_${named}]`,
    'basicConstraints = critical, CA:false',
    'keyUsage = critical, digitalSignature, nonRepudiation',
    'extendedKeyUsage = emailProtection',
    ...keys,
    ...addresses,
  ];
  const issuer = `caIssuers;URI:${url('/sub.cer')}`;
  const ocsp = `authorityInfoAccess = ${issuer}, OCSP;URI:${url('/ocsp')}`;
  const other = `authorityInfoAccess = ${issuer}, OCSP;URI:${url('/ocsp-other')}`;
  const crl = `crlDistributionPoints = URI:${url('/sub.crl')}`;
  return [
    '',
    ...signer('ocsp', ocsp),
    ...signer('crl', `authorityInfoAccess = ${issuer}`, crl),
    ...signer('both', ocsp, crl),
    ...signer('wrong-ocsp', other),
    ...signer('other-ocsp', other, crl),
    ...signer('wrong-issuer', `authorityInfoAccess = caIssuers;URI:${url('/tsa-sub.cer')}`),
    '[as_online_sub]',
    'basicConstraints = critical, CA:true, pathlen:0',
    'keyUsage = critical, keyCertSign, cRLSign',
    ...keys,
    `crlDistributionPoints = URI:${url('/root.crl')}`,
    '[as_online_tsa]',
    'basicConstraints = critical, CA:false',
    'keyUsage = critical, digitalSignature',
    'extendedKeyUsage = critical, timeStamping',
    ...keys,
    `authorityInfoAccess = caIssuers;URI:${url('/tsa-sub.cer')}`,
    `crlDistributionPoints = URI:${url('/tsa-sub.crl')}`,
    '[stamp_authority]',
    'database = tsa-sub-authority/index.txt',
    'serial = tsa-sub-authority/serial',
    'crlnumber = tsa-sub-authority/crlnumber',
    'new_certs_dir = tsa-sub-authority',
    'certificate = tsa-sub.crt',
    'private_key = tsa-sub.key',
    'default_md = sha256',
    'policy = any_subject',
    'utf8 = yes',
    'string_mask = utf8only',
    'unique_subject = no',
    // The section is there already: what is said again is said last.
    '[tsa_here]',
    'signer_cert = online-tsa.crt',
    'signer_key = online-tsa.key',
    'certs = online-tsa.crt',
    '',
  ].join('\n');
}
