import { PNG } from 'pngjs';

/** A PNG as a tired scanner gives it: the sheet turned clockwise, grey specks of up to `specks` levels, always the same. */
export function rescanned(png: Uint8Array, degrees: 90 | 180 | 270, specks: number): Uint8Array {
  const from = PNG.sync.read(Buffer.from(png));
  const upright = degrees === 180;
  const to = new PNG({
    width: upright ? from.width : from.height,
    height: upright ? from.height : from.width,
  });
  let seed = 12345;
  for (let y = 0; y < from.height; y++) {
    for (let x = 0; x < from.width; x++) {
      const tx = degrees === 90 ? from.height - 1 - y : upright ? from.width - 1 - x : y;
      const ty = degrees === 90 ? x : upright ? from.height - 1 - y : from.width - 1 - x;
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const speck = ((seed >> 8) % (2 * specks + 1)) - specks;
      const level = Math.max(0, Math.min(255, (from.data[(y * from.width + x) * 4] ?? 0) + speck));
      const at = (ty * to.width + tx) * 4;
      to.data[at] = to.data[at + 1] = to.data[at + 2] = level;
      to.data[at + 3] = 255;
    }
  }
  return PNG.sync.write(to, { deflateLevel: 1, filterType: 0 });
}
