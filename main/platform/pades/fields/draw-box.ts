import { deflateSync } from 'node:zlib';
import { renderBox, type Pen } from '../../pdf/index.ts';
import { dictOf, nameOf, stringOf, type PdfStream, type PdfValue, type Ref } from '../structure/pdf-value.ts';
import type { Appearance, BoxPicture } from './appearance.ts';
import { boxLayout, type Area, type BoxLayout } from './box-layout.ts';
import { copyPage } from './copy-page.ts';
import { inkPicture, type InkPicture } from './ink-picture.ts';

/** Blue of a ballpoint pen, red of a seal's ink. */
const INK: Readonly<Record<BoxPicture['kind'], readonly [red: number, green: number, blue: number]>> = {
  handwriting: [0x14, 0x3c, 0xa8],
  seal: [0xd6, 0x1a, 0x1a],
};

/**
 * Draws the box of a signature as a form XObject and gives its reference; all objects it needs are added with `add`.
 * Its BBox is the field's rectangle, so it can draw nothing outside.
 */
export function drawBox(
  width: number,
  height: number,
  appearance: Appearance,
  add: (value: PdfValue) => Ref,
): Ref {
  const { picture, lines, frame = true } = appearance;
  const ink = picture ? inkPicture(picture.png) : null;
  const layout = boxLayout(
    width,
    height,
    lines,
    picture && ink ? { ...picture, shape: ink.width / ink.height } : null,
  );
  const page = copyPage(
    renderBox(width, height, (pen) => drawText(pen, layout, picture || !frame ? null : [width, height])),
    add,
  );
  const resources: Record<string, PdfValue> = { Font: page.fonts };
  let content = Buffer.from(page.content);
  if (picture && ink && layout.picture) {
    resources['XObject'] = dictOf({ Ink: add(inkImage(ink, INK[picture.kind], add)) });
    content = Buffer.concat([Buffer.from(placed(layout.picture, height), 'latin1'), content]);
  }
  return add({
    kind: 'stream',
    raw: deflateSync(content),
    dict: dictOf({
      Type: nameOf('XObject'),
      Subtype: nameOf('Form'),
      BBox: [0, 0, width, height],
      Resources: dictOf(resources),
      Filter: nameOf('FlateDecode'),
    }),
  });
}

/** A box without a picture has a thin frame, so that one sees how far it reaches. */
function drawText(pen: Pen, { text }: BoxLayout, frame: readonly [number, number] | null): void {
  if (frame) pen.frame(0.25, 0.25, frame[0] - 0.5, frame[1] - 0.5, 0.5);
  for (const line of text.lines) pen.text(line.text, text.x, text.y + line.y, line.size, line.style);
}

const placed = ({ x, y, width, height }: Area, boxHeight: number): string =>
  `q ${[width, 0, 0, height, x, boxHeight - y - height].map((value) => value.toFixed(3)).join(' ')} cm /Ink Do Q\n`;

/** An image of one colour, seen as far as its mask lets it through. */
function inkImage(
  { width, height, mask }: InkPicture,
  colour: readonly number[],
  add: (value: PdfValue) => Ref,
): PdfStream {
  const common = {
    Type: nameOf('XObject'),
    Subtype: nameOf('Image'),
    Width: width,
    Height: height,
    Filter: nameOf('FlateDecode'),
  };
  const grey = dictOf({ ...common, ColorSpace: nameOf('DeviceGray'), BitsPerComponent: 8 });
  const softMask = add({ kind: 'stream', dict: grey, raw: mask });
  const palette = stringOf(Uint8Array.from(colour), true);
  const oneColour = dictOf({
    ...common,
    ColorSpace: [nameOf('Indexed'), nameOf('DeviceRGB'), 0, palette],
    BitsPerComponent: 1,
    SMask: softMask,
  });
  return { kind: 'stream', dict: oneColour, raw: deflateSync(new Uint8Array(Math.ceil(width / 8) * height)) };
}
