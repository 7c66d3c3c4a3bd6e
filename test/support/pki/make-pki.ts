import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DOUBTFUL, OTHER_KEYS, SERVICES, SIGNERS, type CertifiedPerson } from './people.ts';

/** Opens every .p12 file of the test PKI. */
export const P12_PASSWORD = 'Hoa-Sen-1234';

type OpenSsl = (...args: readonly string[]) => Promise<void>;
const call = promisify(execFile);

/**
 * A whole certification authority in `folder`: for each name X.key, X.crt, X.der, and X.p12 of whoever signs; the CRLs
 * `sub`, `root`, `sub-before` (before the revocation) and `sub-stale` as .crl and .crl.der; `nss/`, which trusts the root.
 */
export async function makePki(folder: string): Promise<void> {
  const openssl: OpenSsl = async (...args) => {
    await call('openssl', args, { cwd: folder });
  };
  copyFileSync(join(import.meta.dirname, 'openssl.cnf'), join(folder, 'openssl.cnf'));
  for (const authority of ['root-authority', 'sub-authority']) {
    mkdirSync(join(folder, authority));
    writeFileSync(join(folder, authority, 'index.txt'), '');
    writeFileSync(join(folder, authority, 'serial'), '1000\n');
    writeFileSync(join(folder, authority, 'crlnumber'), '01\n');
  }
  writeFileSync(join(folder, 'tsaserial'), '01\n');
  await makeKeys(openssl);
  await certifyAuthorities(openssl);
  await certifyPeople(openssl);
  await certifyByOthers(openssl);
  await publishRevocation(openssl);
  await pack(openssl);
  await trustRoot(folder);
}

const FALSE_SUB: CertifiedPerson = { ...SERVICES.sub, file: 'false-sub' };
const DOUBTFUL_PEOPLE: readonly CertifiedPerson[] = Object.values(DOUBTFUL);
const EVERYBODY: readonly CertifiedPerson[] = [
  ...Object.values(SERVICES),
  FALSE_SUB,
  ...SIGNERS,
  ...OTHER_KEYS,
  ...DOUBTFUL_PEOPLE,
];

async function makeKeys(openssl: OpenSsl): Promise<void> {
  for (const { file, key } of EVERYBODY) {
    const [algorithm, bits] = key.split(':');
    const options =
      bits !== undefined
        ? ['RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`]
        : key === 'ed25519'
          ? ['ED25519']
          : ['EC', '-pkeyopt', `ec_paramgen_curve:${algorithm}`];
    await openssl('genpkey', '-algorithm', ...options, '-out', `${file}.key`);
  }
}

async function request(openssl: OpenSsl, { file, subject }: CertifiedPerson): Promise<void> {
  const named = ['-utf8', '-subj', subject, '-config', 'openssl.cnf'];
  await openssl('req', '-new', '-key', `${file}.key`, ...named, '-out', `${file}.csr`);
}

async function certify(
  openssl: OpenSsl,
  person: CertifiedPerson,
  by: 'root_authority' | 'sub_authority',
  as: string,
  [from, to]: readonly [number, number] = [-1, 1],
): Promise<void> {
  await request(openssl, person);
  const issued = ['-in', `${person.file}.csr`, '-out', `${person.file}.crt`, '-notext'];
  const how = ['-config', 'openssl.cnf', '-name', by, '-extensions', as];
  const when = ['-startdate', inYears(from), '-enddate', inYears(to)];
  const itself = person === SERVICES.root ? ['-selfsign', '-keyfile', 'root.key'] : [];
  await openssl('ca', '-batch', ...how, ...itself, ...issued, ...when);
}

async function certifyAuthorities(openssl: OpenSsl): Promise<void> {
  await certify(openssl, SERVICES.root, 'root_authority', 'as_root', [-6, 14]);
  await certify(openssl, SERVICES.sub, 'root_authority', 'as_sub', [-5, 5]);
  await certify(openssl, SERVICES.tsa, 'root_authority', 'as_tsa');
  await certify(openssl, SERVICES.ocsp, 'sub_authority', 'as_ocsp');
}

async function certifyPeople(openssl: OpenSsl): Promise<void> {
  for (const person of [...SIGNERS, ...OTHER_KEYS, DOUBTFUL.revoked]) {
    await certify(openssl, person, 'sub_authority', 'as_signer');
  }
  await certify(openssl, DOUBTFUL.expired, 'sub_authority', 'as_signer', [-3, -1]);
  await certify(openssl, DOUBTFUL.future, 'sub_authority', 'as_signer', [1, 3]);
  await certify(openssl, DOUBTFUL.wrongUsage, 'sub_authority', 'as_encryption');
}

// A stranger under our authority's name, and a person who issues certificates without being an authority.
async function certifyByOthers(openssl: OpenSsl): Promise<void> {
  const named = ['-utf8', '-subj', FALSE_SUB.subject, '-config', 'openssl.cnf', '-extensions', 'as_root'];
  const itself = ['-key', `${FALSE_SUB.file}.key`, '-out', `${FALSE_SUB.file}.crt`, '-days', '3650'];
  await openssl('req', '-x509', '-new', ...itself, ...named);
  const cases = [
    [DOUBTFUL.falseAuthority, FALSE_SUB.file],
    [DOUBTFUL.issuedByPerson, SIGNERS[0].file],
  ] as const;
  for (const [person, issuer] of cases) {
    await request(openssl, person);
    const by = ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`, '-set_serial', '0x1000', '-days', '700'];
    const as = ['-extfile', 'openssl.cnf', '-extensions', 'as_signer'];
    await openssl('x509', '-req', '-in', `${person.file}.csr`, ...by, ...as, '-out', `${person.file}.crt`);
  }
}

async function publishRevocation(openssl: OpenSsl): Promise<void> {
  const sub = ['ca', '-config', 'openssl.cnf', '-name', 'sub_authority'];
  const list = (...how: readonly string[]) => openssl(...how, '-gencrl', '-crldays', '60');
  await list(...sub, '-out', 'sub-before.crl');
  await openssl(...sub, '-revoke', 'revoked.crt', '-crl_reason', 'keyCompromise');
  await list(...sub, '-out', 'sub.crl');
  await list(
    ...sub,
    '-out',
    'sub-stale.crl',
    '-crl_lastupdate',
    inYears(-1),
    '-crl_nextupdate',
    inYears(-0.5),
  );
  await list('ca', '-config', 'openssl.cnf', '-name', 'root_authority', '-out', 'root.crl');
  for (const name of ['sub-before', 'sub', 'sub-stale', 'root']) {
    await openssl('crl', '-in', `${name}.crl`, '-outform', 'DER', '-out', `${name}.crl.der`);
  }
}

async function pack(openssl: OpenSsl): Promise<void> {
  for (const { file } of EVERYBODY) {
    await openssl('x509', '-in', `${file}.crt`, '-outform', 'DER', '-out', `${file}.der`);
  }
  await openssl('crl2pkcs7', '-nocrl', '-certfile', 'sub.crt', '-certfile', 'root.crt', '-out', 'chain.p7');
  await openssl('pkcs7', '-in', 'chain.p7', '-print_certs', '-out', 'chain.pem');
  const locked = ['-passout', `pass:${P12_PASSWORD}`];
  for (const { file } of [...SIGNERS, ...OTHER_KEYS, ...DOUBTFUL_PEOPLE]) {
    const content = ['-inkey', `${file}.key`, '-in', `${file}.crt`, '-certfile', 'chain.pem'];
    await openssl('pkcs12', '-export', ...content, ...locked, '-out', `${file}.p12`);
    if (file !== SIGNERS[0].file) continue;
    await openssl('pkcs12', '-export', '-legacy', ...content, ...locked, '-out', `${file}-legacy.p12`);
  }
}

// "C" for e-mail is the trust that pdfsig asks for.
async function trustRoot(folder: string): Promise<void> {
  mkdirSync(join(folder, 'nss'));
  const database = ['-d', `sql:${join(folder, 'nss')}`];
  await call('certutil', ['-N', ...database, '--empty-password']);
  const root = ['-n', 'root', '-t', 'CT,C,C', '-i', join(folder, 'root.crt')];
  await call('certutil', ['-A', ...database, ...root]);
}

function inYears(years: number): string {
  const at = new Date(Date.now() + years * 365.25 * 24 * 3600 * 1000);
  return at.toISOString().replace(/[-:T]|\.\d+/g, '');
}
