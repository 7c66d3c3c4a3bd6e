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

export function reasonOf(code: number): RevocationReason {
  const entry = Object.entries(REVOCATION_REASONS).find(([, number]) => number === code);
  return (entry?.[0] as RevocationReason | undefined) ?? 'unspecified';
}

/** A list or an answer about one certificate: what it says, and when it was made and runs out. */
export interface Statement {
  readonly revoked: { readonly since: Date; readonly reason: RevocationReason } | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

/**
 * What signed evidence says of `certificate` at `at`. A revocation is final, so evidence of it never grows old; only a
 * hold may have been lifted since. That nothing is said of a certificate must be timely to clear it.
 */
export function judged(
  certificate: Certificate,
  { revoked, thisUpdate, nextUpdate }: Statement,
  { at, now }: { at: Date; now: Date },
): Revocation {
  const tooEarly = thisUpdate.getTime() > now.getTime() + SKEW_MS;
  const untimely = tooEarly ? 'not-yet' : nextUpdate < at ? 'stale' : null;
  if (revoked && revoked.since <= at && (untimely === null || revoked.reason !== 'certificateHold'))
    return { status: 'revoked', ...revoked, thisUpdate };
  if (untimely !== null) return unusable(untimely);
  // An expired certificate may be left out of later lists (RFC 5280 §3.3); one that stands there is known.
  if (!revoked && thisUpdate > certificate.notAfter) return unusable('after-expiry');
  return { status: 'good', thisUpdate, revokedLater: revoked ? revoked.since : null };
}
