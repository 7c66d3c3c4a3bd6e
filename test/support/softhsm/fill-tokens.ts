import { X509Certificate, createPublicKey, type KeyObject } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pkcs11js from 'pkcs11js';
import type { Handle } from 'pkcs11js';
import type { Authority, KeyPlan, TokenPlan } from './soft-tokens.ts';

/** Run by soft-tokens.ts in a process of its own: SoftHSM reads its settings from the environment it starts in. */
const { module, folder, authority, plans } = JSON.parse(process.argv[2] ?? '') as {
  module: string;
  folder: string;
  authority: Authority;
  plans: readonly TokenPlan[];
};
const ck = pkcs11js;
const CURVES = {
  'p-256': { oid: '06082a8648ce3d030107', crv: 'P-256' },
  'p-384': { oid: '06052b81040022', crv: 'P-384' },
};

/** pdfsig trusts no certificate that names no list of revoked ones, though it never reads the list. */
const LEAF = [
  'basicConstraints=critical,CA:false',
  'keyUsage=critical,digitalSignature,nonRepudiation',
  'extendedKeyUsage=emailProtection',
  'crlDistributionPoints=URI:http://127.0.0.1:18081/sub.crl',
].join('\n');

const driver = new pkcs11js.PKCS11();
driver.load(module);
driver.C_Initialize();
for (const slot of driver.C_GetSlotList(true)) {
  const plan = plans.find(({ label }) => driver.C_GetTokenInfo(slot).label.trim() === label);
  if (plan !== undefined) fill(slot, plan);
}
driver.C_Finalize();

function fill(slot: Handle, plan: TokenPlan): void {
  const session = driver.C_OpenSession(slot, ck.CKF_SERIAL_SESSION | ck.CKF_RW_SESSION);
  driver.C_Login(session, ck.CKU_USER, plan.pin);
  for (const key of plan.keys) {
    const { publicKey, privateHandle } = makeKey(session, key);
    store(session, key.label, Buffer.from(key.ckaId, 'hex'), issue(publicKey, key.subject));
    if (key.lost === true) driver.C_DestroyObject(session, privateHandle);
  }
  if (plan.withIssuers === true) {
    for (const [index, file] of authority.chain.entries())
      store(
        session,
        `CA ${String(index)}`,
        Buffer.from([0xca, index]),
        new X509Certificate(readFileSync(file)),
      );
  }
  driver.C_CloseSession(session);
}

function makeKey(session: Handle, { kind, label, ckaId }: KeyPlan) {
  const named = [
    { type: ck.CKA_TOKEN, value: true },
    { type: ck.CKA_LABEL, value: label },
    { type: ck.CKA_ID, value: Buffer.from(ckaId, 'hex') },
  ];
  const secret = [
    ...named,
    { type: ck.CKA_PRIVATE, value: true },
    { type: ck.CKA_SENSITIVE, value: true },
    { type: ck.CKA_EXTRACTABLE, value: false },
    { type: ck.CKA_SIGN, value: true },
  ];
  const isRsa = kind === 'rsa-2048' || kind === 'rsa-3072';
  const size = isRsa
    ? [
        { type: ck.CKA_MODULUS_BITS, value: Number(kind.slice(4)) },
        { type: ck.CKA_PUBLIC_EXPONENT, value: Buffer.from([1, 0, 1]) },
      ]
    : [{ type: ck.CKA_EC_PARAMS, value: Buffer.from(CURVES[kind].oid, 'hex') }];
  const mechanism = isRsa ? ck.CKM_RSA_PKCS_KEY_PAIR_GEN : ck.CKM_EC_KEY_PAIR_GEN;
  const pair = driver.C_GenerateKeyPair(session, { mechanism }, [...named, ...size], secret);
  const shown = (type: number): Buffer =>
    driver.C_GetAttributeValue(session, pair.publicKey, [{ type }])[0]?.value as Buffer;
  const publicKey = isRsa
    ? rsaKey(shown(ck.CKA_MODULUS), shown(ck.CKA_PUBLIC_EXPONENT))
    : ecKey(CURVES[kind].crv, shown(ck.CKA_EC_POINT));
  return { publicKey, privateHandle: pair.privateKey };
}

function rsaKey(modulus: Buffer, exponent: Buffer): KeyObject {
  const key = { kty: 'RSA', n: modulus.toString('base64url'), e: exponent.toString('base64url') };
  return createPublicKey({ format: 'jwk', key });
}

/** CKA_EC_POINT is an octet string around 04 || x || y. */
function ecKey(crv: string, point: Buffer): KeyObject {
  const both = point.subarray(point.indexOf(4, 2) + 1);
  const half = both.length / 2;
  const key = {
    kty: 'EC',
    crv,
    x: both.subarray(0, half).toString('base64url'),
    y: both.subarray(half).toString('base64url'),
  };
  return createPublicKey({ format: 'jwk', key });
}

/** The request is signed by a key of the moment and only lends its name: what is certified is the key in the token. */
function issue(publicKey: KeyObject, subject: string): X509Certificate {
  const file = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { stdio: 'pipe' });
  writeFileSync(file('key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(file('leaf.cnf'), LEAF);
  const ofTheMoment = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    file('moment.key'),
  ];
  openssl('req', ...ofTheMoment, '-utf8', '-subj', subject, '-out', file('name.csr'));
  const asked = [
    '-req',
    '-in',
    file('name.csr'),
    '-force_pubkey',
    file('key.pem'),
    '-days',
    '365',
    '-sha256',
  ];
  const by = ['-CA', authority.certificate, '-CAkey', authority.key, '-extfile', file('leaf.cnf')];
  return new X509Certificate(openssl('x509', ...asked, ...by));
}

function store(session: Handle, label: string, id: Buffer, certificate: X509Certificate): void {
  driver.C_CreateObject(session, [
    { type: ck.CKA_CLASS, value: ck.CKO_CERTIFICATE },
    { type: ck.CKA_CERTIFICATE_TYPE, value: ck.CKC_X_509 },
    { type: ck.CKA_TOKEN, value: true },
    { type: ck.CKA_PRIVATE, value: false },
    { type: ck.CKA_LABEL, value: label },
    { type: ck.CKA_ID, value: id },
    { type: ck.CKA_SUBJECT, value: Buffer.from(certificate.subject, 'utf8') },
    { type: ck.CKA_VALUE, value: certificate.raw },
  ]);
}
