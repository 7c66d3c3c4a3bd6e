import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, toTsv } from '../../../../../renderer/ui/mark-grid/tsv.ts';

describe('a block from Excel', () => {
  it.each([
    ['7,5', [['7,5']]],
    [
      '8\t9\r\n7\t6\r\n',
      [
        ['8', '9'],
        ['7', '6'],
      ],
    ],
    ['8\n\n7', [['8'], [''], ['7']]],
    ['8\t\t7', [['8', '', '7']]],
    ['"Chăm,\nngoan"\t9', [['Chăm,\nngoan', '9']]],
    ['"nói ""được"""', [['nói "được"']]],
    ['"dở dang', [['"dở dang']]],
    ['', [['']]],
  ])('%j', (text, expected) => {
    expect(parseTsv(text)).toEqual(expected);
  });

  it('comes back as it was copied', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', ''));
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A last line of one blank cell is what Excel's own line end looks like.
        fc.pre(rows.length === 1 || (rows.at(-1)?.join('') ?? '') !== '' || (rows[0]?.length ?? 0) > 1);
        expect(parseTsv(toTsv(rows))).toEqual(rows);
      }),
    );
  });
});
