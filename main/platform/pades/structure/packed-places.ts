import { broken } from '../pades-error.ts';
import type { PdfDict, PdfValue } from './pdf-value.ts';
import { Scanner } from './scanner.ts';
import type { UnpackOptions } from './unpack-stream.ts';

/** Object numbers of an object stream and where their values begin in its content (ISO 32000-1, 7.5.7). */
export function packedPlaces(
  dict: PdfDict,
  content: Uint8Array,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
  { strict, budget, at }: UnpackOptions,
): Map<number, number> {
  const number = (key: string): number => {
    const value = resolve(dict.entries.get(key));
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw broken('object-stream', at);
    return value;
  };
  const [count, first] = [number('N'), number('First')];
  const head = new Scanner(content, 0, budget, first);
  const places = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    budget.step();
    head.skipSpace();
    const num = head.natural();
    head.skipSpace();
    const offset = head.natural();
    if (num === undefined || offset === undefined) throw broken('object-stream', at);
    if (places.has(num) && strict) throw broken('object-stream', at);
    places.set(num, first + offset);
  }
  return places;
}
