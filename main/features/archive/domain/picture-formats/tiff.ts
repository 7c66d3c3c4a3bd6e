import type { PictureSize } from '../picture-size.ts';

const [WIDTH, HEIGHT] = [256, 257];
/** Where the content of a page lies, in strips or in tiles, and how long each piece is. */
const PIECES = [
  { offsets: 273, lengths: 279 },
  { offsets: 324, lengths: 325 },
] as const;
const MOST_PAGES = 1000;
const MOST_FIELDS = 1024;
const MOST_PIECES = 65_536;
/** Bytes of one value, by type; other types count nothing that is asked for here. */
const VALUE_LENGTH: Readonly<Record<number, number>> = { 3: 2, 4: 4 };
const ENTRY_LENGTH = 12;

interface Field {
  /** SHORT or LONG. */
  readonly type: number;
  readonly count: number;
  readonly at: number;
}

/** Page by page along the chain, the content of each inside the file. */
export function tiffSizes(bytes: Uint8Array): PictureSize[] | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint8(0) === 0x49;
  const sizes: PictureSize[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0;) {
    if (seen.has(at) || seen.size >= MOST_PAGES || at + 2 > bytes.length) return null;
    seen.add(at);
    const count = view.getUint16(at, little);
    const end = at + 2 + count * ENTRY_LENGTH;
    if (count > MOST_FIELDS || end + 4 > bytes.length) return null;
    const fields = fieldsIn(view, at + 2, count, little);
    if (!fields || !isWhole(view, fields, little)) return null;
    const width = valuesOf(view, fields.get(WIDTH), little)[0];
    const height = valuesOf(view, fields.get(HEIGHT), little)[0];
    if (width === undefined || height === undefined) return null;
    sizes.push({ width, height });
    at = view.getUint32(end, little);
  }
  return sizes;
}

function fieldsIn(view: DataView, start: number, count: number, little: boolean): Map<number, Field> | null {
  const fields = new Map<number, Field>();
  for (let index = 0; index < count; index += 1) {
    const at = start + index * ENTRY_LENGTH;
    const type = view.getUint16(at + 2, little);
    const values = view.getUint32(at + 4, little);
    const length = VALUE_LENGTH[type];
    if (length === undefined) continue;
    // Up to four bytes stand in the entry itself.
    const place = values * length <= 4 ? at + 8 : view.getUint32(at + 8, little);
    if (place + values * length > view.byteLength) return null;
    fields.set(view.getUint16(at, little), { type, count: values, at: place });
  }
  return fields;
}

function valuesOf(view: DataView, field: Field | undefined, little: boolean): number[] {
  if (!field || field.count > MOST_PIECES) return [];
  const { type, count, at } = field;
  return Array.from({ length: count }, (_, index) =>
    type === 3 ? view.getUint16(at + 2 * index, little) : view.getUint32(at + 4 * index, little),
  );
}

function isWhole(view: DataView, fields: ReadonlyMap<number, Field>, little: boolean): boolean {
  return PIECES.some(({ offsets, lengths }) => {
    const starts = valuesOf(view, fields.get(offsets), little);
    const sizes = valuesOf(view, fields.get(lengths), little);
    if (starts.length === 0 || sizes.length !== starts.length) return false;
    return starts.every((start, index) => start > 0 && start + (sizes[index] ?? 0) <= view.byteLength);
  });
}
