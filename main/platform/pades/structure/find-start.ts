import { broken } from '../pades-error.ts';
import type { ReadOptions } from './read-value.ts';
import { Scanner } from './scanner.ts';

/** How far junk may stand before the header and how far back the end of a file is looked for, as other readers do. */
const NEAR = 1024;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where "%PDF-" stands: at 0, or a little later in files that went through a mail program. */
export function headerStart(bytes: Uint8Array, strict: boolean): number {
  const found = asBuffer(bytes.subarray(0, NEAR)).indexOf('%PDF-', 0, 'latin1');
  if (found < 0 || (strict && found > 0)) throw broken('header', Math.max(0, found));
  return found;
}

/** The offset behind the last `startxref` (ISO 32000-1, 7.5.5). */
export function lastStartXref(
  bytes: Uint8Array,
  { strict, budget }: ReadOptions,
): { at: number; offset: number } {
  const from = Math.max(0, bytes.length - NEAR);
  const at = from + asBuffer(bytes.subarray(from)).lastIndexOf('startxref', undefined, 'latin1');
  if (at < from) throw broken('startxref', bytes.length);
  const offset = startXrefAt(new Scanner(bytes, at, budget), strict);
  if (offset === undefined) throw broken('startxref', at);
  return { at, offset };
}

/** "startxref", a number, "%%EOF" and a line end; the scanner stands behind them. Undefined when something else stands here. */
export function startXrefAt(scanner: Scanner, strict: boolean): number | undefined {
  if (!scanner.takeWord('startxref')) return undefined;
  while (scanner.isSpace(scanner.peek())) scanner.pos += 1;
  const offset = scanner.natural();
  if (offset === undefined) return undefined;
  while (scanner.isSpace(scanner.peek())) scanner.pos += 1;
  if (!scanner.takeMark('%%EOF')) return strict ? undefined : offset;
  if (!strict) while (scanner.peek() === 32) scanner.pos += 1;
  scanner.skipLineEnd();
  return offset;
}
