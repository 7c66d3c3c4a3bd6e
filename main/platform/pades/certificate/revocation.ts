import type { Certificate } from './certificate.ts';

export const REVOCATION_REASONS = {
  unspecified: 0,
  keyCompromise: 1,
  cACompromise: 2,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
  removeFromCRL: 8,
  privilegeWithdrawn: 9,
  aACompromise: 10,
} as const;
export type RevocationReason = keyof typeof REVOCATION_REASONS;

/** Why a CRL or an OCSP answer says nothing about this certificate at that time. */
export type UnusableEvidence =
  | 'unreadable'
  | 'other-issuer'
  | 'signature-wrong'
  | 'scope'
  | 'not-yet'
  | 'stale'
  | 'after-expiry'
  | 'no-answer'
  | 'unknown-certificate'
  | 'responder'
  | 'nonce';

export type Revocation =
  | { readonly status: 'good'; readonly thisUpdate: Date; readonly revokedLater: Date | null }
  | {
      readonly status: 'revoked';
      readonly since: Date;
      readonly reason: RevocationReason;
      readonly thisUpdate: Date;
    }
  | { readonly status: 'unusable'; readonly why: UnusableEvidence };

export const unusable = (why: UnusableEvidence): Revocation => ({ status: 'unusable', why });

/** Clocks of servers and of this computer differ. */
const SKEW_MS = 5 * 60_000;

/** Evidence that was current at `at`, or was made after it and so knows what had happened. */
export function timeliness(
  certificate: Certificate,
  update: { thisUpdate: Date; nextUpdate: Date },
  at: Date,
  now: Date,
): UnusableEvidence | null {
  if (update.thisUpdate.getTime() > now.getTime() + SKEW_MS) return 'not-yet';
  // An expired certificate may be left out of later lists (RFC 5280 §3.3).
  if (update.thisUpdate > certificate.notAfter) return 'after-expiry';
  return update.nextUpdate < at ? 'stale' : null;
}

export function reasonOf(code: number): RevocationReason {
  const entry = Object.entries(REVOCATION_REASONS).find(([, number]) => number === code);
  return (entry?.[0] as RevocationReason | undefined) ?? 'unspecified';
}

export function judged(
  revoked: { since: Date; reason: RevocationReason } | null,
  at: Date,
  thisUpdate: Date,
): Revocation {
  if (revoked === null) return { status: 'good', thisUpdate, revokedLater: null };
  if (revoked.since > at) return { status: 'good', thisUpdate, revokedLater: revoked.since };
  return { status: 'revoked', ...revoked, thisUpdate };
}
