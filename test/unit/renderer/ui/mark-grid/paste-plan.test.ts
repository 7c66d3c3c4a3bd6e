import { describe, expect, it } from 'vitest';
import {
  inUnicode,
  needsALook,
  planFillDown,
  planFillOn,
  planPaste,
  planTyped,
} from '../../../../../renderer/ui/mark-grid/paste-plan.ts';
import type { PasteTarget } from '../../../../../renderer/ui/mark-grid/paste-plan.ts';
import { readCell } from '../../../../../renderer/ui/mark-grid/read-cell.ts';

/** 3 × 3 marks; the cell in the middle is locked. */
function grid(values: (number | null)[][]): PasteTarget {
  return {
    rows: 3,
    cols: 3,
    value: ({ row, col }) => values[row]?.[col] ?? null,
    locked: ({ row, col }) => row === 1 && col === 1,
    read: (_col, text) => readCell('mark', text),
  };
}
const blank = grid([[], [], []]);
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe('a paste', () => {
  it('writes the free cells and names the locked and unreadable ones', () => {
    const plan = planPaste(
      [
        ['8', '9'],
        ['7,55', '6'],
      ],
      at(0, 1),
      blank,
    );
    expect(plan.changes).toEqual([
      { row: 0, col: 1, before: null, after: 80 },
      { row: 0, col: 2, before: null, after: 90 },
      { row: 1, col: 2, before: null, after: 60 },
    ]);
    expect(plan.locked).toEqual([{ row: 1, col: 1 }]);
    expect(needsALook(plan)).toBe(true);
    expect(planPaste([['7,55']], at(0, 0), blank).unreadable).toMatchObject([
      { row: 0, col: 0, text: '7,55', why: { code: 'too-many-decimals', params: { rounded: '7,6' } } },
    ]);
  });

  it('counts what lies beyond the grid', () => {
    const plan = planPaste([['8', '9', '7']], at(2, 2), blank);
    expect(plan.changes).toHaveLength(1);
    expect(plan.outside).toBe(2);
  });

  it('never takes a mark away with a blank', () => {
    const plan = planPaste([['', '5']], at(0, 0), grid([[80, null, null], [], []]));
    expect(plan.kept).toBe(1);
    expect(plan.changes).toEqual([{ row: 0, col: 1, before: null, after: 50 }]);
  });

  it('fills the selection with one copied value, and changes nothing that is the same', () => {
    const plan = planPaste([['8']], at(0, 0, 2, 0), grid([[80], [], []]));
    expect(plan.changes.map(({ row }) => row)).toEqual([1, 2]);
    expect(needsALook(plan)).toBe(false);
  });

  it('is looked at first when it is large', () => {
    const large: PasteTarget = { ...blank, rows: 300, locked: () => false };
    const lines = (count: number) => Array.from({ length: count }, () => ['5']);
    expect(needsALook(planPaste(lines(200), at(0, 0), large))).toBe(false);
    expect(needsALook(planPaste(lines(201), at(0, 0), large))).toBe(true);
  });
});

describe('fill down', () => {
  it('takes the first row of the selection, or what stands above a single row', () => {
    const target = grid([[80, 90, null], [], []]);
    expect(planFillDown(at(0, 0, 2, 0), target).changes.map(({ row, after }) => [row, after])).toEqual([
      [1, 80],
      [2, 80],
    ]);
    expect(planFillDown(at(1, 0), target).changes).toEqual([{ row: 1, col: 0, before: null, after: 80 }]);
    expect(planFillDown(at(0, 0), target).changes).toEqual([]);
  });

  it('goes round locked cells', () => {
    const plan = planFillDown(at(0, 1, 2, 1), grid([[null, 90, null], [], []]));
    expect(plan.changes.map(({ row }) => row)).toEqual([2]);
    expect(plan.locked).toEqual([{ row: 1, col: 1 }]);
  });
});

describe('the corner drawn down', () => {
  it('repeats the chosen rows in turn', () => {
    const target: PasteTarget = { ...grid([[80], [65]]), rows: 5 };
    const plan = planFillOn(at(0, 0, 1, 0), 4, target);
    expect(plan.changes.map(({ row, after }) => [row, after])).toEqual([
      [2, 80],
      [3, 65],
      [4, 80],
    ]);
  });

  it('with one row does what Ctrl+D does', () => {
    const target = grid([[80, 65, null], [], [40]]);
    expect(planFillOn(at(0, 0, 0, 2), 2, target)).toEqual(planFillDown(at(0, 0, 2, 2), target));
  });

  it('drawn back up does nothing', () => {
    expect(planFillOn(at(1, 0, 2, 0), 2, grid([[80], [65], [40]])).changes).toEqual([]);
  });
});

describe('a remark in an old font', () => {
  const remarks: PasteTarget = { ...blank, read: (_col, text) => readCell('text', text) };

  it('is told before it is written, with what was meant', () => {
    const plan = planPaste([['N¨ng næ'], ['Chăm chỉ']], at(0, 0), remarks);
    expect(needsALook(plan)).toBe(true);
    expect(plan.legacy).toMatchObject([
      { row: 0, col: 0, text: 'N¨ng næ', unicode: 'Năng nổ', encoding: 'tcvn3' },
    ]);
    expect(plan.changes.map(({ after }) => after)).toEqual(['N¨ng næ', 'Chăm chỉ']);
    expect(inUnicode(plan).map(({ after }) => after)).toEqual(['Năng nổ', 'Chăm chỉ']);
  });

  it('is told when it was typed, too; any other text and every mark is not', () => {
    const typed = (after: string | number) => planTyped([{ row: 0, col: 0, before: null, after }]);
    expect(needsALook(typed('Tieán boä'))).toBe(true);
    expect(needsALook(typed('Tiến bộ'))).toBe(false);
    expect(needsALook(typed(85))).toBe(false);
  });
});
