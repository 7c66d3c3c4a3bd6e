import { inflateRawSync } from 'node:zlib';
import { appError } from '../../kernel/app-error.ts';
import type { WorkbookLimits } from './limits.ts';

/** One entry as the central directory declares it. */
export type ZipEntry = Readonly<{
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  offset: number;
}>;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 0x0001;
const STRONG_ENCRYPTION_FLAG = 0x0040;

const damaged = () => appError('excel.damaged');

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged();
}

/**
 * Reads the central directory only; inflates nothing. Refuses what a school's workbook never is: encrypted, zip64,
 * several disks, overlapping entries, impossible ratios, more declared bytes than the limits allow.
 */
export function readZipDirectory(bytes: Uint8Array, limits: WorkbookLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < END_SIZE) throw damaged();
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const length = view.getUint32(end + 12, true);
  if (view.getUint16(end + 4, true) !== 0 || count !== view.getUint16(end + 8, true)) throw damaged();
  if (start + length > end || count === 0) throw damaged();
  if (count > limits.entries)
    throw appError('excel.too-big-content', { limit: limits.contentBytes / 1048576 });

  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const flags = view.getUint16(at + 8, true);
    if (flags & (ENCRYPTED_FLAG | STRONG_ENCRYPTION_FLAG)) throw appError('excel.encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    const entry: ZipEntry = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at = next;
    total += entry.size;
    judgeEntry(entry, total, limits);
    const key = entry.name.toLowerCase();
    // Two parts of one name: readers disagree which one counts, so what was checked is not what is read.
    if (entries.has(key)) throw damaged();
    entries.set(key, entry);
  }
  refuseOverlaps([...entries.values()], view, start);
  return entries;
}

function judgeEntry(entry: ZipEntry, total: number, limits: WorkbookLimits): void {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
  if (entry.method === STORED && entry.size !== entry.compressedSize) throw damaged();
  if (total > limits.contentBytes)
    throw appError('excel.too-big-content', { limit: limits.contentBytes / 1048576 });
  if (entry.size > limits.ratioFloorBytes && entry.size > limits.ratio * entry.compressedSize) {
    throw appError('excel.bomb');
  }
}

/** Overlapping entries make a small file inflate the same bytes many times. */
function refuseOverlaps(entries: readonly ZipEntry[], view: DataView, directoryStart: number): void {
  let previousEnd = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < previousEnd) throw appError('excel.bomb');
    const data = dataStart(view, entry);
    previousEnd = data + entry.compressedSize;
    if (previousEnd > directoryStart) throw damaged();
  }
}

function dataStart(view: DataView, entry: ZipEntry): number {
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    throw damaged();
  return (
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  );
}

/** Inflates one entry; more bytes than declared, or fewer, is a lie and refused before memory is spent on it. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  if (entry.size > maxBytes)
    throw appError('excel.too-big-content', { limit: Math.floor(maxBytes / 1048576) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = dataStart(view, entry);
  const packed = bytes.subarray(from, from + entry.compressedSize);
  if (entry.method === STORED) return packed;
  let content: Uint8Array;
  try {
    content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? appError('excel.bomb')
      : damaged();
  }
  if (content.byteLength !== entry.size) throw damaged();
  return content;
}
