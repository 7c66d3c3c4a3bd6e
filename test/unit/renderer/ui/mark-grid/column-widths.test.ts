import { describe, expect, it } from 'vitest';
import { readWidths, storeWidths } from '../../../../../renderer/ui/mark-grid/column-widths.ts';
import { firstSight, layoutOf } from '../../../../../renderer/ui/mark-grid/grid-layout.ts';
import type { GridColumn } from '../../../../../renderer/ui/mark-grid/grid-types.ts';

describe('the widths somebody gave to columns', () => {
  it('come back as they were stored, within what can be seen', () => {
    const stored = storeWidths(readWidths(storeWidths({}, 'tx1', 80.4)), 'nx', 4_000);
    expect(stored).toBe('tx1:80,nx:640');
    expect(readWidths(stored)).toEqual({ tx1: 80, nx: 640 });
    expect(readWidths(storeWidths({ tx1: 80 }, 'tx1', 2))).toEqual({ tx1: 36 });
    expect(storeWidths({ tx1: 80, nx: 300 }, 'tx1', null)).toBe('nx:300');
  });

  it('are nothing when something else is stored', () => {
    for (const stored of ['', '{}', 'tx1', 'tx1:', 'tx1:-5', 'TX 1:80', 'tx1:80px'])
      expect(readWidths(stored)).toEqual({});
  });

  it('never outgrow the room a setting has: the oldest go', () => {
    let stored = '';
    for (let at = 0; at < 400; at += 1) stored = storeWidths(readWidths(stored), `pc${String(at)}-gk`, 90);
    expect(stored.length).toBeLessThanOrEqual(2_000);
    expect(readWidths(stored)).toMatchObject({ 'pc399-gk': 90 });
    expect(readWidths(stored)).not.toHaveProperty('pc0-gk');
  });
});

describe('where the columns stand', () => {
  const column = (key: string, kind: GridColumn['kind'], width: number): GridColumn => ({
    key,
    kind,
    width,
    label: key,
    title: key,
  });
  const columns = [column('tx1', 'mark', 54), column('gk', 'mark', 54), column('nx', 'text', 250)];

  it('gives remarks the room that is left, but not when somebody drew them', () => {
    expect(layoutOf(columns, 1_000).widths).toEqual([54, 54, 578]);
    expect(layoutOf(columns, 1_000, { nx: 200, tx1: 90 }).widths).toEqual([90, 54, 200]);
    expect(layoutOf(columns, 1_000, { tx1: 90 }).lefts).toEqual([314, 404, 458]);
  });

  it('knows what is in sight at first, the chosen cell revealed', () => {
    const layout = layoutOf(columns, 1_000);
    const sight = (width: number, row: number, col: number) =>
      firstSight(layout, { width, height: 312 }, 28, { row, col });
    expect(sight(1_000, 0, 0)).toEqual({ top: 0, from: 0, to: 3 });
    expect(sight(400, 0, 0)).toEqual({ top: 0, from: 0, to: 2 });
    // 54 pixels are scrolled away: the first column with them.
    expect(sight(368, 19, 1)).toEqual({ top: 280, from: 1, to: 2 });
    expect(sight(400, 9, 2)).toMatchObject({ top: 0, from: 2, to: 3 });
  });
});
