import { readPdf } from '../structure/read-pdf.ts';
import { signedBytes } from '../verify/byte-range.ts';
import { viewOf } from '../verify/revision-view.ts';
import { signatoriesOf, type Signatory } from '../verify/signature-certificates.ts';
import { signedFields } from '../verify/signature-fields.ts';

/** Everybody whose certificate has to be proven years later: signers, and the servers of the timestamps. */
export function signatoriesIn(pdf: Uint8Array): Signatory[] {
  const doc = readPdf(pdf, { strict: true });
  const ends = doc.revisions.map(({ end }) => end);
  const fields = signedFields(viewOf(doc, doc.revisions.length - 1));
  return signatoriesOf(fields, (signature) => signedBytes(doc.bytes, signature, ends));
}
