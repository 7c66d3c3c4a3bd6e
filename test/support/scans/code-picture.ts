import { PNG } from 'pngjs';
import { qrModules } from '../../../main/platform/qr/modules.ts';

const PIXELS = 6;
const QUIET_MODULES = 4;

/** The picture of a code alone, as a phone photographs it: PNG bytes. */
export function codePicture(text: string): Uint8Array {
  const { side, dark } = qrModules(text);
  const size = (side + 2 * QUIET_MODULES) * PIXELS;
  const png = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [column, row] = [x, y].map((at) => Math.floor(at / PIXELS) - QUIET_MODULES) as [number, number];
      const inside = column >= 0 && column < side && row >= 0 && row < side;
      const level = inside && dark[row * side + column] ? 0 : 255;
      png.data.set([level, level, level, 255], (y * size + x) * 4);
    }
  }
  return Uint8Array.from(PNG.sync.write(png));
}
