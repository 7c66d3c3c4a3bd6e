import { isInternal } from '../authority/internal.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { chainOf, type Chain } from '../certificate/chain.ts';
import { firstOfType, NAME } from '../certificate/name.ts';
import { maySignPapers } from '../certificate/signing-usage.ts';
import { joined } from '../long-term/evidence.ts';
import { judgeRevocation } from './judge-revocation.ts';
import type { Reason } from './reason.ts';
import type { SignerName } from './signature-report.ts';
import type { TrustGround } from './trust-ground.ts';

export interface JudgedSigner {
  readonly chain: Chain;
  readonly reasons: readonly Reason[];
  /** The file itself holds proof that nothing in the chain was revoked. */
  readonly provenInside: boolean;
}

/** Whether the certificate may sign papers and leads to an anchor, at the time it is judged at. */
export function judgeSigner(
  certificate: Certificate,
  inside: readonly Certificate[],
  at: Date,
  ground: TrustGround,
): JudgedSigner {
  const known = joined(ground.evidence, ground.kept);
  const pool = [...inside, ...known.certificates];
  const chain = chainOf(certificate, { anchors: ground.anchors, pool, at });
  const reasons = [...chain.reasons];
  if (!maySignPapers(certificate)) reasons.push({ code: 'usage-wrong' });
  const when = { at, now: ground.now };
  // Below an unknown anchor nobody vouches for what revocation lists say.
  if (chain.trusted) reasons.push(...judgeRevocation(chain.certificates, known, when).reasons);
  const provenInside = chain.trusted && judgeRevocation(chain.certificates, ground.kept, when).known;
  return { chain, reasons, provenInside };
}

/** The school whose own authority stands behind a signature, by its anchor or by what the certificates say; null = none. */
export function internalIssuer(
  { certificate, anchor }: { certificate: Certificate | null; anchor: Certificate | null },
  own: ReadonlySet<string>,
): string | null {
  if (!certificate) return null;
  const known = anchor !== null && (own.has(anchor.fingerprint) || isInternal(anchor));
  if (!known && !isInternal(certificate)) return null;
  const { issuer } = certificate;
  return firstOfType(issuer, NAME.organisation) || firstOfType(issuer, NAME.commonName);
}

const NOBODY: SignerName = { name: '', organisation: '', issuer: '', serial: '', fingerprint: '' };

export function signerName(certificate: Certificate | null): SignerName {
  if (!certificate) return NOBODY;
  const { subject, issuer, serial, fingerprint } = certificate;
  return {
    name: firstOfType(subject, NAME.commonName),
    organisation: firstOfType(subject, NAME.organisation),
    issuer: firstOfType(issuer, NAME.commonName) || firstOfType(issuer, NAME.organisation),
    serial,
    fingerprint,
  };
}
