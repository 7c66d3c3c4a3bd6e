/** One storage or stream of an OLE compound file ([MS-CFB]), where old Word and Excel keep everything. */
export interface CompoundEntry {
  readonly name: string;
  readonly isStorage: boolean;
  /** Directly under the root. */
  readonly isTop: boolean;
  /** The first bytes of a stream, up to `most`; what cannot be followed ends it. */
  readonly read: (most: number) => Uint8Array;
}

const ENTRY_LENGTH = 128;
const HEADER_LENGTH = 512;
const DIFAT_IN_HEADER = 109;
/** Streams shorter than this lie in small sectors inside the stream of the root. */
const SMALL_BELOW = 4096;
const SMALL_SECTOR = 64;
const NO_ENTRY = 0xffffffff;
const [STORAGE, STREAM, ROOT] = [1, 2, 5];

interface Sectors {
  readonly view: DataView;
  readonly size: number;
  readonly count: number;
  readonly next: (sector: number) => number;
}

/** Every entry reached from the root, each once; null = no sound compound file. Chains are followed no further than the file is long. */
export function compoundEntries(bytes: Uint8Array): CompoundEntry[] | null {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_LENGTH || head.getUint16(28, true) !== 0xfffe) return null;
  const shift = head.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const view = inWholeSectors(bytes, size);
  const count = view.byteLength / size - 1;
  const table = allocationTable(view, size, count);
  const next = (sector: number): number => {
    const place = table[Math.floor(sector / (size / 4))];
    return place === undefined ? NO_ENTRY : view.getUint32(place + (sector % (size / 4)) * 4, true);
  };
  const sectors: Sectors = { view, size, count, next };
  const directory = chain(sectors, view.getUint32(48, true)).flatMap((at) =>
    Array.from({ length: size / ENTRY_LENGTH }, (_, index) => at + index * ENTRY_LENGTH),
  );
  const root = directory[0];
  if (root === undefined || view.getUint8(root + 66) !== ROOT) return null;
  return walk(sectors, directory, view.getUint32(60, true));
}

/** Some programs leave out the end of the last sector. */
function inWholeSectors(bytes: Uint8Array, size: number): DataView {
  if (bytes.length % size === 0) return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = new Uint8Array(Math.ceil(bytes.length / size) * size);
  whole.set(bytes);
  return new DataView(whole.buffer);
}

/** Byte offsets of the sectors that hold the allocation table. */
function allocationTable(view: DataView, size: number, count: number): number[] {
  const found: number[] = [];
  const take = (sector: number) => {
    if (sector < count && found.length < count) found.push((sector + 1) * size);
  };
  for (let index = 0; index < DIFAT_IN_HEADER; index += 1) take(view.getUint32(76 + index * 4, true));
  const seen = new Set<number>();
  for (let sector = view.getUint32(68, true); sector < count && !seen.has(sector);) {
    seen.add(sector);
    const at = (sector + 1) * size;
    for (let index = 0; index < size / 4 - 1; index += 1) take(view.getUint32(at + index * 4, true));
    sector = view.getUint32(at + size - 4, true);
  }
  return found;
}

/** Byte offsets of a chain of sectors; ends where it leaves the file or meets itself. */
function chain({ size, count, next }: Sectors, first: number, most = count): number[] {
  const seen = new Set<number>();
  for (let sector = first; sector < count && !seen.has(sector) && seen.size < most;) {
    seen.add(sector);
    sector = next(sector);
  }
  return [...seen].map((sector) => (sector + 1) * size);
}

function walk(sectors: Sectors, directory: readonly number[], smallTable: number): CompoundEntry[] | null {
  const { view } = sectors;
  const link = (at: number, offset: number): number => view.getUint32(at + offset, true);
  const root = directory[0] ?? 0;
  const read = readerOf(sectors, root, smallTable);
  const seen = new Set([0]);
  const waiting = [{ index: link(root, 76), isTop: true }];
  const entries: CompoundEntry[] = [];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const { index, isTop } = each;
    if (index === NO_ENTRY) continue;
    const at = directory[index];
    if (at === undefined || seen.has(index)) return null;
    seen.add(index);
    const kind = view.getUint8(at + 66);
    if (kind !== STORAGE && kind !== STREAM) return null;
    entries.push({
      name: nameAt(view, at),
      isStorage: kind === STORAGE,
      isTop,
      read: (most) => read(at, most),
    });
    waiting.push({ index: link(at, 68), isTop }, { index: link(at, 72), isTop });
    if (kind === STORAGE) waiting.push({ index: link(at, 76), isTop: false });
  }
  return entries;
}

/** At most 31 units of UTF-16, with an end mark that counts. */
function nameAt(view: DataView, at: number): string {
  const units = Math.min(Math.max(view.getUint16(at + 64, true) / 2 - 1, 0), 31);
  return String.fromCharCode(
    ...Array.from({ length: Math.floor(units) }, (_, index) => view.getUint16(at + index * 2, true)),
  );
}

function readerOf(
  sectors: Sectors,
  root: number,
  smallTable: number,
): (at: number, most: number) => Uint8Array {
  const { view, size } = sectors;
  const startOf = (at: number): number => view.getUint32(at + 116, true);
  const bytesAt = (at: number, length: number) =>
    new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at));
  return (at, most) => {
    const length = Math.min(view.getUint32(at + 120, true), most);
    if (view.getUint32(at + 120, true) >= SMALL_BELOW) {
      const places = chain(sectors, startOf(at), Math.ceil(length / size));
      return Buffer.concat(places.map((place) => bytesAt(place, size))).subarray(0, length);
    }
    const home = chain(sectors, startOf(root));
    const table = chain(sectors, smallTable);
    const nextSmall = (sector: number): number => {
      const place = table[Math.floor(sector / (size / 4))];
      return place === undefined ? NO_ENTRY : view.getUint32(place + (sector % (size / 4)) * 4, true);
    };
    const perSector = size / SMALL_SECTOR;
    const small: Sectors = { ...sectors, count: home.length * perSector, next: nextSmall, size: 1 };
    const pieces = chain(small, startOf(at), Math.ceil(length / SMALL_SECTOR)).map((piece) => {
      const sector = piece - 1;
      const place = (home[Math.floor(sector / perSector)] ?? 0) + (sector % perSector) * SMALL_SECTOR;
      return bytesAt(place, SMALL_SECTOR);
    });
    return Buffer.concat(pieces).subarray(0, length);
  };
}
