import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftedColumn } from '../../../../main/features/gradebook/domain/slips/shifted-column.ts';
import type { SlipColumn } from '../../../../main/features/gradebook/domain/slips/slip.ts';
import { seededRandom } from '../../../../main/office/demo/seeded-random.ts';

const KEYS = ['tx1', 'tx2', 'tx3', 'gk', 'ck'];

interface Room {
  readonly seed: number;
  readonly students: number;
  /** Tenths by which marks of one student differ, as a standard deviation. */
  readonly noise: number;
}

/** Students as they are: about 6,8 ± 1,7, each mark near their own level, the final test a little harder. */
function bookOf({ seed, students, noise }: Room): SlipColumn[] {
  const { below } = seededRandom(seed);
  const random = () => below(1_000_000) / 1_000_000;
  const spread = (deviation: number) => (random() + random() + random() - 1.5) * 2 * deviation;
  const abilities = Array.from({ length: students }, () => 68 + spread(17));
  const mark = (tenths: number) => Math.max(0, Math.min(100, Math.round(tenths)));
  return KEYS.map((key) => ({
    key,
    marks: abilities.map((ability) => mark(ability + spread(noise) - (key === 'ck' ? 12 : 0))),
  }));
}

type Marks = readonly (number | null)[];
const skipped = (marks: Marks, row: number): Marks => [...marks.slice(0, row), null, ...marks.slice(row, -1)];
const missed = (marks: Marks, row: number): Marks => [...marks.slice(0, row), ...marks.slice(row + 1), null];

function found(columns: readonly SlipColumn[]) {
  const students = columns[0]!.marks.length;
  return shiftedColumn({
    columns,
    studentIds: Array.from({ length: students }, (_unused, at) => `hs${String(at)}`),
    history: [],
    otherClasses: [],
    before: null,
    edits: [],
    editsOfEvening: () => [],
  });
}

function withSlip(columns: readonly SlipColumn[], key: string, slip: (marks: Marks) => Marks): SlipColumn[] {
  return columns.map((column) => (column.key === key ? { key, marks: slip(column.marks) } : column));
}

const BOOKS = 200;

/** Of a hundred books in which one column is moved by one row so that `following` students stand below the break. */
function foundRate(room: Omit<Room, 'seed'>, following: number): number {
  const hits = Array.from({ length: BOOKS }, (_unused, at) => {
    const key = ['tx2', 'gk', 'ck'][at % 3]!;
    const row = room.students - following - 1;
    const slip = at % 2 === 0 ? skipped : missed;
    const columns = withSlip(bookOf({ ...room, seed: at * 7 + 1 }), key, (marks) => slip(marks, row));
    return found(columns).some(({ cols }) => cols.includes(key));
  });
  return (100 * hits.filter(Boolean).length) / BOOKS;
}

function falseAlarmRate(room: Omit<Room, 'seed'>, books: number): number {
  const alarms = Array.from(
    { length: books },
    (_unused, at) => found(bookOf({ ...room, seed: 9_000 + at })).length,
  );
  return (100 * alarms.filter((count) => count > 0).length) / books;
}

describe('a column moved by one row from some row on', () => {
  // Marks of one student go together by about 0.8 with a noise of 8, by about 0.7 with 12.
  it.each([
    { students: 25, noise: 8, following: 10, atLeast: 90 },
    { students: 40, noise: 8, following: 10, atLeast: 90 },
    { students: 40, noise: 8, following: 20, atLeast: 99 },
    { students: 40, noise: 8, following: 30, atLeast: 99 },
    { students: 40, noise: 12, following: 20, atLeast: 90 },
  ])(
    'is found in $atLeast of 100 classes of $students (noise $noise) where $following students follow',
    ({ following, atLeast, ...room }) => {
      expect(foundRate(room, following)).toBeGreaterThanOrEqual(atLeast);
    },
  );

  it.each([
    { students: 25, noise: 8 },
    { students: 40, noise: 8 },
    { students: 40, noise: 12 },
    { students: 40, noise: 15 },
  ])('is seen in at most 2 of 100 clean classes of $students (noise $noise)', (room) => {
    expect(falseAlarmRate(room, 400)).toBeLessThanOrEqual(2);
  });

  it('names the row, and the students from it on', () => {
    const columns = withSlip(bookOf({ seed: 3, students: 40, noise: 6 }), 'gk', (marks) =>
      skipped(marks, 20),
    );
    const [slip] = found(columns);
    expect(slip).toMatchObject({ code: 'gradebook.slip-shifted-from', params: { col: 'GK' }, cols: ['gk'] });
    const { row } = slip!.params as { row: number };
    expect(Math.abs(row - 21)).toBeLessThanOrEqual(2);
    expect(slip!.studentIds).toEqual(
      Array.from({ length: 41 - row }, (_u, at) => `hs${String(at + row - 1)}`),
    );
  });

  it('is the whole column where hardly anybody stands before the break', () => {
    for (const row of [0, 1]) {
      const columns = withSlip(bookOf({ seed: 5, students: 40, noise: 6 }), 'tx2', (marks) =>
        missed(marks, row),
      );
      expect(found(columns)).toMatchObject([{ code: 'gradebook.slip-shifted', cols: ['tx2'] }]);
    }
  });

  it('is found at every break, both ways, where marks are what they always are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 10, max: 95 }), { minLength: 24, maxLength: 45 }),
        fc.nat(),
        fc.boolean(),
        (levels, any, down) => {
          const row = any % (levels.length - 10);
          const columns = withSlip(
            KEYS.map((key) => ({ key, marks: levels })),
            'tx2',
            (marks) => (down ? skipped : missed)(marks, row),
          );
          expect(found(columns).some(({ cols }) => cols.includes('tx2'))).toBe(true);
        },
      ),
      { seed: 2026, numRuns: 100 },
    );
  });

  it('is never seen where marks are what they always are, however hard a test was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 95 }), { minLength: 5, maxLength: 45 }),
        fc.integer({ min: -15, max: 5 }),
        (levels, harder) => {
          const marks = (key: string) => levels.map((level) => level + (key === 'ck' ? harder : 0));
          expect(found(KEYS.map((key) => ({ key, marks: marks(key) })))).toEqual([]);
        },
      ),
      { seed: 2026, numRuns: 100 },
    );
  });
});
