import type { TrueTypeFile } from './true-type-file.ts';

/** What pdfkit asks of a font's subset. */
export interface FontSubset {
  /** Number of the glyph inside the subset. */
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/**
 * The used glyphs of a TrueType font as a font file for embedding (ISO 32000-1, 9.9). fontkit can do it too, but decodes
 * and writes every table anew, which was half of the time of a page; here outlines are copied. Hinting is left out: it
 * serves screens of the last century, and papers are a third smaller without it.
 */
export class TrueTypeSubset implements FontSubset {
  readonly #file: TrueTypeFile;
  readonly #glyphs: number[] = [];
  readonly #numbers = new Map<number, number>();

  constructor(file: TrueTypeFile) {
    this.#file = file;
    this.includeGlyph(0);
  }

  includeGlyph(glyph: number): number {
    let number = this.#numbers.get(glyph);
    if (number === undefined) {
      number = this.#glyphs.push(glyph) - 1;
      this.#numbers.set(glyph, number);
    }
    return number;
  }

  encode(): Uint8Array {
    const outlines: Uint8Array[] = [];
    // The list grows while it is walked: a composed letter brings its base and its marks.
    for (const glyph of this.#glyphs) outlines.push(this.#outline(glyph));
    const count = outlines.length;
    const loca = new DataView(new ArrayBuffer((count + 1) * 4));
    let size = 0;
    outlines.forEach((outline, index) => {
      size += padded(outline.length);
      loca.setUint32((index + 1) * 4, size);
    });
    const glyf = new Uint8Array(size);
    outlines.forEach((outline, index) => glyf.set(outline, loca.getUint32(index * 4)));
    const hmtx = new DataView(new ArrayBuffer(count * 4));
    this.#glyphs.forEach((glyph, index) => {
      const [advance, bearing] = this.#file.metrics(glyph);
      hmtx.setUint16(index * 4, advance);
      hmtx.setInt16(index * 4 + 2, bearing);
    });
    const head = copyOf(this.#file.table('head'));
    head.setUint32(8, 0);
    head.setInt16(50, 1);
    const hhea = copyOf(this.#file.table('hhea'));
    hhea.setUint16(34, count);
    const maxp = copyOf(this.#file.table('maxp'));
    maxp.setUint16(4, count);
    return fontFile([
      ['glyf', glyf],
      ['head', bytesOf(head)],
      ['hhea', bytesOf(hhea)],
      ['hmtx', bytesOf(hmtx)],
      ['loca', bytesOf(loca)],
      ['maxp', bytesOf(maxp)],
    ]);
  }

  #outline(glyph: number): Uint8Array {
    const { bytes, components } = this.#file.outline(glyph);
    if (components.length === 0) return bytes;
    const own = Uint8Array.from(bytes);
    const view = new DataView(own.buffer);
    for (const { at, glyph: part } of components) view.setUint16(at, this.includeGlyph(part));
    return own;
  }
}

const padded = (length: number): number => (length + 3) & ~3;
const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
const copyOf = (view: DataView): DataView => new DataView(Uint8Array.from(bytesOf(view)).buffer);

/** An sfnt file of tables in the order of their names, with its checksums. */
function fontFile(tables: readonly (readonly [tag: string, content: Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const file = new Uint8Array(tables.reduce((size, [, content]) => size + padded(content.length), start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - 16 * 2 ** power);
  let offset = start;
  let headAt = 0;
  tables.forEach(([tag, content], index) => {
    const entry = 12 + index * 16;
    for (let i = 0; i < 4; i++) view.setUint8(entry + i, tag.charCodeAt(i));
    file.set(content, offset);
    view.setUint32(entry + 4, checksum(view, offset, padded(content.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, content.length);
    if (tag === 'head') headAt = offset;
    offset += padded(content.length);
  });
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
