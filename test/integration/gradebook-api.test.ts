import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOwnTitle } from '../../main/features/gradebook/data/title-rows.ts';
import type { WrittenCell } from '../../main/features/gradebook/index.ts';
import { hoursFromNow, MarksInDatabase } from '../support/office/marks-in-database.ts';

let marks: MarksInDatabase;
const heard: WrittenCell[] = [];
beforeAll(async () => {
  marks = await MarksInDatabase.open();
  marks.gradebook.api.follow((_tx, _context, written) => heard.push(...written));
  await enter(0, { tx1: 80, tx2: 70, tx3: 90, tx4: 80, gk: 75, ck: 80 });
  await enter(1, { tx1: 60, gk: 50 });
});
afterAll(() => marks.close());

function enter(student: number, cells: Readonly<Record<string, number>>, how: 'typed' | 'sync' = 'typed') {
  const context = marks.school.context(marks.teacher);
  return marks.school.database.write(context, { action: 'test' }, (tx) =>
    marks.gradebook.api.write(tx, context, {
      ...marks.book,
      how,
      changes: Object.entries(cells).map(([col, mark]) => marks.change(mark, null, student, col)),
    }),
  );
}
const scope = () => ({
  yearId: marks.school.people.api.currentYear()!.id,
  semester: 1,
  grade: null,
  classId: null,
  subjectId: null,
  studentId: null,
  col: null,
});
const canonical = (more: object = {}) =>
  marks.gradebook.api.canonical(marks.school.database.read, { ...scope(), ...more });

describe('what the slices above hear of the gradebook', () => {
  it('is every written cell, inside its transaction', () => {
    expect(heard).toHaveLength(8);
    expect(heard[0]).toMatchObject({ col: 'tx1', before: null, after: 80, correctionId: null });
  });

  it('is the content in a fixed order, the same for every scope above it', () => {
    const [book] = canonical();
    expect(book!.columns).toEqual(['ck', 'gk', 'tx1', 'tx2', 'tx3', 'tx4']);
    expect(book!.rows.map(({ name, values }) => [name, values])).toEqual([
      ['Bùi Gia An', [80, 75, 80, 70, 90, 80]],
      ['Đặng Hoài Bình', [null, 50, 60, null, null, null]],
    ]);
    expect(canonical({ classId: marks.classId })).toEqual([book]);
    expect(canonical({ grade: 6, subjectId: marks.subjectId })).toEqual([book]);
    expect(canonical({ grade: 7 })).toEqual([]);
    expect(canonical({ col: 'gk' })[0]!.rows.map(({ values }) => values)).toEqual([[75], [50]]);
  });

  it('is a digest that one changed mark changes and a name put right does not', async () => {
    const { digestOf } = marks.gradebook.api;
    const before = digestOf(canonical());
    const rename = (name: string) =>
      marks.sql((sql) =>
        sql.prepare('UPDATE student SET full_name = ? WHERE id = ?').run(name, marks.studentIds[0]),
      );
    await rename('Bùi Gia Ân');
    expect(digestOf(canonical())).toBe(before);
    await rename('Bùi Gia An');
    const put = (value: number) =>
      marks.sql((sql) =>
        sql
          .prepare("UPDATE mark SET value = ? WHERE student_id = ? AND col = 'gk'")
          .run(value, marks.studentIds[0]),
      );
    await put(76);
    expect(digestOf(canonical())).not.toBe(before);
    await put(75);
    expect(digestOf(canonical())).toBe(before);
  });

  it('is what is missing, book by book', () => {
    const [book, ...more] = marks.gradebook.api.missingIn(scope());
    expect(more).toEqual([]);
    expect(book).toMatchObject({ className: '6A1', subjectName: 'Ngữ văn', cells: 12 });
    expect(book!.missing.map(({ name, col }) => `${name} ${col}`)).toEqual([
      'Đặng Hoài Bình tx2',
      'Đặng Hoài Bình tx3',
      'Đặng Hoài Bình tx4',
      'Đặng Hoài Bình ck',
    ]);
    expect(marks.gradebook.api.missingIn({ ...scope(), col: 'gk' })[0]!.missing).toEqual([]);
  });

  it('is what would follow from a change, before it is made', () => {
    const [first, ...more] = marks.gradebook.api.consequences(marks.classId, marks.subjectId, 1, [
      { studentId: marks.studentIds[0]!, col: 'ck', after: 95 },
    ]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      name: 'Bùi Gia An',
      before: { average: '7,9' },
      after: { average: '8,4' },
    });
    expect(marks.gradebook.api.book(marks.classId, marks.subjectId, 1).results[0]!.semester).toBe('7,9');
  });

  it('is the events of a month and of a cell, with the people', () => {
    const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
    expect(marks.gradebook.api.eventsOfMonth(month)).toHaveLength(8);
    expect(marks.gradebook.api.eventsOfMonth('2020-01')).toEqual([]);
    expect(marks.gradebook.api.eventsOf(marks.cell())[0]).toMatchObject({
      login: marks.teacher.login,
      staffId: marks.teacher.staffId,
      after: { value: 75, text: '' },
    });
  });

  it('is the lock over a cell', async () => {
    const { read } = marks.school.database;
    expect(marks.gradebook.api.lockStateOf(read, marks.cell())).toBeNull();
    const lock = await marks.lock('pending', { col: 'gk' });
    expect(marks.gradebook.api.lockStateOf(read, marks.cell())).toMatchObject({
      id: lock.lockId,
      state: 'pending',
    });
    await marks.withdraw(lock);
  });

  it('is a time that never goes back', async () => {
    const { read } = marks.school.database;
    const tomorrow = hoursFromNow(24);
    const early = { ...marks.school.context(), at: tomorrow };
    await marks.school.database.write(early, { action: 'test' }, () => undefined);
    expect(marks.gradebook.api.effectiveNow(read)).toBe(tomorrow);
  });
});

describe('the way a mark is written', () => {
  it('asks a correction for its grant and nobody else for one', async () => {
    const context = marks.school.context(marks.teacher);
    const write = (how: 'correction' | 'typed', correctionId?: string) =>
      marks.school.database.write(context, { action: 'test' }, (tx) =>
        marks.gradebook.api.write(tx, context, {
          ...marks.book,
          how,
          changes: [marks.change(85, 80, 0, 'ck')],
          ...(correctionId === undefined ? {} : { correctionId }),
        }),
      );
    await expect(write('correction')).rejects.toMatchObject({ code: 'gradebook.correction-unnamed' });
    await expect(write('typed', marks.school.newId())).rejects.toMatchObject({
      code: 'gradebook.correction-unnamed',
    });
    const { refused } = await write('correction', marks.school.newId());
    expect(refused[0]!.code).toBe('gradebook.no-grant');
  });

  it('takes marks of the central system from whoever syncs, within kinds and columns', async () => {
    const context = marks.school.context();
    const { written, refused } = await marks.school.database.write(context, { action: 'test' }, (tx) =>
      marks.gradebook.api.write(tx, context, {
        ...marks.book,
        how: 'sync',
        changes: [marks.change(70, null, 1, 'tx2'), marks.change(700, null, 1, 'tx3')],
      }),
    );
    expect(written).toHaveLength(1);
    expect(refused[0]!.code).toBe('gradebook.bad-mark');
  });

  it('leaves nothing behind when its transaction fails', async () => {
    const before = marks.snapshot();
    const context = marks.school.context(marks.teacher);
    const failing = marks.school.database.write(context, { action: 'test' }, (tx) => {
      marks.gradebook.api.write(tx, context, {
        ...marks.book,
        how: 'typed',
        changes: [marks.change(88, null, 1, 'tx4')],
      });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(marks.snapshot()).toBe(before);
  });
});

describe('a subject that got fewer periods', () => {
  it('hides no mark that was taken before; it only counts no more', async () => {
    const fewer = (periods: number) =>
      marks.sql((sql) =>
        sql
          .prepare('UPDATE subject_grade SET periods_per_year = ? WHERE subject_id = ?')
          .run(periods, marks.subjectId),
      );
    await fewer(70);
    const book = marks.gradebook.api.book(marks.classId, marks.subjectId, 1);
    expect(
      book.columns.map(({ key, extra, counts }) => `${key}${extra ? '+' : ''}${counts ? '' : '-'}`),
    ).toEqual(['tx1', 'tx2', 'tx3', 'tx4+-', 'gk', 'ck', 'nx-']);
    // (8 + 7 + 9 + 2 × 7,5 + 3 × 8) : 8 = 7,875
    expect(book.results[0]!.semester).toBe('7,9');
    expect(book.students[0]!.values[3]).toBe(80);
    await fewer(140);
  });
});

describe('a primary class in a school of several levels', () => {
  it('keeps levels and whole test marks, and has the result of the year when nothing is missing', async () => {
    const primary = await MarksInDatabase.open();
    await primary.sql((sql) => sql.prepare('UPDATE class SET grade = 4').run());
    const { handlers, api } = primary.gradebook;
    const context = primary.school.context(primary.teacher);
    const enter = (semester: number, subjectId: string, cells: Readonly<Record<string, number>>) =>
      handlers['gradebook.write'](
        {
          classId: primary.classId,
          subjectId,
          semester,
          how: 'typed',
          changes: Object.entries(cells).map(([col, value]) => primary.change(value, null, 0, col)),
        },
        context,
      );
    const book = api.book(primary.classId, primary.subjectId, 1);
    expect(book).toMatchObject({ ruleSet: 'TT27', missing: 6 });
    expect(book.columns.map(({ key }) => key)).toEqual(['muc-gk', 'muc-ck', 'kt-ck', 'nx']);
    const { refused } = await enter(1, primary.subjectId, { 'muc-gk': 4, 'kt-ck': 85, 'muc-ck': 3 });
    expect(refused.map(({ code }) => code)).toEqual(['gradebook.bad-level', 'gradebook.bad-test']);
    await enter(2, primary.subjectId, { 'muc-gk': 2, 'muc-ck': 3, 'kt-ck': 90 });
    const homeroom = api.book(primary.classId, '', 2);
    const qualities = homeroom.columns.filter(({ kind }) => kind === 'quality').map(({ key }) => [key, 3]);
    await enter(2, '', Object.fromEntries(qualities) as Record<string, number>);
    const [pupil] = (await handlers['gradebook.results']({ classId: primary.classId }, context)).students;
    expect(pupil).toMatchObject({
      averages: [['T', 'T', 'T']],
      level: ['', '', 'HTXS'],
      promoted: true,
      award: 'Học sinh Xuất sắc',
    });
    const yearId = primary.school.people.api.currentYear()!.id;
    const by = { at: '2026-11-22T00:00:00.000Z', userId: primary.teacher.userId };
    const own = { ruleSet: 'TT27', code: 'excellent', title: 'Học sinh Tiêu biểu' };
    await primary.sql((sql) => {
      writeOwnTitle(sql, yearId, own, by);
    });
    expect(api.results(primary.classId).students[0]).toMatchObject({ award: 'Học sinh Tiêu biểu' });
    await primary.close();
  });
});
