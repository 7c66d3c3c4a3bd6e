import { attack, type Attack } from './attack.ts';
import { contentsOf, flipped, patched, placeOf, withContents } from './edit-pdf.ts';

/** The last place of `bytes` in the signature value, changed by one bit. */
function flippedInside(pdf: Uint8Array, find: (der: Buffer) => number): Uint8Array {
  return withContents(pdf, (der) => flipped(der, find(der)));
}

/** Object identifier of messageDigest, then SET and OCTET STRING, two bytes each. */
const MESSAGE_DIGEST = Buffer.from('06092a864886f70d010904', 'hex');

export const BYTE_FLIPS: readonly Attack[] = [
  attack('one bit of the page', 'invalid', 'digest-mismatch', ({ one }) =>
    flipped(one, placeOf(one, 'stream\n', 'first') + 40),
  ),
  attack('one letter of the day of making', 'invalid', 'digest-mismatch', ({ one }) =>
    flipped(one, placeOf(one, 'D:2026', 'first') + 9),
  ),
  attack('one bit of the first signer’s box', 'invalid', 'digest-mismatch', ({ one }) =>
    flipped(one, placeOf(one, '>>\nstream\n') + 40),
  ),
  attack('one digit of the time of signing', 'invalid', 'digest-mismatch', ({ one }) =>
    flipped(one, placeOf(one, '/M (D:') + 16),
  ),
  attack('one bit of the first of three signatures', 'invalid', 'digest-mismatch', ({ three }) =>
    flipped(three, contentsOf(three, 'first').from + 400),
  ),
  attack('one bit of the signature value', 'invalid', 'signature-wrong', ({ one }) =>
    // It stands last: nothing unsigned follows.
    flippedInside(one, (der) => der.length - 100),
  ),
  attack('one bit of the signed digest', 'invalid', 'digest-mismatch', ({ one }) =>
    flippedInside(one, (der) => der.indexOf(MESSAGE_DIGEST) + MESSAGE_DIGEST.length + 10),
  ),
  attack('one bit of the certificate inside', 'invalid', 'certificate-substituted', ({ one, pki }) => {
    const certificate = Buffer.from(pki.read('rsa-2048.der'));
    return flippedInside(one, (der) => der.indexOf(certificate) + certificate.length - 40);
  }),
  attack('the outer length of the signature value', 'invalid', 'contents-padding', ({ one }) =>
    withContents(one, (der) => patched(der, 3, Uint8Array.of((der[3] ?? 0) - 1))),
  ),
  attack('the kind of the signature value', 'invalid', 'cms-unreadable', ({ one }) =>
    flippedInside(one, () => 14),
  ),
];
