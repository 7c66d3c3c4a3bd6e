import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { sequence, setOf, tlv } from '../../../main/platform/pades/asn1/der.ts';
import { readBer } from '../../../main/platform/pades/asn1/ber.ts';
import { membersOf, partsOf, unwrap } from '../../../main/platform/pades/asn1/read.ts';
import { contextTag } from '../../../main/platform/pades/asn1/tags.ts';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';
import type { TimestampSource } from '../../../main/platform/pades/index.ts';
import { readPdf } from '../../../main/platform/pades/structure/read-pdf.ts';
import type { TestPki } from '../pki/test-pki.ts';
import { attack, type Attack } from './attack.ts';
import { contentsOf, withContents } from './edit-pdf.ts';
import { FIELDS, type SignedBench } from './signed-bench.ts';

const signedBy = (file: string) => (bench: SignedBench) =>
  bench.sign(bench.blank, FIELDS[0], bench.signer(file));

/** The certificates inside a signature value, as somebody without its key may exchange them. */
function withCertificates(der: Buffer, change: (der: Uint8Array) => Uint8Array): Uint8Array {
  const [type, body] = partsOf(readBer(der));
  const parts = partsOf(unwrap(body)).map((part) => {
    if (part.identifier !== contextTag(0)) return part.raw;
    const all = membersOf({ ...part, identifier: 0x31 }).map(({ raw }) => change(raw));
    return tlv(contextTag(0), Buffer.concat(all));
  });
  return sequence(type?.raw ?? new Uint8Array(), tlv(contextTag(0), sequence(...parts)));
}

function withSecondSigner(der: Buffer): Uint8Array {
  const [type, body] = partsOf(readBer(der));
  const parts = partsOf(unwrap(body));
  const [signer] = membersOf(parts.at(-1));
  const twice = setOf(signer?.raw ?? new Uint8Array(), signer?.raw ?? new Uint8Array());
  const data = sequence(...parts.slice(0, -1).map(({ raw }) => raw), twice);
  return sequence(type?.raw ?? new Uint8Array(), tlv(contextTag(0), data));
}

/** Same key, same number, same issuer's name: only its bytes tell it from the certificate that was used. */
function twinCertificate(pki: TestPki): Uint8Array {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: pki.folder, stdio: 'pipe' });
  const serial =
    openssl('x509', '-in', 'rsa-2048.crt', '-noout', '-serial').toString().trim().split('=')[1] ?? '';
  const by = ['-CA', 'false-sub.crt', '-CAkey', 'false-sub.key', '-set_serial', `0x${serial}`];
  const as = ['-extfile', 'openssl.cnf', '-extensions', 'as_signer', '-days', '300'];
  openssl('x509', '-req', '-in', 'rsa-2048.csr', ...by, ...as, '-outform', 'DER', '-out', 'twin.der');
  return pki.read('twin.der');
}

/** The authority's own list, saying that the revocation comes an hour from now. */
function revokedInAnHour(pki: TestPki): Uint8Array {
  const index = pki.path('sub-authority/index.txt');
  const lines = readFileSync(index, 'utf8');
  const later = new Date(Date.now() + 3_600_000)
    .toISOString()
    .replace(/[-:T]|\.\d+/gu, '')
    .slice(2);
  writeFileSync(index, lines.replace(/^(R\t\w+\t)\w+(,keyCompromise)/mu, `$1${later}$2`));
  const list = ['ca', '-config', 'openssl.cnf', '-name', 'sub_authority', '-gencrl', '-crldays', '60'];
  execFileSync('openssl', [...list, '-out', 'later.crl'], { cwd: pki.folder, stdio: 'pipe' });
  execFileSync('openssl', ['crl', '-in', 'later.crl', '-outform', 'DER', '-out', 'later.der'], {
    cwd: pki.folder,
    stdio: 'pipe',
  });
  writeFileSync(index, lines);
  return pki.read('later.der');
}

/** Answers every imprint with the token of another. */
const foreignToken = (stamps: TimestampSource): TimestampSource => ({
  request: () => stamps.request(new Uint8Array(32).fill(7)),
});

const IN_TWO_HOURS = () => new Date(Date.now() + 2 * 3_600_000);

export const SIGNER_TRICKS: readonly Attack[] = [
  attack('the certificate exchanged for its twin', 'invalid', 'certificate-substituted', ({ one, pki }) => {
    const [own, twin] = [Buffer.from(pki.read('rsa-2048.der')), twinCertificate(pki)];
    return withContents(one, (der) => withCertificates(der, (each) => (own.equals(each) ? twin : each)));
  }),
  attack('the certificate left out', 'invalid', 'signer-certificate-missing', ({ one, pki }) => {
    const [own, other] = [Buffer.from(pki.read('rsa-2048.der')), pki.read('ec-p256.der')];
    return withContents(one, (der) => withCertificates(der, (each) => (own.equals(each) ? other : each)));
  }),
  attack('two signers in one signature', 'invalid', 'signer-count', ({ one }) =>
    withContents(one, withSecondSigner),
  ),
  attack('a signature value of another paper', 'invalid', 'digest-mismatch', async (bench) => {
    const other = await bench.sign(bench.stamped, FIELDS[1], bench.signer('rsa-2048'));
    return withContents(bench.one, () => contentsOf(other, 'last').der);
  }),
  attack(
    'the timestamp of another signature',
    'indeterminate',
    'timestamp-foreign',
    ({ blank, sign, signer, stamps }) => sign(blank, FIELDS[0], signer('rsa-2048'), foreignToken(stamps)),
  ),
  attack('a timestamp of an unknown server', 'indeterminate', 'timestamp-untrusted', ({ stamped, pki }) => ({
    pdf: stamped,
    options: { trust: [pki.read('sub.der')] },
  })),
  attack('a revoked certificate', 'invalid', 'revoked', signedBy('revoked')),
  attack('revoked, with a timestamp after it', 'invalid', 'revoked', ({ blank, sign, signer, stamps }) =>
    sign(blank, FIELDS[0], signer('revoked'), stamps),
  ),
  attack(
    'revoked after a trusted timestamp',
    'valid',
    'revoked-later',
    async ({ blank, sign, signer, stamps, pki }) => ({
      pdf: await sign(blank, FIELDS[0], signer('revoked'), stamps),
      options: { crls: [revokedInAnHour(pki), pki.read('root.crl.der')], at: IN_TWO_HOURS() },
    }),
  ),
  attack(
    'revoked later, without a timestamp',
    'invalid',
    'revoked',
    async ({ blank, sign, signer, pki }) => ({
      pdf: await sign(blank, FIELDS[0], signer('revoked')),
      options: { crls: [revokedInAnHour(pki), pki.read('root.crl.der')], at: IN_TWO_HOURS() },
    }),
  ),
  attack('an expired certificate', 'indeterminate', 'certificate-expired', signedBy('expired')),
  attack('a certificate not yet valid', 'indeterminate', 'certificate-not-yet-valid', signedBy('future')),
  attack('a certificate for encryption', 'invalid', 'usage-wrong', signedBy('wrong-usage')),
  attack(
    'a false authority of the same name',
    'indeterminate',
    'chain-incomplete',
    signedBy('false-authority'),
  ),
  attack('issued by a person’s certificate', 'indeterminate', 'issuer-not-authority', async (bench) => {
    const signer = bench.signer('issued-by-person');
    const chain = [bench.pki.read('rsa-2048.der'), ...bench.signer('rsa-2048').chain];
    return bench.sign(bench.blank, FIELDS[0], { ...signer, chain });
  }),
  attack('the authority between is missing', 'indeterminate', 'chain-incomplete', (bench) =>
    bench.sign(bench.blank, FIELDS[0], { ...bench.signer('rsa-2048'), chain: [] }),
  ),
  attack('nobody is trusted', 'indeterminate', 'chain-untrusted', ({ one }) => ({
    pdf: one,
    options: { trust: [] },
  })),
  attack('checked long after the certificate ended', 'indeterminate', 'certificate-expired', ({ one }) => ({
    pdf: one,
    options: { at: new Date(Date.now() + 3 * 365 * 86_400_000) },
  })),
];

const record = (bench: SignedBench) => ({
  fields: [...FIELDS],
  sha256: sha256Hex(bench.three),
  certificates: { [FIELDS[1]]: sha256Hex(bench.pki.read('ec-p256.der')) },
});

/** What no file can show by itself: an older version, fewer signatures, another sound signer. */
export const ROLLBACKS: readonly Attack[] = [
  attack('the newest version, known to the record', 'valid', 'later-signatures', (bench) => ({
    pdf: bench.three,
    options: { expected: record(bench) },
  })),
  attack('the last signature cut off, without a record', 'valid', 'later-signatures', ({ three }) =>
    withoutLast(three),
  ),
  attack('the last signature cut off', 'invalid', 'not-newest-version', (bench) => ({
    pdf: withoutLast(bench.three),
    options: { expected: record(bench) },
  })),
  attack('a signature that the record knows is missing', 'invalid', 'signature-missing', (bench) => ({
    pdf: withoutLast(bench.three),
    options: { expected: { fields: [...FIELDS] } },
  })),
  attack('every signature wiped', 'invalid', 'signature-missing', (bench) => ({
    pdf: bench.blank,
    options: { expected: { fields: [...FIELDS] } },
  })),
  attack('a signature the record does not know', 'invalid', 'signature-unexpected', (bench) => ({
    pdf: bench.three,
    options: { expected: { fields: [FIELDS[0], FIELDS[1]] } },
  })),
  attack('another sound signer in the same place', 'invalid', 'other-certificate', async (bench) => ({
    pdf: await bench.sign(bench.one, FIELDS[1], bench.signer('rsa-3072')),
    options: { expected: { fields: [FIELDS[0], FIELDS[1]], certificates: record(bench).certificates } },
  })),
];

function withoutLast(pdf: Uint8Array): Uint8Array {
  const { revisions } = readPdf(pdf, { strict: true });
  return pdf.slice(0, revisions.at(-2)?.end);
}
