import { describe, expect, it } from 'vitest';
import { findSlips } from '../../../../main/features/gradebook/domain/slips/index.ts';
import type { SlipColumn, SlipInput } from '../../../../main/features/gradebook/domain/slips/slip.ts';
import { seededRandom as seeded } from '../../../../main/office/demo/seeded-random.ts';

const STUDENTS = 40;
/** 0 ≤ n < 1 */
const seededRandom = (seed: number) => {
  const { below } = seeded(seed);
  return () => below(1_000_000) / 1_000_000;
};
const KEYS = ['tx1', 'tx2', 'tx3', 'gk', 'ck'];
const clamp = (tenths: number) => Math.max(0, Math.min(100, Math.round(tenths)));

/** A class as they are: each student about as good as ever, tests a little harder than regular marks. */
function classOf(seed: number): { columns: SlipColumn[]; abilities: number[] } {
  const random = seededRandom(seed);
  const spread = (width: number) => (random() + random() + random() - 1.5) * width;
  const abilities = Array.from({ length: STUDENTS }, () => 68 + spread(34));
  const columns = KEYS.map((key) => ({
    key,
    marks: abilities.map((ability) => clamp(ability + spread(16) - (key === 'ck' ? 12 : 0))),
  }));
  return { columns, abilities };
}
function inputOf(seed: number, more: Partial<SlipInput> = {}): SlipInput {
  return {
    studentIds: Array.from({ length: STUDENTS }, (_unused, at) => `hs${at}`),
    columns: classOf(seed).columns,
    history: [],
    otherClasses: [1, 2, 3].map((at) => ({ name: `6A${at + 1}`, columns: classOf(seed * 31 + at).columns })),
    before: null,
    edits: [],
    editsOfEvening: () => more.edits ?? [],
    ...more,
  };
}
const found = (input: SlipInput) =>
  findSlips(input).map(({ code, cols }) => `${code.slice(15)} ${cols.join(',')}`);
const changed = (
  input: SlipInput,
  key: string,
  change: (marks: readonly (number | null)[]) => (number | null)[],
) => ({
  ...input,
  columns: input.columns.map((column) =>
    column.key === key ? { key, marks: change(column.marks) } : column,
  ),
});

describe('the slip detectors', () => {
  it('find a column that was pasted one row too high or too low', () => {
    const down = changed(inputOf(1), 'tx2', (marks) => [null, ...marks.slice(0, -1)]);
    const up = changed(inputOf(2), 'gk', (marks) => [...marks.slice(1), null]);
    expect(found(down)).toContain('shifted tx2');
    expect(found(up)).toContain('shifted gk');
  });

  it('find two columns that stand the other way round than in the other classes', () => {
    const input = inputOf(3);
    const marksOf = (key: string) => input.columns.find((column) => column.key === key)!.marks;
    const swapped = changed(
      changed(input, 'ck', () => [...marksOf('gk')]),
      'gk',
      () => [...marksOf('ck')],
    );
    expect(found(swapped)).toContain('swapped gk,ck');
  });

  it("find a mark far from the student's own history, and only that student", () => {
    const input = inputOf(4);
    const low = changed(input, 'ck', (marks) => marks.map((mark, at) => (at === 5 ? 8 : mark)));
    const jumps = findSlips(low).filter(({ code }) => code === 'gradebook.slip-jump');
    expect(jumps.map(({ studentIds, cols, params }) => [studentIds, cols, params['mark']])).toEqual([
      [['hs5'], ['ck'], '0,8'],
    ]);
  });

  it('find a test whose marks were rounded where those of other classes were not', () => {
    const whole = changed(inputOf(5), 'ck', (marks) => marks.map((mark) => Math.round(mark! / 10) * 10));
    expect(found(whole)).toEqual(['rounding ck']);
    const half = changed(inputOf(5), 'gk', (marks) => marks.map((mark) => Math.round(mark! / 5) * 5));
    expect(found(half)).toEqual(['rounding gk']);
    const regular = changed(inputOf(5), 'tx1', (marks) => marks.map((mark) => Math.round(mark! / 10) * 10));
    expect(found(regular)).toEqual([]);
  });

  it('find many marks raised in one evening, not those of a working day', () => {
    const raise = (hour: number) =>
      Array.from({ length: 8 }, (_unused, at) => ({
        ...{ book: 'van', userId: 'huong' },
        at: `2026-11-20T${String(hour).padStart(2, '0')}:${10 + at}:00.000Z`,
        studentId: `hs${at}`,
        col: 'gk',
        before: 45,
        after: 50 + at,
      }));
    // 13 h UTC is 20 h in Vietnam; 18 h UTC is after midnight of the same night.
    for (const hour of [13, 18]) {
      const [slip] = findSlips(inputOf(6, { edits: raise(hour) }));
      expect(slip).toMatchObject({ code: 'gradebook.slip-raised', params: { day: '20/11/2026', count: 8 } });
    }
    expect(found(inputOf(6, { edits: raise(3) }))).toEqual([]);
    const lowered = raise(13).map(({ before, after, ...edit }) => ({
      ...edit,
      col: 'ck',
      before: after,
      after: before,
    }));
    expect(found(inputOf(6, { edits: [...raise(13).slice(0, 7), ...lowered] }))).toEqual([]);
  });

  it('count the raises of one sign-in over all its books, and each mark once', () => {
    const raised = (book: string, userId: string, studentId: string, before = 60, after = 65) => ({
      ...{ book, userId, studentId, before, after },
      at: '2026-11-20T13:00:00.000Z',
      col: 'gk',
    });
    const students = [0, 1, 2, 3, 4].map((at) => `hs${at}`);
    const books = ['van', 'toan', 'anh'].flatMap((book) => students.map((id) => raised(book, 'huong', id)));
    const slipsWith = (edits: typeof books) =>
      findSlips({
        ...inputOf(6, { edits: edits.filter(({ book }) => book === 'van') }),
        editsOfEvening: () => edits,
      });
    expect(slipsWith(books)).toMatchObject([
      {
        code: 'gradebook.slip-raised-books',
        params: { day: '20/11/2026', count: 15, books: 3, here: 5 },
        studentIds: students,
      },
    ]);
    expect(slipsWith(books.map((edit) => ({ ...edit, userId: edit.book })))).toEqual([]);
    const taken = students.flatMap((id) => [raised('van', 'huong', id), raised('van', 'huong', id, 65, 60)]);
    expect(slipsWith([...taken, raised('van', 'huong', 'hs9')])).toEqual([]);
  });

  it('find a column that repeats the one of another class', () => {
    const input = inputOf(7);
    const twin = input.otherClasses[1]!.columns.find(({ key }) => key === 'tx3')!;
    const copied = changed(input, 'tx3', () => [...twin.marks]);
    const slip = findSlips(copied).find(({ code }) => code === 'gradebook.slip-copied');
    expect(slip).toMatchObject({ cols: ['tx3'], params: { col: 'TX3', other: '6A3', count: STUDENTS } });
  });

  it('hardly ever speak of a class in which nothing is wrong', () => {
    const alarms = Array.from({ length: 300 }, (_unused, at) => found(inputOf(1000 + at))).flat();
    expect(alarms.length).toBeLessThanOrEqual(6);
  });

  it('hardly ever speak of marks that are mere chance', () => {
    const alarms = Array.from({ length: 200 }, (_unused, at) => {
      const random = seededRandom(50_000 + at);
      const columns = KEYS.map((key) => ({
        key,
        marks: Array.from({ length: STUDENTS }, () => Math.floor(random() * 101)),
      }));
      return found(inputOf(9, { columns })).filter((alarm) => !alarm.startsWith('jump'));
    }).flat();
    expect(alarms.length).toBeLessThanOrEqual(2);
  });

  it('say nothing of a book that is nearly empty', () => {
    const columns = KEYS.map((key) => ({
      key,
      marks: Array.from({ length: STUDENTS }, (_u, at) => (at < 3 ? 70 : null)),
    }));
    expect(found(inputOf(8, { columns }))).toEqual([]);
  });
});
