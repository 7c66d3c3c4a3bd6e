import { chainOf } from '../certificate/chain.ts';
import { checkTimestamp } from '../cms/timestamp-token.ts';
import { joined } from '../long-term/evidence.ts';
import { judgeRevocation } from './judge-revocation.ts';
import type { Reason } from './reason.ts';
import type { TrustGround } from './trust-ground.ts';

export interface JudgedTimestamp {
  /** Null = the token proves nothing. */
  readonly provenAt: Date | null;
  readonly reasons: readonly Reason[];
  /** The file itself holds proof that nothing in the server's chain was revoked. */
  readonly provenInside: boolean;
}

const proofless = (reasons: readonly Reason[]): JudgedTimestamp => ({
  provenAt: null,
  reasons,
  provenInside: false,
});

/** Clocks of servers and of this computer differ. */
const SKEW_MS = 5 * 60_000;

/** Whether a token proves that `stamped` existed at its time: its signature, its purpose, its issuer, its age. */
export function judgeTimestamp(token: Uint8Array, stamped: Uint8Array, ground: TrustGround): JudgedTimestamp {
  const checked = checkTimestamp(token, stamped);
  if (!checked) return proofless([{ code: 'timestamp-invalid', params: { why: 'unreadable' } }]);
  const { certificate, pool, time } = checked;
  const reasons = [...checked.reasons];
  if (time.getTime() > ground.now.getTime() + SKEW_MS)
    reasons.push({ code: 'timestamp-invalid', params: { why: 'future' } });
  if (!certificate || reasons.length > 0) return proofless(reasons);
  const known = joined(ground.evidence, ground.kept);
  const chain = chainOf(certificate, {
    anchors: ground.anchors,
    pool: [...pool, ...known.certificates],
    at: time,
  });
  for (const { code } of chain.reasons) reasons.push({ code: 'timestamp-untrusted', params: { why: code } });
  const when = { at: time, now: ground.now };
  const revocation = judgeRevocation(chain.certificates, known, when);
  if (revocation.reasons.some(({ code }) => code === 'revoked'))
    reasons.push({ code: 'timestamp-untrusted', params: { why: 'revoked' } });
  if (reasons.length > 0) return proofless(reasons);
  const provenInside = judgeRevocation(chain.certificates, ground.kept, when).known;
  return { provenAt: time, reasons: revocation.reasons, provenInside };
}
