import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { inkPicture } from '../../../../../main/platform/pades/fields/ink-picture.ts';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

function png(width: number, height: number, pixel: (x: number, y: number) => Pixel): Uint8Array {
  const picture = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) picture.data.set(pixel(x, y), (y * width + x) * 4);
  }
  return PNG.sync.write(picture);
}

describe('the ink of a picture', () => {
  it.each<[string, Pixel, number]>([
    ['black', [0, 0, 0, 255], 255],
    ['transparent black', [0, 0, 0, 0], 0],
    ['half transparent black', [0, 0, 0, 128], 128],
    ['white paper', [255, 255, 255, 255], 0],
    ['grey of a scan', [200, 200, 200, 255], 55],
    ['red of a seal', [220, 20, 30, 255], 235],
    ['blue of a pen', [10, 40, 180, 255], 245],
  ])('is dark where the picture is: %s', (_, pixel, ink) => {
    const { width, height, mask } = inkPicture(png(2, 2, () => pixel));
    expect([width, height, [...inflateSync(mask)]]).toEqual([2, 2, [ink, ink, ink, ink]]);
  });

  it('is brought down to what paper can show', () => {
    const { width, height, mask } = inkPicture(png(1300, 650, (x) => [0, 0, 0, x < 650 ? 255 : 0]));
    expect([width, height]).toEqual([433, 216]);
    const ink = inflateSync(mask);
    expect([ink[10], ink[425]]).toEqual([255, 0]);
  });

  it.each<[string, Uint8Array]>([
    ['no picture', Buffer.from('hello')],
    ['a cut one', png(50, 50, () => [0, 0, 0, 255]).subarray(0, 60)],
    ['one of too many bytes', new Uint8Array(3 * 1024 * 1024)],
    [
      'one that announces too many pixels',
      Buffer.from(`89504e470d0a1a0a0000000d49484452${'0000ffff'.repeat(2)}`, 'hex'),
    ],
  ])('is not looked for in %s', (_, bytes) => {
    expect(() => inkPicture(bytes)).toThrow(expect.objectContaining({ code: 'pdf.bad-picture' }));
  });
});
