import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { signField } from '../../../main/platform/pades/index.ts';
import { signedByHand } from '../pades/signed-by-hand.ts';
import { attack, type Attack } from './attack.ts';
import { FIELDS, type SignedBench } from './signed-bench.ts';

/** Signed by openssl with a key that no signer of this program would take. */
async function signedOnCurve(
  { blank, pki }: SignedBench,
  curve: string,
  ...how: string[]
): Promise<Uint8Array> {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: pki.folder, stdio: 'pipe' });
  const named = ['-utf8', '-subj', '/C=VN/CN=Kiều Khóa Yếu', '-config', 'openssl.cnf'];
  openssl(
    'genpkey',
    '-algorithm',
    'EC',
    '-pkeyopt',
    `ec_paramgen_curve:${curve}`,
    ...how,
    '-out',
    'weak.key',
  );
  openssl('req', '-new', '-key', 'weak.key', ...named, '-out', 'weak.csr');
  const by = ['-CA', 'sub.crt', '-CAkey', 'sub.key', '-set_serial', '0x7777', '-days', '300'];
  const as = ['-extfile', 'openssl.cnf', '-extensions', 'as_signer'];
  openssl('x509', '-req', '-in', 'weak.csr', ...by, ...as, '-out', 'weak.crt');
  return signedByHand(blank, FIELDS[0], ({ bytes, start, end }) => {
    writeFileSync(pki.path('covered.bin'), Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]));
    const key = ['-signer', 'weak.crt', '-inkey', 'weak.key', '-certfile', 'sub.crt', '-md', 'sha256'];
    const form = ['-cades', '-binary', '-nosmimecap', '-outform', 'DER', '-out', 'weak.p7'];
    openssl('cms', '-sign', '-in', 'covered.bin', ...key, ...form);
    return pki.read('weak.p7');
  });
}

const claiming =
  (at: string, options: { readonly at?: Date } = {}) =>
  async ({ blank, signer }: SignedBench) => {
    const request = { field: FIELDS[0], signer: signer('rsa-2048'), at, appearance: null };
    return { pdf: (await signField(blank, request)).pdf, options };
  };

/** Anchors that vouch for nobody, keys that anybody can find, times that cannot be true. */
export const DOUBTFUL_GROUND: readonly Attack[] = [
  attack('a revoked certificate put among the anchors', 'invalid', 'revoked', async (bench) => ({
    pdf: await bench.sign(bench.blank, FIELDS[0], bench.signer('revoked')),
    options: { trust: [bench.pki.read('root.der'), bench.pki.read('revoked.der')] },
  })),
  attack(
    'issued by a person whose certificate is among the anchors',
    'indeterminate',
    'issuer-not-authority',
    async (bench) => {
      const chain = [bench.pki.read('rsa-2048.der'), bench.pki.read('sub.der')];
      const signer = { ...bench.signer('issued-by-person'), chain };
      return {
        pdf: await bench.sign(bench.blank, FIELDS[0], signer),
        options: { trust: [bench.pki.read('root.der'), bench.pki.read('rsa-2048.der')] },
      };
    },
  ),
  attack('a key on a curve of 112 bits', 'indeterminate', 'key-unsupported', (bench) =>
    signedOnCurve(bench, 'secp112r1'),
  ),
  attack('a key on a curve of 160 bits', 'indeterminate', 'key-unsupported', (bench) =>
    signedOnCurve(bench, 'secp160r1'),
  ),
  attack('a key on a curve written out', 'indeterminate', 'key-unsupported', (bench) =>
    signedOnCurve(bench, 'P-256', '-pkeyopt', 'ec_param_enc:explicit'),
  ),
  attack(
    'a claimed time before the certificate',
    'indeterminate',
    'claimed-before-certificate',
    claiming('2001-05-04T03:02:01Z'),
  ),
  attack(
    'a claimed time that is still to come',
    'indeterminate',
    'claimed-future',
    claiming('2099-05-04T03:02:01Z'),
  ),
  attack(
    'a claimed time after the certificate',
    'indeterminate',
    'claimed-after-certificate',
    claiming('2099-05-04T03:02:01Z', { at: new Date('2099-06-01T00:00:00Z') }),
  ),
];
