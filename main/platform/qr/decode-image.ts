import { decode as decodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { appError } from '../../kernel/app-error.ts';
import { greyFromRgba, type Bitmap } from './bitmap.ts';
import { imageSize } from './image-size.ts';
import { refusePngBomb } from './png-content.ts';
import { refuseTooManyPixels } from './scan-limits.ts';

/** Opens a PNG or JPEG after its announced size was found bearable. */
export function decodeImage(bytes: Uint8Array, format: 'png' | 'jpeg'): Bitmap {
  const { width, height } = imageSize(bytes, format);
  refuseTooManyPixels(width, height);
  try {
    if (format === 'png') {
      refusePngBomb(bytes, width, height);
      const png = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return greyFromRgba(png.data, png.width, png.height);
    }
    const limits = { maxResolutionInMP: 41, maxMemoryUsageInMB: 1024 };
    const jpeg = decodeJpeg(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: true,
      ...limits,
    });
    return greyFromRgba(jpeg.data, jpeg.width, jpeg.height);
  } catch {
    throw appError('scan.damaged');
  }
}
