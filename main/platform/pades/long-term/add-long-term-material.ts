import { createHash } from 'node:crypto';
import { appendRevision, nextObjectNumber } from '../structure/append-revision.ts';
import {
  dictOf,
  is,
  refTo,
  withEntries,
  type PdfDict,
  type PdfValue,
  type Ref,
} from '../structure/pdf-value.ts';
import { readPdf, type PdfDocument } from '../structure/read-pdf.ts';
import { viewOf, type RevisionView } from '../verify/revision-view.ts';
import { signedFields } from '../verify/signature-fields.ts';

/** DER, each by itself. */
export interface LongTermMaterial {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

const KEYS = [
  ['Certs', 'Cert', 'certificates'],
  ['CRLs', 'CRL', 'crls'],
  ['OCSPs', 'OCSP', 'ocsps'],
] as const;

/**
 * Keeps the evidence in the document security store by one increment (ETSI EN 319 142-1, 5.4.2). What is there already
 * is not kept twice; with nothing new to keep the file comes back as it was.
 */
export function addLongTermMaterial(pdf: Uint8Array, material: LongTermMaterial): Uint8Array {
  const doc = readPdf(pdf, { strict: true });
  const view = viewOf(doc, doc.revisions.length - 1);
  const root = doc.trailer.entries.get('Root');
  if (!is(root, 'ref') || !view.catalog) throw new TypeError('A document that was read has a catalog');
  const changes = new Map<Ref, PdfValue>();
  let next = nextObjectNumber(doc);
  const added = (value: PdfValue): Ref => {
    const ref = refTo(next);
    next += 1;
    changes.set(ref, value);
    return ref;
  };
  const store = view.dict(view.catalog.entries.get('DSS')) ?? dictOf({});
  const lists: Record<string, PdfValue> = {};
  const named: Record<string, PdfValue> = {};
  for (const [key, single, kind] of KEYS) {
    const kept = view.array(store.entries.get(key));
    const known = keptByDigest(doc, view, kept);
    const fresh: Ref[] = [];
    const all = material[kind].map((der) => {
      const digest = digestOfItem(der);
      const ref = known.get(digest) ?? added({ kind: 'stream', dict: dictOf({}), raw: der });
      if (!known.has(digest)) fresh.push(ref);
      known.set(digest, ref);
      return ref;
    });
    if (kept.length + fresh.length > 0) lists[key] = [...kept, ...fresh];
    if (all.length > 0) named[single] = all;
  }
  if (changes.size === 0) return pdf;
  const related = view.dict(store.entries.get('VRI')) ?? dictOf({});
  const forEach = Object.fromEntries(signatureKeys(view).map((key) => [key, added(dictOf(named))]));
  const dss = withEntries(store, { ...lists, VRI: withEntries(related, forEach) });
  changes.set(root, withEntries(view.catalog, { DSS: added(dss) }));
  return appendRevision(doc, changes);
}

const digestOfItem = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

function keptByDigest(doc: PdfDocument, view: RevisionView, items: readonly PdfValue[]): Map<string, Ref> {
  const kept = new Map<string, Ref>();
  for (const item of items) {
    const stream = view.resolve(item);
    if (is(item, 'ref') && is(stream, 'stream')) kept.set(digestOfItem(doc.unpack(stream)), item);
  }
  return kept;
}

/** SHA-1 only names the entry (ISO 32000-2, 12.8.4.4); nothing rests on it. */
function signatureKeys(view: RevisionView): string[] {
  return signedFields(view).flatMap(({ signature }: { signature: PdfDict }) => {
    const contents = signature.entries.get('Contents');
    if (!is(contents, 'string')) return [];
    return [createHash('sha1').update(contents.bytes).digest('hex').toUpperCase()];
  });
}
