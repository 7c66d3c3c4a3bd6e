import type PDFDocument from 'pdfkit';
import type { FieldSheet } from './signature-field.ts';
import { drawableText } from './drawable-text.ts';
import { widthOf, type FontStyle } from './fonts.ts';
import type { Line } from './inline.ts';
import { PAGE, baselineOffset, type PageFormat } from './page-format.ts';

export type Align = 'left' | 'center' | 'right' | 'justify';

interface LineBox {
  x: number;
  /** Top of the line. */
  y: number;
  width: number;
  size: number;
  style: FontStyle;
  align: Align;
}

/** Draws on the current page. All lengths in points, origin at the top left corner of the sheet. */
export class Pen {
  readonly #doc: InstanceType<typeof PDFDocument>;
  readonly #fields: FieldSheet;
  /** Of the current page. */
  format: PageFormat = PAGE;

  constructor(doc: InstanceType<typeof PDFDocument>, fields: FieldSheet) {
    this.#doc = doc;
    this.#fields = fields;
  }

  /** One piece of text in one style; `y` is the top of its line. */
  text(text: string, x: number, y: number, size: number, style: FontStyle = 'regular'): void {
    this.#draw(drawableText(text, style), x, y + baselineOffset(size), size, style, 0);
  }

  /** One piece of text centred on `x`. */
  centred(text: string, x: number, y: number, size: number, style: FontStyle = 'regular'): void {
    const clean = drawableText(text, style);
    this.#draw(clean, x - widthOf(clean, style, size) / 2, y + baselineOffset(size), size, style, 0);
  }

  /** One piece of text made smaller, when it must be, to fit into `width`; returns the size used. */
  fitted(
    text: string,
    x: number,
    y: number,
    width: number,
    size: number,
    style: FontStyle = 'regular',
  ): number {
    const natural = widthOf(drawableText(text, style), style, size);
    const used = natural > width ? (size * width) / natural : size;
    this.text(text, x, y + (size - used) * 0.9, used, style);
    return used;
  }

  /** A broken line of possibly several styles; a justified line is stretched between its words, except the last. */
  line(line: Line, box: LineBox): void {
    const gaps = line.words.length - 1;
    const free = box.width - line.width;
    const stretch = box.align === 'justify' && !line.last && gaps > 0 ? Math.max(0, free / gaps) : 0;
    const shift = box.align === 'center' ? free / 2 : box.align === 'right' ? free : 0;
    const space = widthOf(' ', box.style, box.size) + stretch;
    const baseline = box.y + baselineOffset(box.size);
    let x = box.x + shift;
    let run = { text: '', style: box.style, x };
    const flush = (): void => {
      if (run.text !== '') this.#draw(run.text, run.x, baseline, box.size, run.style, stretch);
      run = { text: '', style: box.style, x };
    };
    line.words.forEach((word, index) => {
      if (index > 0) x += space;
      word.pieces.forEach((piece, part) => {
        const joins = run.text !== '' && run.style === piece.style;
        if (!joins) {
          flush();
          run = { text: piece.text, style: piece.style, x };
        } else {
          run.text += part === 0 ? ` ${piece.text}` : piece.text;
        }
        x += widthOf(piece.text, piece.style, box.size);
      });
    });
    flush();
  }

  rule(x1: number, y1: number, x2: number, y2: number, thickness = 0.6, dash?: number): void {
    this.#doc.save().lineWidth(thickness).strokeColor('black');
    if (dash) this.#doc.dash(dash, { space: dash });
    this.#doc.moveTo(x1, y1).lineTo(x2, y2).stroke().restore();
  }

  /** Several straight strokes of one thickness in one path: the ruling of a row of a table. */
  rules(
    strokes: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[],
    thickness = 0.5,
  ): void {
    this.#doc.save().lineWidth(thickness).strokeColor('black');
    for (const [x1, y1, x2, y2] of strokes) this.#doc.moveTo(x1, y1).lineTo(x2, y2);
    this.#doc.stroke().restore();
  }

  frame(x: number, y: number, width: number, height: number, thickness = 0.6): void {
    this.#doc.save().lineWidth(thickness).strokeColor('black').rect(x, y, width, height).stroke().restore();
  }

  /** Filled bars of one height in one path: the rows of a QR code. */
  bars(bars: Iterable<readonly [x: number, y: number, length: number]>, height: number): void {
    // A hair over, so that printers leave no white lines between neighbours.
    const over = 0.05;
    this.#doc.save().fillColor('black');
    for (const [x, y, length] of bars) this.#doc.rect(x, y, length + over, height + over);
    this.#doc.fill().restore();
  }

  /** Text repeated in rows over a rectangle, so that nothing behind it can be read through folded paper. */
  screen(text: string, x: number, y: number, width: number, height: number): void {
    const size = 7;
    const clean = drawableText(text, 'bold');
    this.#doc.save().rect(x, y, width, height).clip();
    for (let row = 0; row * 5 < height + 5; row++) {
      this.#draw(clean, x - (row % 7) * 9, y + row * 5, size, 'bold', 0);
    }
    this.#doc.restore();
  }

  /** Grey, along the diagonal of the sheet; what is drawn afterwards lies over it. */
  watermark(text: string): void {
    const clean = drawableText(text, 'bold');
    const size = 64;
    const { width, height } = this.format;
    const middle = { x: width / 2, y: height / 2 };
    this.#doc.save().rotate(width > height ? -34 : -52, { origin: [middle.x, middle.y] });
    this.#doc.font('bold').fontSize(size).fillColor('#e8e8e8');
    const x = middle.x - widthOf(clean, 'bold', size) / 2;
    this.#doc.text(clean, x, middle.y + size / 3, { lineBreak: false, baseline: 'alphabetic' });
    this.#doc.restore();
  }

  /** An empty signature field over a rectangle of this page. */
  signatureField(name: string, x: number, y: number, width: number, height: number): void {
    this.#fields.add(name, [x, this.format.height - y - height, x + width, this.format.height - y]);
  }

  #draw(
    text: string,
    x: number,
    baseline: number,
    size: number,
    style: FontStyle,
    wordSpacing: number,
  ): void {
    if (text === '') return;
    this.#doc.font(style).fontSize(size).fillColor('black');
    this.#doc.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', wordSpacing });
  }
}
