import { PadesError, broken } from '../pades-error.ts';
import { headerStart } from './find-start.ts';
import { Budget, LIMITS } from './limits.ts';
import { ObjectStore } from './object-store.ts';
import { is, type PdfDict, type PdfStream, type PdfValue, type Ref } from './pdf-value.ts';
import { readObject } from './read-object.ts';
import { readRevisions } from './read-revisions.ts';
import { rebuiltRevision } from './rebuild.ts';
import type { Revision } from './revision.ts';
import { Scanner } from './scanner.ts';
import { unpackStream } from './unpack-stream.ts';

/** Something that a strict reading would have refused. */
export interface PdfWarning {
  readonly what: string;
  readonly at: number;
}

/** A read PDF file. */
export interface PdfDocument {
  readonly bytes: Uint8Array;
  /** The oldest first; at least one. */
  readonly revisions: readonly Revision[];
  /** Of the newest revision. */
  readonly trailer: PdfDict;
  readonly linearized: boolean;
  /** What was tolerated; always empty after a strict reading. */
  readonly warnings: readonly PdfWarning[];
  /** As the file stood after a revision, the newest unless named; undefined when free or never defined. */
  object(ref: Ref, revision?: number): PdfValue | undefined;
  /** Numbers of all objects in use after a revision, the newest unless named. */
  objectNumbers(revision?: number): number[];
  /** Takes from what reading and judging this file may cost. @throws pdf.too-complex */
  spend(steps: number): void;
  /** The content of a stream without picture filters. */
  unpack(stream: PdfStream): Uint8Array;
}

/**
 * Reads the structure of a PDF file. A strict reading refuses whatever two readers could understand differently; a
 * lenient one then tolerates what real producers do, or rebuilds the cross-reference, and says so in `warnings`.
 */
export function readPdf(bytes: Uint8Array, { strict }: { readonly strict: boolean }): PdfDocument {
  if (bytes.length > LIMITS.fileBytes)
    throw new PadesError('pdf.too-large', { limit: LIMITS.fileBytes >> 20 });
  try {
    return open(bytes, true, []);
  } catch (error) {
    if (strict || !isBroken(error)) throw error;
    return readTolerantly(bytes, { what: String(error.params['what']), at: Number(error.params['at']) });
  }
}

function readTolerantly(bytes: Uint8Array, warning: PdfWarning): PdfDocument {
  try {
    return open(bytes, false, [warning]);
  } catch (error) {
    if (!isBroken(error)) throw error;
    const options = { strict: false, budget: new Budget() };
    const revision = rebuiltRevision(bytes, { ...options, shift: headerStart(bytes, false) });
    return documentOf(bytes, [revision], options, [warning, { what: 'rebuilt', at: 0 }]);
  }
}

const isBroken = (error: unknown): error is PadesError =>
  error instanceof PadesError && error.code === 'pdf.broken';

function open(bytes: Uint8Array, strict: boolean, warnings: readonly PdfWarning[]): PdfDocument {
  const options = { strict, budget: new Budget() };
  const shift = headerStart(bytes, strict);
  return documentOf(bytes, readRevisions(bytes, { ...options, shift }), options, warnings);
}

function documentOf(
  bytes: Uint8Array,
  revisions: readonly Revision[],
  options: { readonly strict: boolean; readonly budget: Budget },
  warnings: readonly PdfWarning[],
): PdfDocument {
  if (revisions.some(({ trailer }) => trailer.entries.has('Encrypt'))) throw new PadesError('pdf.encrypted');
  const newest = revisions.length - 1;
  const trailer = revisions[newest]?.trailer;
  const store = new ObjectStore(bytes, revisions, options);
  if (options.strict) store.readAll();
  const root = store.resolve(trailer?.entries.get('Root'), newest);
  if (trailer === undefined || !is(root, 'dict')) throw broken('catalog', revisions[newest]?.xrefOffset ?? 0);
  return {
    bytes,
    revisions,
    trailer,
    linearized: isLinearized(bytes, options),
    warnings,
    object: (ref, revision = newest) => store.object(ref, revision),
    objectNumbers: (revision = newest) => store.objectNumbers(revision),
    spend: (steps) => {
      options.budget.spend(steps);
    },
    unpack: (stream) => unpackStream(stream, (value) => store.resolve(value, newest), { ...options, at: 0 }),
  };
}

/** The first object of a linearised file says so (ISO 32000-1, F.3.1). */
function isLinearized(bytes: Uint8Array, options: { strict: boolean; budget: Budget }): boolean {
  const scanner = new Scanner(bytes, 0, options.budget, 1024);
  scanner.skipSpace();
  try {
    const { value } = readObject(bytes, scanner.pos, { ...options, lengthOf: () => undefined });
    return is(value, 'dict') && value.entries.has('Linearized');
  } catch (error) {
    if (isBroken(error)) return false;
    throw error;
  }
}
