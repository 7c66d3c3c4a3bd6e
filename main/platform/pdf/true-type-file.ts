/** The glyph with its hinting programs removed, and where its component glyph numbers stand. */
export interface Outline {
  bytes: Uint8Array;
  components: readonly { at: number; glyph: number }[];
}

/** Component flags of a composite glyph (OpenType, glyf table). */
const WORD_ARGUMENTS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;

/** Reads the tables of a TrueType file that a subset is made of. */
export class TrueTypeFile {
  readonly #tables = new Map<string, DataView>();
  readonly #outlines = new Map<number, Outline>();

  constructor(bytes: Uint8Array) {
    const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let entry = 12, left = file.getUint16(4); left > 0; left--, entry += 16) {
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      const [offset, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)];
      this.#tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
    }
  }

  table(tag: string): DataView {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`The font has no ${tag} table`);
    return table;
  }

  /** Advance width and left side bearing as they stand in hmtx. */
  metrics(glyph: number): readonly [advance: number, bearing: number] {
    const hmtx = this.table('hmtx');
    const full = this.table('hhea').getUint16(34);
    if (glyph < full) return [hmtx.getUint16(glyph * 4), hmtx.getInt16(glyph * 4 + 2)];
    return [hmtx.getUint16((full - 1) * 4), hmtx.getInt16(full * 4 + (glyph - full) * 2)];
  }

  outline(glyph: number): Outline {
    let outline = this.#outlines.get(glyph);
    if (!outline) {
      outline = withoutHints(this.#glyphBytes(glyph));
      this.#outlines.set(glyph, outline);
    }
    return outline;
  }

  #glyphBytes(glyph: number): Uint8Array {
    const [loca, glyf] = [this.table('loca'), this.table('glyf')];
    const long = this.table('head').getInt16(50) === 1;
    const at = (index: number): number => (long ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
    return new Uint8Array(glyf.buffer, glyf.byteOffset + at(glyph), at(glyph + 1) - at(glyph));
  }
}

function withoutHints(bytes: Uint8Array): Outline {
  if (bytes.length < 10) return { bytes: new Uint8Array(), components: [] };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contours = view.getInt16(0);
  if (contours < 0) return composite(bytes);
  const lengthAt = 10 + contours * 2;
  const points = lengthAt + 2 + view.getUint16(lengthAt);
  const plain = new Uint8Array(lengthAt + 2 + bytes.length - points);
  plain.set(bytes.subarray(0, lengthAt));
  plain.set(bytes.subarray(points), lengthAt + 2);
  return { bytes: plain, components: [] };
}

function composite(bytes: Uint8Array): Outline {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const components: { at: number; glyph: number }[] = [];
  let at = 10;
  for (let more = true; more;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~INSTRUCTIONS);
    components.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += flags & WORD_ARGUMENTS ? 8 : 6;
    at += flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    more = (flags & MORE) !== 0;
  }
  return { bytes: copy.subarray(0, at), components };
}
