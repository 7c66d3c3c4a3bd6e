import { constants, inflateSync } from 'node:zlib';
import { PadesError, broken } from '../pades-error.ts';
import type { Budget } from './limits.ts';
import { is, isArray, type PdfDict, type PdfStream, type PdfValue } from './pdf-value.ts';

export interface UnpackOptions {
  readonly strict: boolean;
  readonly budget: Budget;
  /** Of the stream in the file, for the error. */
  readonly at: number;
}

/**
 * The content of a stream that carries structure or drawing: plain, or Flate with a predictor (ISO 32000-1, 7.4).
 * Filters of pictures are not unpacked: nothing here looks into a picture.
 */
export function unpackStream(
  { dict, raw }: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
  options: UnpackOptions,
): Uint8Array {
  const filters = listOf(resolve(dict.entries.get('Filter')));
  const parameters = listOf(resolve(dict.entries.get('DecodeParms')));
  let content = raw;
  filters.forEach((entry, index) => {
    const filter = resolve(entry);
    if (!is(filter, 'name') || (filter.name !== 'FlateDecode' && filter.name !== 'Fl')) {
      throw broken('filter', options.at);
    }
    const given = resolve(parameters[index]);
    content = inflated(content, options);
    if (is(given, 'dict')) content = unpredicted(content, given, options);
  });
  return content;
}

const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  isArray(value) ? value : value == null ? [] : [value];

function inflated(packed: Uint8Array, { strict, budget, at }: UnpackOptions): Uint8Array {
  const room = budget.streamRoom();
  try {
    const content = inflateSync(packed, {
      maxOutputLength: Math.max(1, room),
      finishFlush: strict ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    });
    budget.unpacked(content.length);
    return content;
  } catch (error) {
    if (error instanceof PadesError) throw error;
    if (error instanceof RangeError) throw new PadesError('pdf.too-complex', { limit: 'streams' });
    throw broken('flate', at);
  }
}

/** Most colour components and bits that the standard knows, so that a row stays small. */
const MOST_COLUMNS = 100_000;

function unpredicted(content: Uint8Array, parameters: PdfDict, { at }: UnpackOptions): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parameters.entries.get(key);
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return content;
  // PNG predictors over whole bytes: what producers use for cross-reference streams.
  const columns = number('Columns', 1);
  const bytesPerPixel = number('Colors', 1);
  if (predictor < 10 || number('BitsPerComponent', 8) !== 8 || columns * bytesPerPixel > MOST_COLUMNS) {
    throw broken('predictor', at);
  }
  return withoutPngPredictor(content, columns * bytesPerPixel, bytesPerPixel, at);
}

function withoutPngPredictor(content: Uint8Array, width: number, pixel: number, at: number): Uint8Array {
  const rows = Math.ceil(content.length / (width + 1));
  const plain = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1);
    const to = row * width;
    const kind = content[from] ?? 0;
    if (kind > 4) throw broken('predictor', at);
    for (let i = 0; i < width; i++) {
      const left = i >= pixel ? (plain[to + i - pixel] ?? 0) : 0;
      const up = row > 0 ? (plain[to + i - width] ?? 0) : 0;
      const corner = row > 0 && i >= pixel ? (plain[to + i - width - pixel] ?? 0) : 0;
      plain[to + i] = (content[from + 1 + i] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return plain;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
