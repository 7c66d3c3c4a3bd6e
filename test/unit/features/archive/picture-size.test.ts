import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePicture, type PictureSort } from '../../../../main/features/archive/domain/picture-size.ts';
import { gif, jpeg, png, tiff, webp } from '../../../support/archive/invented-pictures.ts';
import '../../../support/property-seed.ts';

const PICTURES: Readonly<Record<PictureSort, Uint8Array>> = {
  jpeg: jpeg(31, 17),
  png: png(31, 17),
  gif: gif(31, 17),
  webp: webp(31, 17),
  tiff: tiff([31, 17], [62, 34]),
};
const SORTS = Object.keys(PICTURES) as PictureSort[];
const VERDICTS = ['sound', 'damaged', 'too-large'];

describe('a picture that is to be kept', () => {
  it.each(SORTS)('is judged sound: %s', (sort) => {
    expect(judgePicture(PICTURES[sort], sort)).toBe('sound');
  });

  it.each(SORTS)('is damaged wherever it is cut off: %s', (sort) => {
    const whole = PICTURES[sort];
    for (let length = 0; length < whole.length; length += 1)
      expect(judgePicture(whole.subarray(0, length), sort), `${sort} ${length}`).toBe('damaged');
  });

  it('may have bytes of its camera behind its end', () => {
    expect(judgePicture(Buffer.concat([PICTURES.jpeg, Buffer.alloc(50)]), 'jpeg')).toBe('sound');
  });

  it('is more than three bytes and zeros', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(100)]);
    expect(judgePicture(bytes, 'jpeg')).toBe('damaged');
  });

  it('has no more pixels than a scanner for A3 makes, and at least one', () => {
    expect(judgePicture(gif(10_000, 10_000), 'gif')).toBe('sound');
    expect(judgePicture(gif(10_001, 10_000), 'gif')).toBe('too-large');
    expect(judgePicture(webp(16_384, 16_384), 'webp')).toBe('too-large');
    expect(judgePicture(tiff([10, 10], [40_000, 40_000]), 'tiff')).toBe('too-large');
    expect(judgePicture(gif(0, 5), 'gif')).toBe('damaged');
  });

  it('has pages whose chain ends', () => {
    const bytes = Buffer.from(tiff([31, 17]));
    // The page names itself as the next one.
    bytes.writeUInt32LE(8, 8 + 2 + 4 * 12);
    expect(judgePicture(bytes, 'tiff')).toBe('damaged');
  });

  it('gets a verdict whatever its bytes are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SORTS),
        fc.uint8Array({ maxLength: 400 }),
        fc.nat(40),
        (sort, noise, kept) => {
          const bytes = Buffer.concat([PICTURES[sort].subarray(0, kept), noise]);
          expect(VERDICTS).toContain(judgePicture(bytes, sort));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gets a verdict whatever is changed in it', () => {
    const change = fc.tuple(fc.nat(2000), fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff));
    fc.assert(
      fc.property(
        fc.constantFrom(...SORTS),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (sort, changes) => {
          const bytes = Uint8Array.from(PICTURES[sort]);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          expect(VERDICTS).toContain(judgePicture(bytes, sort));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
