import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../renderer/ui/data-table/column-widths.ts';
import { columnsOnPaper, optionsOf, sortRows } from '../../../../renderer/ui/data-table/column.ts';
import type { Column } from '../../../../renderer/ui/data-table/column.ts';
import { movedIndex, rangeKeys, toggled } from '../../../../renderer/ui/data-table/selection.ts';

interface Row {
  readonly name: string;
  readonly age: number;
}
const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Tên', width: 100, grow: 1, text: (row) => row.name },
  { key: 'age', header: 'Tuổi', width: 50, text: (row) => String(row.age), compare: (a, b) => a.age - b.age },
];
const rows: readonly Row[] = [
  { name: 'Đạt', age: 9 },
  { name: 'Ánh', age: 10 },
  { name: 'Dũng', age: 8 },
];

describe('a list', () => {
  it('keeps the order of the server until somebody sorts', () => {
    expect(sortRows(rows, columns, null)).toBe(rows);
  });

  it('sorts text the Vietnamese way and numbers by value', () => {
    const names = sortRows(rows, columns, { key: 'name', descending: false }).map(({ name }) => name);
    expect(names).toEqual(['Ánh', 'Dũng', 'Đạt']);
    const ages = sortRows(rows, columns, { key: 'age', descending: true }).map(({ age }) => age);
    expect(ages).toEqual([10, 9, 8]);
  });

  it('offers the values that occur as filter choices, empty ones left out', () => {
    const options = optionsOf([...rows, { name: '', age: 1 }, { name: 'Đạt', age: 2 }], (row) => row.name);
    expect(options.map(({ value }) => value)).toEqual(['Ánh', 'Dũng', 'Đạt']);
  });

  it('gives free pixels to growing columns, squeezes a little, and never more than a little', () => {
    expect(columnWidths(columns, 250)).toEqual([200, 50]);
    expect(columnWidths(columns, 141)).toEqual([94, 47]);
    expect(columnWidths(columns, 80)).toEqual([100, 50]);
  });
});

describe('keys in a list', () => {
  it('stop at both ends', () => {
    expect(movedIndex('ArrowUp', 0, 3, 10)).toBe(0);
    expect(movedIndex('ArrowDown', 2, 3, 10)).toBe(2);
    expect(movedIndex('PageDown', 0, 30, 10)).toBe(10);
    expect(movedIndex('End', 0, 3, 10)).toBe(2);
    expect(movedIndex('x', 0, 3, 10)).toBeNull();
  });

  it('select ranges in both directions and toggle one', () => {
    expect(rangeKeys(['a', 'b', 'c', 'd'], 2, 1)).toEqual(['b', 'c']);
    expect([...toggled(new Set(['a']), 'a')]).toEqual([]);
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
  });
});

describe('a list on paper', () => {
  const column = (key: string, hidden: boolean, onPaper: boolean) => ({
    key,
    header: key,
    width: 100,
    text: () => key,
    hidden,
    onPaper,
  });

  it('has what is shown and what it would be worth little without', () => {
    const columns = [column('code', false, false), column('note', true, false), column('what', true, true)];
    expect(columnsOnPaper(columns, ['note', 'what']).map(({ key }) => key)).toEqual(['code', 'what']);
  });
});
