import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followingFrom } from '../../main/features/corrections/app/following-from.ts';
import type { ClassResults } from '../../main/features/gradebook/index.ts';
import { MarksInDatabase } from '../support/office/marks-in-database.ts';
import { INVENTED_STUDENT } from '../support/office/school-in-database.ts';

let marks: MarksInDatabase;
beforeAll(async () => {
  marks = await MarksInDatabase.open();
});
afterAll(() => marks.close());

interface Room {
  readonly classId: string;
  readonly studentIds: readonly string[];
  readonly subjectIds: readonly string[];
}
type Student = ClassResults['students'][number];

/** Everything of a student's results that hangs on this book, by the name the minutes give it. */
function computed(
  { subjects }: ClassResults,
  student: Student,
  { subjectId, semester }: { readonly subjectId: string; readonly semester: number },
) {
  const own = student.averages[subjects.findIndex(({ id }) => id === subjectId)] ?? ['', '', ''];
  const { level, conduct, conclusion, award, yearBeforeAdjustment, beforeSummer } = student;
  const at = semester - 1;
  const ofSemester = semester === 3 ? {} : { semester: own[at], level: level[at], conduct: conduct[at] };
  const yearLevel = [level[2], yearBeforeAdjustment === level[2] ? '' : yearBeforeAdjustment].join('/');
  return {
    ...ofSemester,
    ...{ year: own[2], 'year-level': yearLevel, 'year-conduct': conduct[2], promotion: conclusion, award },
    'before-summer': beforeSummer,
  } satisfies Record<string, unknown>;
}

/** The rest must not move: another subject, the other semester. */
function untouched(
  { subjects }: ClassResults,
  { averages, level, conduct }: Student,
  { subjectId, semester }: { readonly subjectId: string; readonly semester: number },
) {
  const other = (three: readonly string[]) => three.filter((_text, at) => at < 2 && at !== semester - 1);
  return averages
    .map((three, at) => (subjects[at]!.id === subjectId ? other(three) : three))
    .concat([other(level), other(conduct)]);
}

/** A walk of random changes, each foreseen, made for real, and compared with what then comes out. */
async function walk(room: Room, steps: number): Promise<ReadonlySet<string>> {
  const { api } = marks.gradebook;
  const put = (cells: readonly object[]) =>
    marks.sql((sql) => {
      const write = sql.prepare(
        `INSERT INTO mark (class_id, subject_id, semester, student_id, col, value, text, at)
         VALUES (@classId, @subjectId, @semester, @studentId, @col, @value, '', '2026-11-20T03:00:00.000Z')
         ON CONFLICT DO UPDATE SET value = excluded.value`,
      );
      for (const cell of cells) write.run(cell);
    });
  const books = [...room.subjectIds, ''].flatMap((subjectId) =>
    [1, 2, 3].map((semester) => ({ classId: room.classId, subjectId, semester })),
  );
  const typed = (book: (typeof books)[number]) =>
    api.book(book.classId, book.subjectId, book.semester).columns.filter(({ kind }) => kind !== 'text');
  const first = books.filter(({ semester }) => semester < 3);
  await put(
    first.flatMap((book) =>
      typed(book).flatMap(({ key: col, kind }) =>
        room.studentIds.map((studentId, row) => ({ ...book, studentId, col, value: START[kind]![row]! })),
      ),
    ),
  );
  const found = new Set<string>();
  const step = fc.record({
    at: fc.nat(),
    whole: fc.nat(3),
    row: fc.nat(room.studentIds.length - 1),
    draw: fc.nat(100),
  });
  for (const { at, whole, row, draw } of fc.sample(step, { numRuns: steps, seed: 20261123 })) {
    // What is done in summer stands in few cells: else they would hardly ever be drawn.
    const drawn = books.filter(({ subjectId }) => whole > 0 || subjectId === '');
    const book = drawn[at % drawn.length]!;
    const { classId, subjectId, semester } = book;
    const columns = typed(book);
    const { key: col, kind } = columns[at % columns.length]!;
    const studentId = room.studentIds[row]!;
    const after = draw < 4 ? null : valueOf(kind, row, draw);
    const before = api.results(classId);
    const said = followingFrom({ gradebook: api }, book, [{ studentId, col, after }]);
    await put([{ ...book, studentId, col, value: after }]);
    const now = api.results(classId);
    const [was, is] = [before, now].map((results) => results.students.find(({ id }) => id === studentId)!);
    const [a, b] = [computed(before, was!, book), computed(now, is!, book)];
    const differs = Object.keys(a).filter((about) => {
      const [one, two] = [a[about as keyof typeof a], b[about as keyof typeof b]];
      // What was done again in summer came or went: the year itself says so.
      if (about === 'before-summer' && (one === null || two === null)) return false;
      return JSON.stringify(one) !== JSON.stringify(two);
    });
    expect(said.map(({ about }) => about).sort(), `${col} of ${subjectId}, ${semester}`).toEqual(
      differs.sort(),
    );
    for (const { name, before: old, after: new_ } of said) {
      expect(name).toBe(was!.name);
      expect(old).not.toBe(new_);
    }
    expect(untouched(now, is!, book)).toEqual(untouched(before, was!, book));
    for (const about of differs) found.add(about);
  }
  return found;
}

/** A good student, and one about whom the summer decides. */
const START: Readonly<Record<string, readonly [number, number]>> = {
  ...{ mark: [90, 52], pass: [1, 1], conduct: [4, 2], count: [3, 20] },
  ...{ level: [3, 2], test: [90, 60], quality: [3, 2], 'yes-no': [1, 0] },
};

function valueOf(kind: string, row: number, draw: number): number {
  const good = row === 0;
  if (kind === 'mark' || kind === 'test') {
    const tenths = good ? 65 + (draw % 36) : 30 + (draw % 45);
    return kind === 'test' ? Math.round(tenths / 10) * 10 : tenths;
  }
  if (kind === 'conduct') return good ? 4 - (draw % 2) : 1 + (draw % 3);
  if (kind === 'count') return good ? draw % 4 : draw % 30;
  if (kind === 'pass' || kind === 'yes-no') return draw % (good ? 7 : 3) === 0 ? 0 : 1;
  return good ? (draw % 4 === 0 ? 2 : 3) : 1 + (draw % 3);
}

async function assign(classId: string, most: number): Promise<string[]> {
  const subjectIds = marks.school.people.api
    .subjects()
    .map(({ id }) => id)
    .slice(0, most);
  const { handlers } = marks.school.people;
  for (const subjectId of subjectIds) {
    if (classId === marks.classId && subjectId === marks.subjectId) continue;
    const assignment = { staffId: marks.teacher.staffId!, classId, subjectId, fromDay: '2026-09-05' };
    await handlers['assignments.save'](assignment, marks.school.context());
  }
  return subjectIds;
}

describe('what the minutes say follows from a change', () => {
  it('is exactly what comes out differently once it is made: THCS', async () => {
    const subjectIds = await assign(marks.classId, 20);
    const found = await walk({ classId: marks.classId, studentIds: marks.studentIds, subjectIds }, 250);
    expect([...found].sort()).toEqual([
      ...['award', 'before-summer', 'conduct', 'level', 'promotion', 'semester', 'year', 'year-conduct'],
      'year-level',
    ]);
  });

  it('and of primary school', async () => {
    const { handlers } = marks.school.people;
    const context = marks.school.context();
    const homeroomTeacherId = marks.teacher.staffId!;
    const values = { level: 'TH-THCS' } as const;
    const profile = {
      fromDay: null,
      values,
      reason: 'Trường có hai cấp học',
      basisNumber: '',
      basisDay: null,
    };
    await handlers['school.changeProfile'](profile, context);
    const { id: classId } = await handlers['classes.save'](
      { id: null, name: '5A', grade: 5, campus: '', homeroomTeacherId },
      context,
    );
    const studentIds: string[] = [];
    for (const [at, fullName] of ['Cao Thị Giang', 'Đỗ Văn Hùng'].entries()) {
      const pupil = { ...INVENTED_STUDENT, fullName, classId, personalId: '', sectorId: `330000000${at}` };
      studentIds.push((await handlers['students.save'](pupil, context)).id);
    }
    const found = await walk({ classId, studentIds, subjectIds: await assign(classId, 4) }, 150);
    expect([...found]).toEqual(
      expect.arrayContaining(['semester', 'year', 'year-level', 'promotion', 'award']),
    );
    expect(found.has('conduct')).toBe(false);
  });
});
