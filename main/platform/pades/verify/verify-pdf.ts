import { isAppError } from '../../../kernel/app-error.ts';
import { readCertificate } from '../certificate/certificate.ts';
import { evidenceIn, type Evidence } from '../long-term/evidence.ts';
import type { PdfDict } from '../structure/pdf-value.ts';
import { readPdf, type PdfDocument } from '../structure/read-pdf.ts';
import { signedBytes, type Covered } from './byte-range.ts';
import { documentTimestamps } from './document-timestamps.ts';
import { expectationFaults, removedSignatures, type Expected } from './expected.ts';
import { judgeChanges } from './judge-changes.ts';
import { judgeSignature } from './judge-signature.ts';
import { internalIssuer, signerName } from './judge-signer.ts';
import { LaterChanges } from './later-changes.ts';
import { permissionsOf } from './permissions.ts';
import { verdictOf, worstOf, type Reason, type VerifyMode } from './reason.ts';
import { viewOf } from './revision-view.ts';
import { signatoriesOf } from './signature-certificates.ts';
import { isDocumentTimestamp, signedFields, type SignedField } from './signature-fields.ts';
import type { PaperReport, SignatureReport } from './signature-report.ts';
import { trustGround, type TrustGround } from './trust-ground.ts';

export interface VerifyOptions {
  /** Strict: a paper of our own. Lenient: anybody's PDF, with notes. */
  readonly mode: VerifyMode;
  /** DER of the anchors. */
  readonly trust: readonly Uint8Array[];
  /** DER of revocation lists at hand. */
  readonly crls?: readonly Uint8Array[];
  /** DER of answers at hand about single certificates. */
  readonly ocsps?: readonly Uint8Array[];
  readonly at: Date;
  /** Anchors of the school's own authority, which are among `trust`; others are known by the name they give themselves. */
  readonly internal?: readonly Uint8Array[];
  readonly expected?: Expected;
}

/** Said of any file, signed or not. */
const ABOUT_THE_FILE = ['structure-repaired', 'trailing-data'];

interface Bench extends TrustGround {
  readonly doc: PdfDocument;
  readonly mode: VerifyMode;
  readonly coveredBy: (signature: PdfDict) => Covered;
  readonly changes: LaterChanges;
  readonly stamps: readonly { readonly revision: number; readonly time: Date }[];
  /** Where values stand that more than one field shows as its own. */
  readonly shared: ReadonlySet<number>;
  readonly internal: ReadonlySet<string>;
}

/** Every signature of a PDF and what came after it. Never throws for what is in the file. */
export function verifyPdf(pdf: Uint8Array, options: VerifyOptions): Promise<PaperReport> {
  try {
    return Promise.resolve(verified(pdf, options));
  } catch (error) {
    if (!isAppError(error)) throw error;
    const reasons = [{ code: error.code, params: error.params }];
    return Promise.resolve({ verdict: 'unreadable', signatures: [], reasons });
  }
}

function verified(pdf: Uint8Array, options: VerifyOptions): PaperReport {
  const { mode, expected } = options;
  const doc = readPdf(pdf, { strict: mode === 'strict' });
  const newest = viewOf(doc, doc.revisions.length - 1);
  const fields = signedFields(newest);
  const coveredBy = coverage(doc);
  const bench = {
    ...trustGround(options),
    kept: evidenceIn(doc),
    doc,
    mode,
    coveredBy,
    changes: new LaterChanges(doc, (signature) => closedRevision(coveredBy(signature))),
    shared: sharedValues(fields, coveredBy),
    internal: new Set((options.internal ?? []).flatMap((der) => readCertificate(der)?.fingerprint ?? [])),
  };
  const alone = judgeAll(bench, fields);
  const { signatures, stampReasons } = endsEarly(alone)
    ? judgeAll({ ...bench, kept: pooled(bench, fields) }, fields)
    : alone;
  const reasons: Reason[] = [...stampReasons, ...removedSignatures(doc, fields)];
  if (hasTrailingData(doc)) reasons.push({ code: 'trailing-data' });
  if (doc.warnings.length > 0) reasons.push({ code: repairOf(doc, signatures) });
  if (expected) reasons.push(...expectationFaults(pdf, signatures, expected));
  if (signatures.length === 0 && reasons.every(({ code }) => ABOUT_THE_FILE.includes(code))) {
    return { verdict: 'unsigned', signatures, reasons };
  }
  const verdict = worstOf([verdictOf(reasons, mode), ...signatures.map((each) => each.verdict)]);
  return { verdict, signatures, reasons };
}

interface Judged {
  readonly signatures: readonly SignatureReport[];
  readonly stampReasons: readonly Reason[];
}

function judgeAll(bench: Omit<Bench, 'stamps'>, fields: readonly SignedField[]): Judged {
  const { stamps, reasons } = documentTimestamps(bench.doc, fields, bench.coveredBy, bench);
  const people = fields.filter(({ signature }) => !isDocumentTimestamp(signature));
  const signatures = people.map((field) => report({ ...bench, stamps }, field));
  return { signatures, stampReasons: reasons };
}

/** Some chain lacks a certificate. */
function endsEarly({ signatures, stampReasons }: Judged): boolean {
  const reasons = [...stampReasons, ...signatures.flatMap((each) => each.reasons)];
  return reasons.some(
    ({ code, params }) => code === 'chain-incomplete' || params?.['why'] === 'chain-incomplete',
  );
}

/** More no paper needs, and a heap of them must not slow the search for a chain. */
const MOST_CERTIFICATES = 256;

/** The store of the file, and what came with all its signatures: what one signer left out another may have brought. */
function pooled({ kept, coveredBy }: Omit<Bench, 'stamps'>, fields: readonly SignedField[]): Evidence {
  const inside = signatoriesOf(fields, coveredBy).flatMap((each) => each.inside);
  const all = [...kept.certificates, ...inside].map((each) => [each.fingerprint, each] as const);
  return { ...kept, certificates: [...new Map(all).values()].slice(0, MOST_CERTIFICATES) };
}

function report(bench: Bench, { name, signature }: SignedField): SignatureReport {
  const { doc, mode } = bench;
  const found = bench.coveredBy(signature);
  if ('reason' in found) return uncovered(bench, name, found.reason);
  const { signed } = found;
  const later = bench.stamps.filter(({ revision }) => revision > signed.revision).map(({ time }) => time);
  const judged = judgeSignature(doc.bytes, signature, signed, bench, later);
  const view = viewOf(doc, signed.revision);
  const permissions = permissionsOf(view, signature);
  const after = judgeChanges(mode, permissions, bench.changes.since(signed.revision));
  const school = internalIssuer(judged, bench.internal);
  const note: Reason[] = school === null ? [] : [{ code: 'internal-signature', params: { school } }];
  const shared: Reason[] = bench.shared.has(signed.gapStart) ? [{ code: 'signature-shared' }] : [];
  const reasons = [...shared, ...after.reasons, ...judged.reasons, ...note];
  return {
    field: name,
    signer: signerName(judged.certificate),
    time: judged.time,
    timeProven: judged.timeProven,
    level: judged.level,
    verdict: verdictOf(reasons, mode),
    reasons,
    internal: school !== null,
    coversWholeFile: signed.end === doc.bytes.length,
    changedAfter: after.changedAfter,
  };
}

/**
 * Behind the last signature anything may have been broken on purpose, a further signature among it; what one covers
 * to the end of the file was as it is when it was signed.
 */
function repairOf({ warnings }: PdfDocument, signatures: readonly SignatureReport[]): string {
  if (warnings.some(({ what }) => what === 'revision-skipped')) return 'revision-skipped';
  const open = signatures.length > 0 && signatures.every(({ coversWholeFile }) => !coversWholeFile);
  return open ? 'structure-ambiguous' : 'structure-repaired';
}

function uncovered({ mode }: Bench, field: string, reason: Reason): SignatureReport {
  return {
    field,
    signer: signerName(null),
    time: null,
    timeProven: false,
    level: 'B-B',
    verdict: verdictOf([reason], mode),
    reasons: [reason],
    internal: false,
    coversWholeFile: false,
    changedAfter: [],
  };
}

/** One signature counts once: the second place it is shown in was signed by nobody. */
function sharedValues(fields: readonly SignedField[], coveredBy: Bench['coveredBy']): Set<number> {
  const [seen, shared] = [new Set<number>(), new Set<number>()];
  for (const { signature } of fields) {
    const found = coveredBy(signature);
    if ('reason' in found) continue;
    const place = found.signed.gapStart;
    (seen.has(place) ? shared : seen).add(place);
  }
  return shared;
}

/** Asked again for every later revision, and the values are long. */
function coverage(doc: PdfDocument): (signature: PdfDict) => Covered {
  const ends = doc.revisions.map(({ end }) => end);
  const known = new Map<PdfDict, Covered>();
  return (signature) => {
    const covered = known.get(signature) ?? signedBytes(doc.bytes, signature, ends);
    known.set(signature, covered);
    return covered;
  };
}

function closedRevision(covered: Covered): number | null {
  return 'signed' in covered ? covered.signed.revision : null;
}

/** A viewer that repairs a file finds objects there too, and may show another page than the one that was signed. */
function hasTrailingData({ bytes, revisions }: PdfDocument): boolean {
  return bytes.subarray(revisions.at(-1)?.end).some((byte) => byte > 0x20);
}
