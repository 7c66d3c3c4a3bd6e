import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MarksInDatabase } from '../support/office/marks-in-database.ts';

let marks: MarksInDatabase;
beforeEach(async () => {
  marks = await MarksInDatabase.open();
});
afterEach(() => marks.close());

async function enter(
  semester: number,
  subjectId: string,
  cells: Readonly<Record<string, number>>,
  student = 0,
) {
  const { refused } = await marks.gradebook.handlers['gradebook.write'](
    {
      ...{ classId: marks.classId, subjectId, semester, how: 'typed' },
      changes: Object.entries(cells).map(([col, value]) => marks.change(value, null, student, col)),
    },
    marks.school.context(marks.teacher),
  );
  return refused.map(({ code }) => code);
}
function content(semester: number, col: string | null, subjectId: string | null = marks.subjectId) {
  const { read } = marks.school.database;
  const yearId = marks.school.people.api.currentYear()!.id;
  const scope = { yearId, semester, grade: null, classId: marks.classId, subjectId, studentId: null, col };
  return marks.gradebook.api.sealedContent(read, scope, new Map());
}
/** "1 gk,ck,dtb: 80 90 83" a book */
const told = (books: ReturnType<typeof content>) =>
  books.map(
    ({ semester, columns, rows }) =>
      `${semester} ${columns.join(',')}: ${rows.map(({ values }) => values.map((value) => value ?? '-').join(' ')).join(' | ')}`,
  );
const SEMESTER = { tx1: 80, tx2: 70, tx3: 90, tx4: 80, gk: 80, ck: 90 };

describe('what a lock of an average signs', () => {
  it('is the average with the marks it is computed from, without remarks', async () => {
    await enter(1, marks.subjectId, SEMESTER);
    await enter(1, marks.subjectId, { tx1: 50 }, 1);
    expect(told(content(1, 'dtb'))).toEqual([
      '1 ck,dtb,gk,tx1,tx2,tx3,tx4: 90 83 80 80 70 90 80 | - - - 50 - - -',
    ]);
    expect(told(content(1, 'gk'))).toEqual(['1 gk: 80']);
    expect(told(content(1, null))).toEqual(told(content(1, 'dtb')));
  });

  it('of the year, holds both semesters; a book of the year holds its own cells only', async () => {
    await enter(1, marks.subjectId, { gk: 80 });
    await enter(2, marks.subjectId, SEMESTER);
    expect(told(content(3, 'dtb'))).toEqual(['1 gk: 80', '2 ck,gk,tx1,tx2,tx3,tx4: 90 80 80 70 90 80']);
    expect(told(content(3, null))).toEqual([]);
    await enter(1, marks.subjectId, { tx1: 80, tx2: 70, tx3: 90, tx4: 80, ck: 90 });
    expect(told(content(3, 'dtb')).at(-1)).toBe('3 dtb: 83');
  });

  it('stays what it was when a student leaves the class', async () => {
    await enter(1, marks.subjectId, SEMESTER);
    const before = content(1, 'dtb');
    await marks.sql((sql) =>
      sql.prepare("UPDATE enrolment SET to_day = '2026-11-01' WHERE student_id = ?").run(marks.studentIds[0]),
    );
    expect(content(1, 'dtb')).toEqual(before);
  });

  it('has one digest for one content, and another for another average', async () => {
    await enter(1, marks.subjectId, SEMESTER);
    const digest = () => marks.gradebook.api.digestOf(content(1, 'dtb'));
    const before = digest();
    expect(digest()).toBe(before);
    await marks.sql((sql) =>
      sql.prepare('UPDATE subject_grade SET periods_per_year = 70 WHERE subject_id = ?').run(marks.subjectId),
    );
    expect(digest()).not.toBe(before);
  });
});

describe('the level of a primary class', () => {
  beforeEach(() => marks.sql((sql) => sql.prepare('UPDATE class SET grade = 4').run()));
  const books = (semester: number, subjectId: string | null) => {
    const yearId = marks.school.people.api.currentYear()!.id;
    const scope = {
      yearId,
      semester,
      grade: null,
      classId: marks.classId,
      subjectId,
      studentId: null,
      col: null,
    };
    return marks.gradebook.api.missingIn(scope)[0]!;
  };

  it('is locked with levels, test marks and qualities; there are no averages, and none of the summer', async () => {
    expect(books(1, marks.subjectId).computed).toEqual([]);
    expect(books(1, '').computed).toEqual(['muc']);
    expect(books(3, '').computed).toEqual([]);
    expect(books(2, marks.subjectId).withoutResult).toHaveLength(2);
    await enter(2, marks.subjectId, { 'muc-gk': 2, 'muc-ck': 3, 'kt-ck': 90 });
    expect(books(2, marks.subjectId).withoutResult.map(({ name }) => name)).toEqual(['Đặng Hoài Bình']);
    const { columns } = marks.gradebook.api.book(marks.classId, '', 2);
    const qualities = columns.filter(({ kind }) => kind === 'quality').map(({ key }) => [key, 3]);
    await enter(2, '', { ...(Object.fromEntries(qualities) as Record<string, number>), 'buoi-nghi': 2 });
    const [homeroom, subject] = content(2, 'muc', null);
    expect(homeroom!.columns).toContain('muc');
    expect(homeroom!.columns).not.toContain('buoi-nghi');
    expect(homeroom!.rows[0]!.values[homeroom!.columns.indexOf('muc')]).toBe(4);
    expect(told([subject!])).toEqual(['2 kt-ck,muc-ck,muc-gk: 90 3 2']);
    await marks.lock('locked', { part: 'summary', classId: marks.classId, semester: 2, col: 'muc' });
    expect(await enter(2, '', { 'pc1-ck': 2, 'nl8-gk': 2 }, 1)).toEqual([
      'gradebook.locked-level-locked',
      'gradebook.locked-level-locked',
    ]);
    expect(await enter(2, marks.subjectId, { 'muc-ck': 2 }, 1)).toEqual(['gradebook.locked-level-locked']);
    expect(await enter(2, '', { 'buoi-nghi': 1 }, 1)).toEqual([]);
    expect(await enter(1, '', { 'pc1-ck': 2 }, 1)).toEqual([]);
  });
});
