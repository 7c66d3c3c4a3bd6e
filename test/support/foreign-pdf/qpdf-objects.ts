import { execFileSync } from 'node:child_process';
import { is, isArray, type PdfValue, type Ref } from '../../../main/platform/pades/structure/pdf-value.ts';
import type { PdfDocument } from '../../../main/platform/pades/structure/read-pdf.ts';
import { withFile } from '../pdf/judges.ts';

/** Every object of a file as qpdf reads it (its JSON, version 2), by "number generation R"; of a stream, its dictionary. */
export function qpdfObjects(pdf: Uint8Array): Map<string, unknown> {
  const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=none', '--warning-exit-0'];
  const text = withFile(pdf, (path) =>
    execFileSync('qpdf', [...options, path], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: 'pipe',
    }),
  );
  const { qpdf } = JSON.parse(text) as { qpdf: [unknown, Record<string, QpdfObject>] };
  const objects = Object.entries(qpdf[1]).filter(([key]) => key.startsWith('obj:'));
  return new Map(objects.map(([key, object]) => [key.slice(4), plain(object.stream?.dict ?? object.value)]));
}

interface QpdfObject {
  readonly value?: unknown;
  readonly stream?: { readonly dict: unknown };
}

/** Every object of `doc` in the same words. */
export function ownObject(doc: PdfDocument, ref: Ref): unknown {
  const inWords = (value: PdfValue): unknown => {
    if (isArray(value)) return value.map(inWords);
    if (is(value, 'name')) return `/${Buffer.from(value.name, 'latin1').toString('utf8')}`;
    if (is(value, 'string')) return `b:${Buffer.from(value.bytes).toString('hex')}`;
    if (is(value, 'ref')) return `${value.num} ${value.gen} R`;
    if (is(value, 'stream')) return inWords(value.dict);
    if (!is(value, 'dict')) return value;
    // An entry that refers to nothing is no entry (ISO 32000-1, 7.3.7 and 7.3.10).
    const there = [...value.entries].filter(([, item]) => !is(item, 'ref') || doc.object(item) != null);
    return withoutPacking(Object.fromEntries(there.map(([key, item]) => [`/${key}`, inWords(item)])));
  };
  return inWords(doc.object(ref) ?? null);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string' && value.startsWith('u:')) return `b:${textBytes(value.slice(2))}`;
  if (typeof value !== 'object' || value === null) return value;
  return withoutPacking(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)])));
}

/** How a stream is packed: qpdf tells it as it would write it. */
const PACKING = new Set(['/Length', '/Filter', '/DecodeParms']);

function withoutPacking(dict: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(dict).filter(([key, value]) => !PACKING.has(key) && value !== null),
  );
}

/** qpdf shows a text string as Unicode; what stood in the file is ASCII, or UTF-16 with its mark. */
function textBytes(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return Buffer.from(text, 'latin1').toString('hex');
  return `feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}`;
}
