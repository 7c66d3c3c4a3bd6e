import { readCertificate, type Certificate } from '../certificate/certificate.ts';
import { readCrl, type Crl } from '../certificate/crl.ts';
import { mayAnswer, readOcsp, type OcspAnswer } from '../certificate/ocsp.ts';
import { is } from '../structure/pdf-value.ts';
import type { PdfDocument } from '../structure/read-pdf.ts';
import { viewOf } from '../verify/revision-view.ts';

/** What later proves a signature without asking anybody: the chain, and what its issuers say of revocation. */
export interface Evidence {
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly ocsps: readonly OcspAnswer[];
}

export const NO_EVIDENCE: Evidence = { certificates: [], crls: [], ocsps: [] };

/** More of one kind no paper needs. */
const MOST_ITEMS = 256;

/** The document security store of the newest revision (ETSI EN 319 142-1, 5.4.2); what cannot be read is left out. */
export function evidenceIn(doc: PdfDocument): Evidence {
  const view = viewOf(doc, doc.revisions.length - 1);
  const store = view.dict(view.catalog?.entries.get('DSS'));
  if (!store) return NO_EVIDENCE;
  const all = <T>(key: string, read: (der: Uint8Array) => T | null): T[] =>
    view
      .array(store.entries.get(key))
      .slice(0, MOST_ITEMS)
      .flatMap((item) => {
        const stream = view.resolve(item);
        const found = is(stream, 'stream') ? read(doc.unpack(stream)) : null;
        return found === null ? [] : [found];
      });
  const certificates = all('Certs', readCertificate);
  return {
    certificates,
    crls: all('CRLs', readCrl),
    ocsps: withResponders(all('OCSPs', readOcsp), certificates),
  };
}

/** Each is tried on every answer. */
const MOST_RESPONDERS = 8;

/** An answer may leave out who gave it; the store then holds that certificate beside it. */
function withResponders(answers: readonly OcspAnswer[], kept: readonly Certificate[]): OcspAnswer[] {
  const responders = kept.filter(mayAnswer).slice(0, MOST_RESPONDERS);
  return answers.map((answer) =>
    answer.certificates.length > 0 ? answer : { ...answer, certificates: responders },
  );
}

export function joined(...parts: readonly Evidence[]): Evidence {
  return {
    certificates: parts.flatMap(({ certificates }) => certificates),
    crls: parts.flatMap(({ crls }) => crls),
    ocsps: parts.flatMap(({ ocsps }) => ocsps),
  };
}
