const DAY_MS = 86_400_000;
export const WARNING_DAYS = [7, 30, 60] as const;
export type Due = '7' | '30' | '60' | 'later' | 'past';

/** Whole days until an instant; negative afterwards. */
export function daysUntil(instant: string, now: string): number {
  return Math.floor((Date.parse(instant) - Date.parse(now)) / DAY_MS);
}

/** The nearest limit of the calendar a certificate is under. */
export function dueOf(daysLeft: number): Due {
  if (daysLeft < 0) return 'past';
  const limit = WARNING_DAYS.find((days) => daysLeft < days);
  return limit === undefined ? 'later' : (String(limit) as Due);
}

export type CertificateState = 'usable' | 'future' | 'expired' | 'revoked' | 'unbound';

export function certificateState(
  certificate: {
    readonly notBefore: string;
    readonly notAfter: string;
    readonly revokedAt: string | null;
    readonly unboundAt: string | null;
  },
  now: string,
): CertificateState {
  if (certificate.revokedAt !== null) return 'revoked';
  if (certificate.unboundAt !== null) return 'unbound';
  if (certificate.notAfter < now) return 'expired';
  return certificate.notBefore > now ? 'future' : 'usable';
}
