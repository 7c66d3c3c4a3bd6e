import PDFDocument from 'pdfkit';
import type { Atom } from './atom.ts';
import { FONT_STYLES, openFont } from './fonts.ts';
import { PAGE, bodyHeight, type PageFormat } from './page-format.ts';
import { drawPageStamp, type PageStamp } from './page-stamp.ts';
import { paginate } from './paginate.ts';
import { Pen } from './pen.ts';
import { FieldSheet } from './signature-field.ts';
import { pdfDate } from './vietnam-time.ts';

/** One paper, ready to be put on pages. */
export interface Layout {
  title: string;
  /** The school. */
  author: string;
  /** ISO moment; the only time in the file, so the same paper gives the same bytes. */
  createdAt: string;
  atoms: readonly Atom[];
  /** Small print and QR code of each page; none on sheets that are not kept. */
  stamp?: PageStamp;
  /** Large and grey behind every page, of what must never pass for a paper. */
  watermark?: string;
  /** A4 upright unless told. */
  format?: PageFormat;
  /** Everything smaller, the sheet too: 1/√2 makes A5 of A4. */
  scale?: number;
  /** Entry in the file's list of contents, leading to the first page. */
  bookmark?: string;
  /** The next part of the paper before it: its pages count on. */
  continues?: boolean;
}

const PRODUCER = 'Sổ Trường';

/** One paper as a PDF file, with its empty signature fields. */
export function renderLayout(layout: Layout): Uint8Array {
  const sheet = openSheet(layout, true);
  for (const draw of pagesOf(sheet, layout)) draw();
  return close(sheet);
}

export interface ManyOptions {
  title: string;
  author: string;
  createdAt: string;
  /** Adds an empty page after a paper of odd length, so that two-sided printing starts each paper on a new leaf. */
  twoSided?: boolean;
  /** Papers done. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/**
 * Many papers in one file for printing: each counts its own pages, none has signature fields (their names would clash).
 * Papers may be made as they are asked for, so that a whole school's never stand in memory together.
 */
export async function renderMany(
  layouts: Iterable<Layout> | AsyncIterable<Layout>,
  options: ManyOptions,
): Promise<Uint8Array> {
  const sheet = openSheet(options, false);
  let papers = 0;
  let counted = 0;
  for await (const layout of layouts) {
    options.signal?.throwIfAborted();
    if (!layout.continues) {
      if (options.twoSided && counted % 2 === 1) sheet.doc.addPage();
      counted = 0;
    }
    const pages = pagesOf(sheet, layout, counted);
    for (const draw of pages) {
      draw();
      // Other requests of the office process are served between two pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
    counted += pages.length;
    papers += 1;
    options.onProgress?.(papers);
  }
  return close(sheet);
}

/** One sheet of any size, drawn by hand: the box of a signature. It has no times and no fields. */
export function renderBox(width: number, height: number, draw: (pen: Pen) => void): Uint8Array {
  const sheet = openSheet({ title: '', author: '', createdAt: '2000-01-01T00:00:00Z' }, false, [
    width,
    height,
  ]);
  sheet.doc.addPage();
  draw(sheet.pen);
  return close(sheet);
}

interface Sheet {
  doc: InstanceType<typeof PDFDocument>;
  pen: Pen;
  fields: FieldSheet;
}

function openSheet(
  head: { title: string; author: string; createdAt: string },
  withFields: boolean,
  size: readonly [width: number, height: number] = [PAGE.width, PAGE.height],
): Sheet {
  // A string for the file and a moment for pdfkit's document id: `new Date` would be written in the UTC zone.
  const moment = new Date(head.createdAt);
  const created = Object.assign(new String(pdfDate(head.createdAt)), { getTime: () => moment.getTime() });
  const doc = new PDFDocument({
    size: [...size],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    // No standard font: every font in the file is embedded.
    font: null as unknown as string,
    info: {
      Title: head.title.normalize('NFC'),
      Author: head.author.normalize('NFC'),
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: created as unknown as Date,
    },
  });
  for (const style of FONT_STYLES) doc.registerFont(style, openFont(style) as unknown as string);
  const fields = new FieldSheet(doc, withFields);
  return { doc, fields, pen: new Pen(doc, fields) };
}

/** One act a page; `before` = pages of the paper that are there already. */
function pagesOf({ doc, pen }: Sheet, layout: Layout, before = 0): (() => void)[] {
  const { format = PAGE, scale = 1 } = layout;
  const pages = paginate(layout.atoms, format.top, bodyHeight(format));
  return pages.map((strips, index) => () => {
    doc.addPage({ size: [format.width * scale, format.height * scale], margin: 0 });
    if (scale !== 1) doc.scale(scale);
    pen.format = format;
    if (index === 0 && layout.bookmark !== undefined) doc.outline.addItem(layout.bookmark.normalize('NFC'));
    if (layout.watermark !== undefined) pen.watermark(layout.watermark);
    // NĐ 30/2020 Phụ lục I: number centred in the top margin, not on page 1.
    const number = before + index + 1;
    if (number > 1) pen.centred(String(number), format.width / 2, format.top / 2 - 2, 13);
    for (const { atom, y } of strips) atom.draw(pen, y);
    if (layout.stamp) drawPageStamp(pen, layout.stamp, index + 1, pages.length);
  });
}

/** All of pdfkit's work is synchronous, so the whole file is in its buffer when `end` returns. */
function close({ doc, fields }: Sheet): Uint8Array {
  fields.finish();
  doc.end();
  const bytes: unknown = doc.read();
  if (!(bytes instanceof Uint8Array)) throw new Error('pdfkit gave no bytes');
  return new Uint8Array(bytes);
}
