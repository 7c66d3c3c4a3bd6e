import { describe, expect, it } from 'vitest';
import { cellUnder, pullAt } from '../../../../../renderer/ui/mark-grid/drag-scroll.ts';
import { HEADER_HEIGHT } from '../../../../../renderer/ui/mark-grid/grid-layout.ts';

describe('scrolling while the mouse draws a selection', () => {
  it('stands still while the mouse is inside', () => {
    expect([100, 150, 300].map((mouse) => pullAt(mouse, 100, 300))).toEqual([0, 0, 0]);
  });

  it('goes towards the mouse, the faster the further it is outside', () => {
    expect(pullAt(99, 100, 300)).toBe(-1);
    expect(pullAt(301, 100, 300)).toBe(1);
    expect(pullAt(340, 100, 300)).toBeGreaterThan(pullAt(310, 100, 300));
  });

  it('never goes faster than the eye follows', () => {
    expect(pullAt(5_000, 100, 300)).toBe(pullAt(900, 100, 300));
    expect(pullAt(-5_000, 100, 300)).toBe(-pullAt(5_000, 100, 300));
  });
});

describe('the cell beneath a point', () => {
  const layout = { lefts: [300, 354, 408] };
  it.each([
    [310, HEADER_HEIGHT, 0, 0],
    [353, HEADER_HEIGHT + 27, 0, 0],
    [354, HEADER_HEIGHT + 28, 1, 1],
    [0, 0, 0, 0],
    [9_000, 9_000, 44, 2],
  ])('%i, %i is row %i, column %i', (x, y, row, col) => {
    expect(cellUnder({ x, y }, layout, 28, 45)).toEqual({ row, col });
  });
});
