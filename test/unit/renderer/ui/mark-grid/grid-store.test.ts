import { describe, expect, it } from 'vitest';
import { GridStore } from '../../../../../renderer/ui/mark-grid/grid-store.ts';
import type {
  CellChange,
  GridRow,
  RefusedChange,
  TypedSource,
} from '../../../../../renderer/ui/mark-grid/grid-types.ts';

const columns = [
  { key: 'tx1', label: 'TX1', title: 'Thường xuyên 1', kind: 'mark', width: 52 },
  { key: 'gk', label: 'GK', title: 'Giữa kỳ', kind: 'mark', width: 52 },
  { key: 'tb', label: 'ĐTB', title: 'Điểm trung bình', kind: 'computed', width: 52 },
] as const;

const rows = (values: (number | null)[], locked = false): GridRow[] =>
  values.map((value, index) => ({
    id: `s${String(index)}`,
    name: `Học sinh ${String(index)}`,
    detail: '2012-01-01',
    closed: false,
    cells: [
      { value, locked, corrected: null },
      { value: null, locked: false, corrected: null },
      { value: '', locked: false, corrected: null },
    ],
  }));

/** An office that answers when it is told to. */
class Office {
  readonly asked: { changes: readonly CellChange[]; how: TypedSource }[] = [];
  readonly #answers: ((refused: readonly RefusedChange[] | null) => void)[] = [];
  readonly save = (changes: readonly CellChange[], how: TypedSource) => {
    this.asked.push({ changes, how });
    return new Promise<readonly RefusedChange[] | null>((resolve) => this.#answers.push(resolve));
  };
  answer(refused: readonly RefusedChange[] | null = []): void {
    this.#answers.shift()?.(refused);
  }
}

function open(values: (number | null)[] = [null, 80, null]) {
  const office = new Office();
  const store = new GridStore({
    columns,
    rows: rows(values),
    at: { row: 0, col: 0 },
    readOnly: false,
    save: office.save,
  });
  return { office, store };
}
const change = (row: number, before: number | null, after: number | null): CellChange => ({
  row,
  col: 0,
  before,
  after,
});
const cell = (store: GridStore, row: number) => {
  const { value, save, typed, problem } = store.cell({ row, col: 0 })!;
  return { value, save, typed, problem };
};

describe('a value that is written', () => {
  it('shows at once, waits, and is saved when the office says so', async () => {
    const { store, office } = open();
    const done = store.write([change(0, null, 75)], 'typed');
    expect(cell(store, 0)).toMatchObject({ value: 75, save: 'waiting' });
    expect(store.view().waiting).toBe(1);
    office.answer();
    expect(await done).toBe(true);
    expect(cell(store, 0)).toMatchObject({ value: 75, save: 'saved' });
    expect(store.view()).toMatchObject({ waiting: 0, failed: 0, undo: 1 });
  });

  it('keeps the typed text and the reason when it is refused, and the old value beneath', async () => {
    const { store, office } = open();
    const done = store.write([change(1, 80, 75)], 'typed');
    office.answer([{ row: 1, col: 0, reason: 'Ô đã khóa.' }]);
    expect(await done).toBe(false);
    expect(cell(store, 1)).toEqual({ value: 80, save: 'failed', typed: '7,5', problem: 'Ô đã khóa.' });
    expect(store.view()).toMatchObject({ failed: 1, undo: 0 });
  });

  it('is as before when the person gives up', async () => {
    const { store, office } = open();
    const done = store.write([change(1, 80, null)], 'typed');
    office.answer(null);
    await done;
    expect(cell(store, 1)).toMatchObject({ value: 80, save: 'idle' });
    expect(store.view().undo).toBe(0);
  });

  it('is not put back by the answer to an older value', async () => {
    const { store, office } = open();
    const first = store.write([change(0, null, 70)], 'typed');
    const second = store.write([change(0, 70, 90)], 'typed');
    office.answer([{ row: 0, col: 0, reason: 'Không.' }]);
    await first;
    expect(cell(store, 0)).toMatchObject({ value: 90, save: 'waiting', problem: null });
    office.answer();
    await second;
    expect(cell(store, 0)).toMatchObject({ value: 90, save: 'saved' });
  });
});

describe('undo', () => {
  it('takes a whole paste back in one step, and does it again', async () => {
    const { store, office } = open();
    const paste = store.write([change(0, null, 50), change(1, 80, 60), change(2, null, 70)], 'paste');
    office.answer();
    await paste;
    const undone = store.undo();
    office.answer();
    await undone;
    expect([0, 1, 2].map((row) => cell(store, row).value)).toEqual([null, 80, null]);
    expect(office.asked.map(({ how }) => how)).toEqual(['paste', 'undo']);
    const redone = store.redo();
    office.answer();
    await redone;
    expect([0, 1, 2].map((row) => cell(store, row).value)).toEqual([50, 60, 70]);
    expect(await store.redo()).toEqual([]);
  });

  it('leaves alone what somebody else has changed meanwhile', async () => {
    const { store, office } = open();
    const typed = store.write([change(0, null, 50)], 'typed');
    office.answer();
    await typed;
    store.refresh(rows([90, 80, null]));
    expect(await store.undo()).toEqual([]);
    expect(cell(store, 0).value).toBe(90);
    expect(office.asked).toHaveLength(1);
  });

  it('knows only what was taken of a paste', async () => {
    const { store, office } = open();
    const paste = store.write([change(0, null, 50), change(2, null, 70)], 'paste');
    office.answer([{ row: 2, col: 0, reason: 'Ô đã khóa.' }]);
    await paste;
    const undone = store.undo();
    office.answer();
    expect(await undone).toMatchObject([{ row: 0 }]);
  });
});

describe('what others write', () => {
  it('comes in, except where something is under way or refused', async () => {
    const { store, office } = open([null, null, null]);
    const waiting = store.write([change(0, null, 50)], 'typed');
    store.refuse({ row: 1, col: 0 }, '8,25', 'Làm tròn là 8,3.');
    store.refresh(rows([90, 90, 90]));
    expect([0, 1, 2].map((row) => cell(store, row).value)).toEqual([50, null, 90]);
    expect(cell(store, 1).typed).toBe('8,25');
    office.answer();
    await waiting;
  });

  it('locks a cell under the hands', () => {
    const { store } = open();
    store.refresh(rows([null, 80, null], true));
    expect(store.closed({ row: 1, col: 0 })).toBe(true);
    expect(store.closed({ row: 1, col: 1 })).toBe(false);
    expect(store.closed({ row: 1, col: 2 })).toBe(true);
  });
});

describe('one key costs one row', () => {
  it('tells the changed row and no other', async () => {
    const { store, office } = open();
    const told = [0, 0, 0];
    told.forEach((_, row) => store.subscribeRow(row, () => (told[row]! += 1)));
    const done = store.write([change(2, null, 70)], 'typed');
    office.answer();
    await done;
    expect(told[0]).toBe(0);
    expect(told[1]).toBe(0);
    expect(told[2]).toBeGreaterThan(0);
  });

  it('moves from row to row without drawing one anew', () => {
    const { store } = open();
    const told: number[] = [];
    let moves = 0;
    [0, 1, 2].forEach((row) => store.subscribeRow(row, () => told.push(row)));
    store.subscribeView(() => (moves += 1));
    store.choose({ row: 0, col: 1 });
    store.choose({ row: 1, col: 1 });
    expect(told).toEqual([]);
    expect(moves).toBe(2);
    expect(store.view().active).toEqual({ row: 1, col: 1 });
  });

  it('fills computed columns by the id of the student', () => {
    const { store } = open();
    store.setComputed(new Map([['s1', ['7,9']]]));
    expect(store.cell({ row: 1, col: 2 })?.value).toBe('7,9');
    expect(store.cell({ row: 0, col: 2 })?.value).toBe('');
  });
});
