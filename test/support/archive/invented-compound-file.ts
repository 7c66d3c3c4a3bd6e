const SECTOR = 512;
const ENTRY = 128;
const [FREE, END, TABLE] = [0xffffffff, 0xfffffffe, 0xfffffffd];

/** A stream has bytes, a storage has entries of its own. */
export interface Invented {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly inside?: readonly Invented[];
}

interface Laid {
  readonly entry: Invented;
  /** -1 = the root. */
  readonly parent: number;
}

/** An OLE compound file with these entries; every stream is filled up to the size from which it lies in whole sectors. */
export function compoundFile(entries: readonly Invented[]): Uint8Array {
  const laid: Laid[] = [];
  const lay = (list: readonly Invented[], parent: number): void => {
    for (const entry of list) {
      laid.push({ entry, parent });
      lay(entry.inside ?? [], laid.length - 1);
    }
  };
  lay(entries, -1);
  const streams = laid.map(({ entry }) => {
    const whole = Buffer.alloc(Math.max(4096, entry.bytes?.length ?? 0));
    whole.set(entry.bytes ?? []);
    return entry.inside ? Buffer.alloc(0) : whole;
  });
  const directorySectors = Math.ceil(((laid.length + 1) * ENTRY) / SECTOR);
  const starts: number[] = [];
  let sector = 1 + directorySectors;
  for (const stream of streams) {
    starts.push(sector);
    sector += Math.ceil(stream.length / SECTOR);
  }
  const file = Buffer.alloc((1 + sector) * SECTOR);
  header(file);
  table(file, directorySectors, streams, starts);
  directory(file.subarray(2 * SECTOR), laid, streams, starts);
  streams.forEach((stream, index) => file.set(stream, ((starts[index] ?? 0) + 1) * SECTOR));
  return Uint8Array.from(file);
}

function header(file: Buffer): void {
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(END, 60);
  file.writeUInt32LE(END, 68);
  for (let index = 0; index < 109; index += 1) file.writeUInt32LE(index === 0 ? 0 : FREE, 76 + index * 4);
}

/** The allocation table is the first sector: up to 127 others. */
function table(
  file: Buffer,
  directorySectors: number,
  streams: readonly Buffer[],
  starts: readonly number[],
): void {
  const next = Array.from({ length: SECTOR / 4 }, () => FREE);
  const chain = (first: number, count: number) => {
    for (let index = 0; index < count; index += 1)
      next[first + index] = index === count - 1 ? END : first + index + 1;
  };
  next[0] = TABLE;
  chain(1, directorySectors);
  streams.forEach((stream, index) => {
    chain(starts[index] ?? 0, Math.ceil(stream.length / SECTOR));
  });
  next.forEach((value, index) => file.writeUInt32LE(value, SECTOR + index * 4));
}

/** Siblings hang on each other's right side; the root is the first entry. */
function directory(
  place: Buffer,
  laid: readonly Laid[],
  streams: readonly Buffer[],
  starts: readonly number[],
): void {
  const write = (
    at: number,
    name: string,
    kind: number,
    links: readonly [number, number],
    start: number,
    size: number,
  ) => {
    place.write(name, at, 'utf16le');
    place.writeUInt16LE(2 * (name.length + 1), at + 64);
    place.writeUInt8(kind, at + 66);
    place.writeUInt8(1, at + 67);
    place.writeUInt32LE(FREE, at + 68);
    place.writeUInt32LE(links[0], at + 72);
    place.writeUInt32LE(links[1], at + 76);
    place.writeUInt32LE(start, at + 116);
    place.writeUInt32LE(size, at + 120);
  };
  const firstOf = (parent: number) => {
    const index = laid.findIndex((each) => each.parent === parent);
    return index < 0 ? FREE : index + 1;
  };
  write(0, 'Root Entry', 5, [FREE, firstOf(-1)], END, 0);
  laid.forEach(({ entry, parent }, index) => {
    const later = laid.findIndex((each, at) => at > index && each.parent === parent);
    const links = [later < 0 ? FREE : later + 1, firstOf(index)] as const;
    const size = streams[index]?.length ?? 0;
    write(
      (index + 1) * ENTRY,
      entry.name,
      entry.inside ? 1 : 2,
      links,
      size > 0 ? (starts[index] ?? 0) : END,
      size,
    );
  });
}

/** The head of a Word text, which says whether it is enciphered. */
export function wordText({ locked = false } = {}): Invented {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt16LE(0xa5ec, 0);
  bytes.writeUInt16LE(locked ? 0x0100 : 0, 10);
  return { name: 'WordDocument', bytes };
}

/** The first records of a workbook: what it holds, between its head and its end. */
export function workbook({ locked = false, macroSheet = false, name = 'Workbook' } = {}): Invented {
  const record = (type: number, content: readonly number[]) => [
    type & 0xff,
    type >> 8,
    content.length & 0xff,
    content.length >> 8,
    ...content,
  ];
  const bytes = [
    ...record(0x0809, [0, 6, 5, 0, 0, 0, 0, 0]),
    ...(locked ? record(0x002f, [0, 0]) : []),
    ...record(0x0085, [0, 0, 0, 0, 0, macroSheet ? 1 : 0, 1, 0, 0x41]),
    ...record(0x000a, []),
  ];
  return { name, bytes: Uint8Array.from(bytes) };
}
