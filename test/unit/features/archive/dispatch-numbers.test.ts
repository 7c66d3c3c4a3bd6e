import { describe, expect, it } from 'vitest';
import { numberOfSymbol, outgoingSymbol } from '../../../../main/features/archive/domain/outgoing-symbol.ts';
import { rangesInWords, seriesState } from '../../../../main/features/archive/domain/number-series.ts';
import { symbolPart } from '../../../../main/features/papers/domain/paper-kinds.ts';
import { OUTGOING_KINDS } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { PAPER_KINDS } from '../../../../preload/contract/vocabulary/papers.ts';

describe('the symbol of an outgoing dispatch', () => {
  it.each([
    ['cong-van', 5, 'THCSHP', '', '05/THCSHP'],
    ['cong-van', 120, 'THCSHP', 'VP', '120/THCSHP-VP'],
    ['bao-cao', 9, 'THCSHP', '', '09/BC-THCSHP'],
    ['to-trinh', 1, 'THCSHP', 'VP', '01/TTr-THCSHP'],
    ['cong-van', 3, '', '', '03'],
  ] as const)('of %s %i is %s %s → %s', (kind, number, abbreviation, unit, symbol) => {
    expect(outgoingSymbol(kind, number, abbreviation, unit)).toBe(symbol);
    expect(numberOfSymbol(symbol)).toBe(number);
  });

  it('never equals that of a paper of the program: no kind shares a code with another register', () => {
    const out = OUTGOING_KINDS.map((kind) => outgoingSymbol(kind, 10, 'X'));
    const papers = PAPER_KINDS.map((kind) => `10/${symbolPart(kind, 'X')}`);
    expect(new Set([...out, ...papers]).size).toBe(out.length + papers.length);
  });

  it.each([
    ['12/BC-X', 12],
    [' 007/X', 7],
    ['0/X', null],
    ['BC-12', null],
    ['123456/X', null],
  ])('%s begins with %s', (symbol, number) => {
    expect(numberOfSymbol(symbol)).toBe(number);
  });
});

describe('a register of a year', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const borne =
    (origin: 'given' | 'earlier', isVoid = false) =>
    (...numbers: number[]) =>
      numbers.map((number) => ({ number, origin, void: isVoid }));
  const [given, earlier, slip] = [borne('given'), borne('earlier'), borne('earlier', true)];

  it('is whole when every number the program gave is borne', () => {
    expect(seriesState([1, 2, 3], given(1, 2, 3))).toEqual({ last: 3, missing: [], onPaper: [] });
    expect(seriesState([], [])).toEqual({ last: 0, missing: [], onPaper: [] });
  });

  it('tells numbers of the book on paper from those that were lost', () => {
    expect(seriesState(range(38, 41), [...earlier(12, 37), ...given(38, 41)])).toEqual({
      last: 41,
      missing: [{ from: 39, to: 40 }],
      onPaper: [
        { from: 1, to: 11 },
        { from: 13, to: 36 },
      ],
    });
  });

  it('does not hide that the first or the last number was lost', () => {
    expect(seriesState(range(1, 5), given(2, 3, 4)).missing).toEqual([
      { from: 1, to: 1 },
      { from: 5, to: 5 },
    ]);
    expect(seriesState([38, 39], [...earlier(37), ...given(39)]).missing).toEqual([{ from: 38, to: 38 }]);
    expect(seriesState([1, 2], given(1, 2, 3)).last).toBe(3);
  });

  it('ends with its last live number and those cancelled right behind it', () => {
    expect(seriesState([], slip(12_026))).toEqual({ last: 0, missing: [], onPaper: [] });
    expect(seriesState([127], [...slip(12_026), ...earlier(126), ...given(127)])).toEqual({
      ...{ last: 127, missing: [] },
      onPaper: [{ from: 1, to: 125 }],
    });
    expect(seriesState([1, 2], borne('given', true)(1, 2)).last).toBe(2);
  });

  it('says ranges shortly', () => {
    expect(
      rangesInWords([
        { from: 1, to: 36 },
        { from: 40, to: 40 },
      ]),
    ).toBe('01–36, 40');
  });
});
