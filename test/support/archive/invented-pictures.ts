import { PNG } from 'pngjs';
import { encode } from 'jpeg-js';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const little = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => (value >>> (8 * index)) & 0xff);

export function png(width: number, height: number): Uint8Array {
  return Uint8Array.from(PNG.sync.write(new PNG({ width, height })));
}

export function jpeg(width: number, height: number): Uint8Array {
  return Uint8Array.from(encode({ width, height, data: Buffer.alloc(4 * width * height, 200) }, 80).data);
}

/** One picture of the size of the screen; a decoder finds one pixel in it. */
export function gif(width: number, height: number): Uint8Array {
  const size = [...little(width, 2), ...little(height, 2)];
  return Uint8Array.from([
    ...ascii('GIF89a'),
    ...size,
    ...[0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...[0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...size, 0, 2, 2, 0x44, 1, 0],
    0x3b,
  ]);
}

/** Lossless, in the simple container. */
export function webp(width: number, height: number): Uint8Array {
  const content = [0x2f, ...little((width - 1) | ((height - 1) << 14), 4), 0x07, 0x10, 0x11];
  const chunk = [...ascii('VP8L'), ...little(content.length, 4), ...content];
  return Uint8Array.from([...ascii('RIFF'), ...little(4 + chunk.length, 4), ...ascii('WEBP'), ...chunk]);
}

/** Grey, one strip a page, pages one after the other. */
export function tiff(...pages: readonly (readonly [width: number, height: number])[]): Uint8Array {
  const strip = [1, 2, 3, 4];
  const bytes = [...ascii('II'), 42, 0, ...little(8, 4)];
  for (const [index, [width, height]] of pages.entries()) {
    const fields = [
      [256, 4, width],
      [257, 4, height],
      [273, 4, bytes.length + 2 + 4 * 12 + 4],
      [279, 4, strip.length],
    ] as const;
    const next = index === pages.length - 1 ? 0 : bytes.length + 2 + 4 * 12 + 4 + strip.length;
    bytes.push(
      ...little(fields.length, 2),
      ...fields.flatMap(([tag, type, value]) => [
        ...little(tag, 2),
        ...little(type, 2),
        ...little(1, 4),
        ...little(value, 4),
      ]),
      ...little(next, 4),
      ...strip,
    );
  }
  return Uint8Array.from(bytes);
}
