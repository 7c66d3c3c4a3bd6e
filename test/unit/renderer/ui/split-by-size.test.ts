import { describe, expect, it } from 'vitest';
import { splitBySize } from '../../../../renderer/ui/split-by-size.ts';

const MEBIBYTE = 1024 * 1024;
const sizes = (files: readonly { size: number }[]) => files.map(({ size }) => size);

describe('files chosen in a dialog', () => {
  it('are taken up to the limit and named above it', () => {
    const { fitting, tooLarge } = splitBySize([{ size: MEBIBYTE }, { size: MEBIBYTE + 1 }, { size: 0 }], 1);
    expect(sizes(fitting)).toEqual([MEBIBYTE, 0]);
    expect(sizes(tooLarge)).toEqual([MEBIBYTE + 1]);
  });

  it('are all taken where there is no limit', () => {
    expect(splitBySize([{ size: 10 ** 12 }], Infinity).tooLarge).toEqual([]);
  });
});
