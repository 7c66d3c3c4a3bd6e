import { isAppError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { downloadIssuers } from '../../../platform/http/issuer-client.ts';
import {
  chainOf,
  firstOfType,
  NAME,
  readCertificate,
  sameName,
  type Certificate,
  type Chain,
} from '../../../platform/pades/index.ts';
import { certificateRows } from '../data/certificate-rows.ts';
import { certificateIn, type Warning } from './read-certificate.ts';
import { trustedIn } from './trust.ts';

interface Asked {
  /** What came with the certificate. */
  readonly inside: readonly Certificate[];
  readonly at: string;
}

/** An authority is seldom more than three steps below its root. */
const MOST_STEPS = 4;

/** From a certificate to what the school trusts, by what came with it and by every issuer met before. */
export function knownChain(sql: Sqlite, certificate: Certificate, { inside, at }: Asked): Chain {
  const anchors = trustedIn(sql).flatMap((der) => readCertificate(der) ?? []);
  const met = certificateRows(sql).flatMap(({ chain }) => chain.map(certificateIn));
  return chainOf(certificate, { anchors, pool: [...inside, ...met], at: new Date(at) });
}

/** The same, asking issuers for themselves where the way ends. Whoever does not answer leaves the chain as it is. */
export async function fetchedChain(sql: Sqlite, certificate: Certificate, asked: Asked): Promise<Chain> {
  const fetched: Certificate[] = [];
  let chain = knownChain(sql, certificate, asked);
  for (let step = 0; step < MOST_STEPS && !chain.trusted; step += 1) {
    fetched.push(...(await issuersOf(chain.certificates.at(-1) ?? certificate)));
    const next = knownChain(sql, certificate, { ...asked, inside: [...asked.inside, ...fetched] });
    if (next.certificates.length <= chain.certificates.length) return chain;
    chain = next;
  }
  return chain;
}

async function issuersOf(last: Certificate): Promise<readonly Certificate[]> {
  const url = webAddress(last.extensions.issuerUrls);
  if (url === null || sameName(last.subject, last.issuer)) return [];
  try {
    return await downloadIssuers(url);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return [];
  }
}

/** Certificates name directories of other kinds too. */
export function webAddress(urls: readonly string[]): string | null {
  return urls.find((url) => /^https?:/iu.test(url)) ?? null;
}

/** Whoever opens the paper elsewhere meets the same gap: said before the PIN. */
export function chainWarnings({ trusted, certificates }: Chain): Warning[] {
  const last = certificates.at(-1);
  if (trusted || !last) return [];
  const issuer = firstOfType(last.issuer, NAME.commonName) || firstOfType(last.issuer, NAME.organisation);
  const ownRoot = sameName(last.subject, last.issuer);
  return [{ code: ownRoot ? 'chain-untrusted' : 'chain-incomplete', params: { issuer } }];
}

/** What the signature carries, so that a reader elsewhere finds the way; roots everybody has of their own. */
export function chainToCarry(own: readonly Uint8Array[], chain: Chain): readonly Uint8Array[] {
  const carried = new Set(own.flatMap((der) => readCertificate(der)?.fingerprint ?? []));
  const missing = chain.certificates
    .slice(1)
    .filter(({ fingerprint, subject, issuer }) => !carried.has(fingerprint) && !sameName(subject, issuer));
  return [...own, ...missing.map(({ der }) => der)];
}
