import type { Certificate } from '../certificate/certificate.ts';
import { dayOfReason, type Reason } from './reason.ts';

/** Clocks of signers and of this computer differ. */
const SKEW_MS = 5 * 60_000;

/** What the signer says of the time of signing proves nothing, but it must at least have been possible. */
export function claimedTimeFaults(
  claimed: Date | null,
  { notBefore, notAfter }: Certificate,
  now: Date,
): Reason[] {
  if (claimed === null) return [];
  const time = claimed.getTime();
  const params = { day: dayOfReason(claimed) };
  if (time > now.getTime() + SKEW_MS) return [{ code: 'claimed-future', params }];
  if (time < notBefore.getTime() - SKEW_MS) return [{ code: 'claimed-before-certificate', params }];
  return time > notAfter.getTime() + SKEW_MS ? [{ code: 'claimed-after-certificate', params }] : [];
}
