import { createHash } from 'node:crypto';
import type { PdfDocument } from '../structure/read-pdf.ts';
import type { Reason } from './reason.ts';
import { viewOf } from './revision-view.ts';
import { signedFields, type SignedField } from './signature-fields.ts';
import type { SignatureReport } from './signature-report.ts';

/** What the school's record says of the newest version: a version put back, or a signature cut off, shows in no file. */
export interface Expected {
  /** Fields that are signed. */
  readonly fields: readonly string[];
  readonly sha256?: string;
  /** SHA-256 of the signer's certificate, by field. */
  readonly certificates?: Readonly<Record<string, string>>;
}

export function expectationFaults(
  pdf: Uint8Array,
  signatures: readonly SignatureReport[],
  { fields, sha256, certificates = {} }: Expected,
): Reason[] {
  const signed = new Set(signatures.map(({ field }) => field));
  const missing = fields.filter((field) => !signed.has(field));
  const strange = [...signed].filter((field) => !fields.includes(field));
  const others = signatures.filter(({ field, signer }) => {
    const known = certificates[field];
    return known !== undefined && known !== signer.fingerprint;
  });
  const isNewest = sha256 === undefined || createHash('sha256').update(pdf).digest('hex') === sha256;
  return [
    ...(isNewest ? [] : [{ code: 'not-newest-version' }]),
    ...missing.map((field) => ({ code: 'signature-missing', params: { field } })),
    ...strange.map((field) => ({ code: 'signature-unexpected', params: { field } })),
    ...others.map(({ field }) => ({ code: 'other-certificate', params: { field } })),
  ];
}

/** Fields that an earlier revision shows as signed and the newest one does not. */
export function removedSignatures(doc: PdfDocument, now: readonly SignedField[]): Reason[] {
  const signed = new Set(now.map(({ name }) => name));
  const earlier = doc.revisions.slice(0, -1).flatMap(({ index }) => signedFields(viewOf(doc, index)));
  const removed = new Set(earlier.map(({ name }) => name).filter((name) => !signed.has(name)));
  return [...removed].map((field) => ({ code: 'signature-removed', params: { field } }));
}
