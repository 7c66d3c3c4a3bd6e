import type { PdfDict } from '../structure/pdf-value.ts';
import type { PdfDocument } from '../structure/read-pdf.ts';
import type { Covered } from './byte-range.ts';
import { judgeTimestamp } from './judge-timestamp.ts';
import type { Reason } from './reason.ts';
import { isDocumentTimestamp, type SignedField } from './signature-fields.ts';
import type { TrustGround } from './trust-ground.ts';

interface DocumentTimestamps {
  /** The revision each one closes, and since when it is proven to exist. */
  readonly stamps: readonly { readonly revision: number; readonly time: Date }[];
  readonly reasons: readonly Reason[];
}

export function documentTimestamps(
  doc: PdfDocument,
  fields: readonly SignedField[],
  coveredBy: (signature: PdfDict) => Covered,
  ground: TrustGround,
): DocumentTimestamps {
  const stamps: { revision: number; time: Date }[] = [];
  const reasons: Reason[] = [];
  for (const { signature } of fields) {
    if (!isDocumentTimestamp(signature)) continue;
    const found = coveredBy(signature);
    if ('reason' in found) {
      reasons.push(found.reason);
      continue;
    }
    const { gapStart, gapEnd, end, contents, revision } = found.signed;
    const covered = Buffer.concat([doc.bytes.subarray(0, gapStart), doc.bytes.subarray(gapEnd, end)]);
    const judged = judgeTimestamp(contents, covered, ground);
    reasons.push(...judged.reasons);
    if (judged.provenAt) stamps.push({ revision, time: judged.provenAt });
  }
  return { stamps, reasons };
}
