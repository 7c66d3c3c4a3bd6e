/** A picture in grey levels, one byte a pixel, row by row. */
export interface Bitmap {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** From RGBA; what is transparent counts as white paper. */
export function greyFromRgba(rgba: Uint8Array, width: number, height: number): Bitmap {
  const grey = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4) {
    const level = ((rgba[p] ?? 0) * 77 + (rgba[p + 1] ?? 0) * 150 + (rgba[p + 2] ?? 0) * 29) >> 8;
    const alpha = rgba[p + 3] ?? 255;
    grey[i] = alpha === 255 ? level : 255 - (((255 - level) * alpha) >> 8);
  }
  return { width, height, grey };
}

export function crop(source: Bitmap, x: number, y: number, width: number, height: number): Bitmap {
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * source.width + x;
    grey.set(source.grey.subarray(start, start + width), row * width);
  }
  return { width, height, grey };
}

/** Averages squares of `factor` × `factor` pixels: smaller and with less noise. */
export function shrink(source: Bitmap, factor: number): Bitmap {
  if (factor <= 1) return source;
  const width = Math.floor(source.width / factor);
  const height = Math.floor(source.height / factor);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        const start = (y * factor + dy) * source.width + x * factor;
        for (let dx = 0; dx < factor; dx++) sum += source.grey[start + dx] ?? 0;
      }
      grey[y * width + x] = sum / (factor * factor);
    }
  }
  return { width, height, grey };
}

/** Each pixel becomes the average of itself and its eight neighbours. */
export function smooth({ width, height, grey: from }: Bitmap): Bitmap {
  const grey = new Uint8Array(from);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let dy = -width; dy <= width; dy += width) {
        const at = y * width + x + dy;
        sum += (from[at - 1] ?? 0) + (from[at] ?? 0) + (from[at + 1] ?? 0);
      }
      grey[y * width + x] = sum / 9;
    }
  }
  return { width, height, grey };
}

/** Twice the size each way, new pixels between the old ones averaged. */
export function double({ width: w, height: h, grey: from }: Bitmap): Bitmap {
  const grey = new Uint8Array(w * h * 4);
  const at = (x: number, y: number): number => from[Math.min(y, h - 1) * w + Math.min(x, w - 1)] ?? 255;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const top = 4 * y * w + 2 * x;
      const [a, b, c, d] = [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)];
      grey[top] = a;
      grey[top + 1] = (a + b) / 2;
      grey[top + 2 * w] = (a + c) / 2;
      grey[top + 2 * w + 1] = (a + b + c + d) / 4;
    }
  }
  return { width: 2 * w, height: 2 * h, grey };
}

/** Form that jsQR takes. */
export function rgbaOf({ width, height, grey }: Bitmap): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4) {
    const level = grey[i] ?? 0;
    rgba[p] = rgba[p + 1] = rgba[p + 2] = level;
    rgba[p + 3] = 255;
  }
  return rgba;
}
