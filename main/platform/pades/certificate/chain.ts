import type { Reason } from '../verify/reason.ts';
import type { Certificate } from './certificate.ts';
import { firstOfType, NAME, sameName } from './name.ts';
import { carriesSignatureOf, weakness } from './signed-by.ts';

export interface Chain {
  /** The leaf first; the last one is the anchor when `trusted`. */
  readonly certificates: readonly Certificate[];
  /** Ends at an anchor, whatever `reasons` say of the way there. */
  readonly trusted: boolean;
  /** Empty = every certificate is in order at `at` and the last one is an anchor. */
  readonly reasons: readonly Reason[];
}

interface Ground {
  readonly anchors: ReadonlyMap<string, Certificate>;
  readonly candidates: readonly Certificate[];
  readonly at: Date;
  /** Signature checks left: a hostile heap of certificates of one name must not cost more. */
  budget: number;
}

const LONGEST = 8;
const MOST_CHECKS = 64;

/** From `leaf` to one of `anchors`, by way of `pool`; the best of all ways when none is without fault. */
export function chainOf(
  leaf: Certificate,
  from: { anchors: readonly Certificate[]; pool: readonly Certificate[]; at: Date },
): Chain {
  const anchors = new Map(from.anchors.map((anchor) => [anchor.fingerprint, anchor]));
  const candidates = [
    ...anchors.values(),
    ...from.pool.filter(({ fingerprint }) => !anchors.has(fingerprint)),
  ];
  return grow([leaf], [], { anchors, candidates, at: from.at, budget: MOST_CHECKS });
}

function grow(path: readonly Certificate[], soFar: readonly Reason[], ground: Ground): Chain {
  const last = path[path.length - 1] as Certificate;
  const reasons = [...soFar, ...ownReasons(last, path.length - 1, ground.at)];
  if (ground.anchors.has(last.fingerprint)) return { certificates: path, trusted: true, reasons };
  const ended = (...why: readonly Reason[]): Chain => ({
    certificates: path,
    trusted: false,
    reasons: [...reasons, ...why],
  });
  if (path.length >= LONGEST) return ended({ code: 'chain-too-long' });
  const issuers = issuersOf(last, path, ground);
  if (issuers.length === 0) return ended(...endOf(last));
  const ways = issuers.map((issuer) => {
    const faults = [weakness(last.signed, issuer), ...issuingFaults(issuer, path)].filter(
      (fault) => fault !== null,
    );
    return grow([...path, issuer], [...reasons, ...faults], ground);
  });
  return ways.reduce((best, way) => (rank(way) < rank(best) ? way : best));
}

const rank = ({ trusted, reasons }: Chain): number => (trusted ? 0 : 100) + reasons.length;

function endOf(last: Certificate): Reason[] {
  const issuer = displayName(last.issuer);
  const selfMade = sameName(last.issuer, last.subject);
  const unreadable: Reason[] = last.signed.algorithm ? [] : [{ code: 'algorithm-unknown' }];
  return [...unreadable, { code: selfMade ? 'chain-untrusted' : 'chain-incomplete', params: { issuer } }];
}

function displayName(name: Certificate['issuer']): string {
  return firstOfType(name, NAME.commonName) || firstOfType(name, NAME.organisation);
}

/** By name, by key identifier where both tell one, and by a signature that holds. */
function issuersOf(child: Certificate, path: readonly Certificate[], ground: Ground): Certificate[] {
  return ground.candidates.filter((candidate) => {
    if (path.some(({ fingerprint }) => fingerprint === candidate.fingerprint)) return false;
    if (!sameName(candidate.subject, child.issuer)) return false;
    const named = child.extensions.authorityKey;
    const own = candidate.extensions.subjectKey;
    if (named !== null && own !== null && named !== own) return false;
    ground.budget -= 1;
    return ground.budget >= 0 && carriesSignatureOf(candidate, child.signed);
  });
}

function ownReasons(certificate: Certificate, index: number, at: Date): Reason[] {
  const reasons: Reason[] = [];
  const params = { name: displayName(certificate.subject) };
  const leaf = index === 0;
  if (at < certificate.notBefore) {
    reasons.push({ code: leaf ? 'certificate-not-yet-valid' : 'issuer-not-yet-valid', params });
  }
  if (at > certificate.notAfter) {
    reasons.push({ code: leaf ? 'certificate-expired' : 'issuer-expired', params });
  }
  for (const type of certificate.extensions.unprocessed) {
    reasons.push({ code: 'critical-extension', params: { ...params, type } });
  }
  return reasons;
}

/** RFC 5280 §6.1.4 (k)–(n): what lets `issuer` certify the last one of the path. */
function issuingFaults(issuer: Certificate, path: readonly Certificate[]): Reason[] {
  const { basic, keyUsage } = issuer.extensions;
  const params = { name: displayName(issuer.subject) };
  const faults: Reason[] = [];
  if (!basic?.authority) faults.push({ code: 'issuer-not-authority', params });
  if (keyUsage && !keyUsage.has('keyCertSign')) faults.push({ code: 'issuer-usage', params });
  const between = path.slice(1).filter(({ subject, issuer: above }) => !sameName(subject, above)).length;
  if (basic?.pathLength != null && between > basic.pathLength) faults.push({ code: 'path-length', params });
  return faults;
}
