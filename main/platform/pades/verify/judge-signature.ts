import { createHash } from 'node:crypto';
import type { Certificate } from '../certificate/certificate.ts';
import { checkSignature } from '../cms/check-signature.ts';
import { readSignedData } from '../cms/read-signed-data.ts';
import { is, isName, type PdfDict } from '../structure/pdf-value.ts';
import { textOfString } from '../structure/text-string.ts';
import type { SignedBytes } from './byte-range.ts';
import { claimedTimeFaults } from './claimed-time.ts';
import { judgeSigner } from './judge-signer.ts';
import { judgeTimestamp } from './judge-timestamp.ts';
import { isoOfPdfDate } from './pdf-date.ts';
import type { Reason } from './reason.ts';
import type { Level } from './signature-report.ts';
import type { TrustGround } from './trust-ground.ts';

export interface JudgedSignature {
  readonly certificate: Certificate | null;
  /** ISO 8601. */
  readonly time: string | null;
  readonly timeProven: boolean;
  readonly level: Level;
  /** The anchor its chain ends at; null = none. */
  readonly anchor: Certificate | null;
  readonly reasons: readonly Reason[];
}

const OWN_TYPE = 'ETSI.CAdES.detached';
const FOREIGN_TYPE = 'adbe.pkcs7.detached';

/** One signature value and the bytes it covers, without the question what came later. `stampedBy`: document timestamps after it. */
export function judgeSignature(
  bytes: Uint8Array,
  signature: PdfDict,
  signed: SignedBytes,
  ground: TrustGround,
  stampedBy: readonly Date[],
): JudgedSignature {
  const reasons: Reason[] = typeFaults(signature);
  const data = readSignedData(signed.contents);
  const written = claimedTime(signature);
  if (!data) return hopeless(written, [...reasons, { code: 'cms-unreadable' }]);
  if (data.content !== null) reasons.push({ code: 'content-inside' });
  const checked = checkSignature(data, (hash) =>
    createHash(hash)
      .update(bytes.subarray(0, signed.gapStart))
      .update(bytes.subarray(signed.gapEnd, signed.end))
      .digest(),
  );
  if (!checked) return hopeless(written, [...reasons, { code: 'signer-count' }]);
  reasons.push(...checked.reasons);
  const stamps = checked.timestamps.map((token) => judgeTimestamp(token, checked.signature, ground));
  reasons.push(...stamps.flatMap((stamp) => stamp.reasons));
  const ownProof = stamps.flatMap(({ provenAt }) => provenAt ?? []);
  const provenAt = earliest([...ownProof, ...stampedBy]);
  const claimed = written ?? checked.claimedTime;
  const time = (provenAt ?? claimed)?.toISOString() ?? null;
  const common = { time, timeProven: provenAt !== null };
  if (provenAt === null) reasons.push({ code: 'time-not-proven' });
  const { certificate } = checked;
  if (!certificate) return { ...common, certificate: null, level: 'B-B', anchor: null, reasons };
  reasons.push(...claimedTimeFaults(claimed, certificate, ground.now));
  const signer = judgeSigner(certificate, data.certificates, provenAt ?? ground.now, ground);
  const { chain, provenInside } = signer;
  return {
    ...common,
    certificate,
    level: levelOf({
      ownProof: ownProof.length > 0,
      provenInside: provenInside && stamps.every((stamp) => stamp.provenInside),
      stampedBy: stampedBy.length > 0,
    }),
    anchor: chain.trusted ? (chain.certificates.at(-1) ?? null) : null,
    reasons: [...reasons, ...signer.reasons],
  };
}

function hopeless(claimed: Date | null, reasons: readonly Reason[]): JudgedSignature {
  const time = claimed?.toISOString() ?? null;
  return { certificate: null, time, timeProven: false, level: 'B-B', anchor: null, reasons };
}

function typeFaults(signature: PdfDict): Reason[] {
  const type = signature.entries.get('SubFilter');
  if (isName(type, OWN_TYPE)) return [];
  const told = is(type, 'name') ? type.name : '';
  return [
    { code: told === FOREIGN_TYPE ? 'signature-type' : 'signature-type-unknown', params: { type: told } },
  ];
}

function claimedTime({ entries }: PdfDict): Date | null {
  const made = entries.get('M');
  const iso = is(made, 'string') ? isoOfPdfDate(textOfString(made)) : null;
  return iso === null ? null : new Date(iso);
}

function earliest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((first, time) => (first === null || time < first ? time : first), null);
}

/** ETSI EN 319 142-1, 6.1: each level rests on the one before. */
function levelOf(has: { ownProof: boolean; provenInside: boolean; stampedBy: boolean }): Level {
  if (!has.ownProof && !has.stampedBy) return 'B-B';
  if (!has.provenInside) return 'B-T';
  return has.stampedBy ? 'B-LTA' : 'B-LT';
}
