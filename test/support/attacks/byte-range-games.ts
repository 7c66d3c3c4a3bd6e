import { attack, type Attack } from './attack.ts';
import { contentsOf, patched, placeOf, withContents } from './edit-pdf.ts';

const RANGE = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]( *)/u;

/** Other numbers in the room the old ones took. */
function withRange(pdf: Uint8Array, change: (range: number[]) => readonly number[]): Uint8Array {
  const at = placeOf(pdf, '/ByteRange [');
  const match = RANGE.exec(Buffer.from(pdf).toString('latin1', at, at + 120));
  if (!match) throw new Error('no range');
  const range = `/ByteRange [${change(match.slice(1, 5).map(Number)).join(' ')}]`;
  if (range.length > match[0].length) throw new Error('no room for the range');
  return patched(pdf, at, range.padEnd(match[0].length));
}

function renamed(pdf: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('names of one length');
  return patched(pdf, placeOf(pdf, from), to);
}

export const BYTE_RANGE_GAMES: readonly Attack[] = [
  attack('no byte range', 'invalid', 'byte-range-missing', ({ one }) =>
    renamed(one, '/ByteRange ', '/ByteRangX '),
  ),
  attack('a byte range from 1', 'invalid', 'byte-range-start', ({ one }) =>
    withRange(one, ([, gap = 0, end = 0, rest = 0]) => [1, gap - 1, end, rest]),
  ),
  attack('a byte range of three numbers', 'invalid', 'byte-range-shape', ({ one }) =>
    withRange(one, (range) => range.slice(0, 3)),
  ),
  attack('a gap widened for data nobody signs', 'invalid', 'byte-range-gap', ({ one }) =>
    withRange(one, ([start = 0, gap = 0, end = 0, rest = 0]) => [start, gap - 40, end, rest]),
  ),
  attack('a gap widened behind the signature', 'invalid', 'byte-range-gap', ({ one }) =>
    withRange(one, ([start = 0, gap = 0, end = 0, rest = 0]) => [start, gap, end + 40, rest - 40]),
  ),
  attack('a range that ends before its revision', 'invalid', 'byte-range-end', ({ one }) =>
    withRange(one, ([start = 0, gap = 0, end = 0, rest = 0]) => [start, gap, end, rest - 7]),
  ),
  attack('a range beyond the file', 'invalid', 'byte-range-end', ({ one }) =>
    withRange(one, ([start = 0, gap = 0, end = 0, rest = 0]) => [start, gap, end, rest + 7]),
  ),
  attack('the later signature covers less than its revision', 'invalid', 'byte-range-end', ({ three }) =>
    withRange(three, ([start = 0, gap = 0, end = 0, rest = 0]) => [start, gap, end, rest - 100]),
  ),
  attack('no signature value', 'invalid', 'contents-missing', ({ one }) =>
    renamed(one, '/Contents <', '/ContentX <'),
  ),
  attack('a signature value of zeros', 'invalid', 'contents-padding', ({ one }) =>
    withContents(one, ({ length }) => Buffer.alloc(length)),
  ),
  attack('data in the padding behind the value', 'invalid', 'contents-padding', ({ one }) =>
    patched(one, contentsOf(one, 'last').to - 40, 'deadbeef'),
  ),
  attack('a strange letter in the padding', 'unreadable', 'pdf.broken', ({ one }) =>
    patched(one, contentsOf(one, 'last').to - 40, 'zz'),
  ),
  attack('rubbish behind the end', 'unreadable', 'pdf.broken', ({ one }) =>
    Buffer.concat([one, Buffer.from('rubbish')]),
  ),
  attack('one more line end', 'unreadable', 'pdf.broken', ({ one }) =>
    Buffer.concat([one, Buffer.from('\n')]),
  ),
  attack('the file cut short', 'unreadable', 'pdf.broken', ({ one }) => one.slice(0, -30)),
  attack('rubbish before the beginning', 'unreadable', 'pdf.broken', ({ one }) =>
    Buffer.concat([Buffer.from('rubbish\n'), one]),
  ),
  attack('a table of objects that points elsewhere', 'unreadable', 'pdf.broken', ({ one }) => {
    const at = placeOf(one, 'startxref\n') + 'startxref\n'.length;
    return patched(one, at, '00001');
  }),
];
