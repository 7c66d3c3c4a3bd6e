import { addLongTermMaterial } from '../../../main/platform/pades/index.ts';
import { attack, type Attack } from './attack.ts';
import { FIELDS } from './signed-bench.ts';

/** What must be believed: the other side of every attack. */
export const HONEST_PAPERS: readonly Attack[] = [
  attack('one signature', 'valid', 'time-not-proven', ({ one }) => one),
  attack('three signatures', 'valid', 'later-signatures', ({ three }) => three),
  attack('signed in another order', 'valid', 'later-signatures', async ({ blank, sign, signer }) => {
    const first = await sign(blank, FIELDS[2], signer('rsa-4096'));
    return sign(first, FIELDS[0], signer('ec-p384'));
  }),
  attack('a signature with a timestamp', 'valid', '', ({ stamped }) => stamped),
  attack('long-term evidence added', 'valid', 'later-evidence', ({ stamped, pki }) =>
    addLongTermMaterial(stamped, {
      certificates: [pki.read('sub.der'), pki.read('root.der')],
      crls: [pki.read('sub.crl.der'), pki.read('root.crl.der')],
      ocsps: [],
    }),
  ),
  attack('evidence between two signatures', 'valid', 'later-evidence', async ({ one, pki, sign, signer }) => {
    const certificates = [pki.read('sub.der')];
    const kept = addLongTermMaterial(one, { certificates, crls: [pki.read('sub.crl.der')], ocsps: [] });
    return sign(kept, FIELDS[1], signer('ec-p256'));
  }),
  attack('no paper is signed', 'unsigned', '', ({ blank }) => blank),
  attack('no revocation list at hand', 'valid', 'revocation-unknown', ({ one }) => ({
    pdf: one,
    options: { crls: [] },
  })),
  attack('only an old revocation list at hand', 'valid', 'revocation-stale', ({ one, pki }) => ({
    pdf: one,
    options: { crls: [pki.read('sub-stale.crl.der'), pki.read('root.crl.der')] },
  })),
];
