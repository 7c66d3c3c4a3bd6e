import { PNG } from 'pngjs';

/** Turns a PNG clockwise by a quarter, a half or three quarters. */
export function turned(png: Uint8Array, degrees: 90 | 180 | 270): Uint8Array {
  const from = PNG.sync.read(Buffer.from(png));
  const upright = degrees === 180;
  const to = new PNG({
    width: upright ? from.width : from.height,
    height: upright ? from.height : from.width,
  });
  for (let y = 0; y < from.height; y++) {
    for (let x = 0; x < from.width; x++) {
      const [tx, ty] =
        degrees === 90
          ? [from.height - 1 - y, x]
          : degrees === 180
            ? [from.width - 1 - x, from.height - 1 - y]
            : [y, from.width - 1 - x];
      from.data.copy(
        to.data,
        (ty * to.width + tx) * 4,
        (y * from.width + x) * 4,
        (y * from.width + x) * 4 + 4,
      );
    }
  }
  return PNG.sync.write(to);
}

/** Grey specks of up to `strength` levels, the same at every run. */
export function speckled(png: Uint8Array, strength: number): Uint8Array {
  const picture = PNG.sync.read(Buffer.from(png));
  let seed = 12345;
  for (let i = 0; i < picture.data.length; i += 4) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const shift = ((seed >> 8) % (2 * strength + 1)) - strength;
    for (let c = i; c < i + 3; c++)
      picture.data[c] = Math.max(0, Math.min(255, (picture.data[c] ?? 0) + shift));
  }
  return PNG.sync.write(picture);
}
