import type { Certificate } from '../certificate/certificate.ts';
import { judgeByCrl } from '../certificate/crl.ts';
import { firstOfType, NAME } from '../certificate/name.ts';
import { judgeByOcsp } from '../certificate/ocsp.ts';
import type { Revocation } from '../certificate/revocation.ts';
import type { Evidence } from '../long-term/evidence.ts';
import { dayOfReason, type Reason } from './reason.ts';

export interface RevocationJudgement {
  readonly reasons: readonly Reason[];
  /** Every certificate below the anchor was found in order by evidence of its time. */
  readonly known: boolean;
}

/**
 * Revoked is a fault; not knowing is a note. A school's computer is often off line, and an issuer that cannot be asked
 * says nothing about the signature: the verdict stays and the note says what was not known.
 */
export function judgeRevocation(
  chain: readonly Certificate[],
  evidence: Evidence,
  when: { at: Date; now: Date },
): RevocationJudgement {
  const reasons: Reason[] = [];
  let known = true;
  for (const [index, issuer] of chain.slice(1).entries()) {
    const certificate = chain[index] as Certificate;
    const name = firstOfType(certificate.subject, NAME.commonName);
    const found = [
      ...evidence.ocsps.map((answer) =>
        judgeByOcsp(answer, certificate, issuer, { ...when, crls: evidence.crls }),
      ),
      ...evidence.crls.map((crl) => judgeByCrl(crl, certificate, issuer, when)),
    ];
    const reason = reasonFrom(found, name);
    if (reason) reasons.push(reason);
    known &&= found.some(({ status }) => status === 'good');
  }
  return { reasons, known };
}

function reasonFrom(found: readonly Revocation[], name: string): Reason | null {
  const revoked = found.find(({ status }) => status === 'revoked');
  if (revoked?.status === 'revoked')
    return { code: 'revoked', params: { name, since: dayOfReason(revoked.since), why: revoked.reason } };
  const good = found.filter((each) => each.status === 'good');
  const later = good.find(({ revokedLater }) => revokedLater !== null)?.revokedLater;
  if (later) return { code: 'revoked-later', params: { name, since: dayOfReason(later) } };
  if (good.length > 0) return null;
  const stale = found.some((each) => each.status === 'unusable' && each.why === 'stale');
  return { code: stale ? 'revocation-stale' : 'revocation-unknown', params: { name } };
}
