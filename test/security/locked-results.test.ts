import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../main/platform/database/sqlite.ts';
import { MARK_SOURCES, type MarkSource } from '../../preload/contract/vocabulary/gradebook.ts';
import { hoursFromNow, MarksInDatabase, type LockParts } from '../support/office/marks-in-database.ts';

let marks: MarksInDatabase;
beforeEach(async () => {
  marks = await MarksInDatabase.open();
  await write('typed', marks.change(70, null));
});
afterEach(() => marks.close());

const context = () => marks.school.context(marks.teacher);
function write(
  how: MarkSource,
  change: ReturnType<MarksInDatabase['change']>,
  subjectId: string = marks.subjectId,
) {
  const correctionId = how === 'correction' ? { correctionId: marks.school.newId() } : {};
  return marks.school.database.write(context(), { action: 'test' }, (tx) =>
    marks.gradebook.api.write(tx, context(), {
      ...{ ...marks.book, subjectId, how, changes: [change] },
      ...correctionId,
    }),
  );
}
const RESULTS: readonly (readonly [string, LockParts])[] = [
  ['average', { col: 'dtb' }],
  ['level', { part: 'summary', col: 'muc' }],
  ['average of the year', { semester: 3, col: 'dtb' }],
  ['level of the year', { part: 'summary', semester: 3, col: 'muc' }],
];

describe.each([...RESULTS, ['book that waits for its minutes', { col: 'ck' }] as const])(
  'under a locked %s, no statement past the program',
  (_name, parts) => {
    const rows = (sql: Sqlite) => sql.prepare('SELECT * FROM subject_grade ORDER BY 1, 2, 3').all();

    it('gives the subject other periods or another kind in that grade, or the class another grade', async () => {
      await marks.lock('pending', parts);
      const before = await marks.sql(rows);
      for (const statement of [
        'UPDATE subject_grade SET periods_per_year = 35 WHERE grade = 6',
        "UPDATE subject_grade SET kind = 'comment'",
        'INSERT OR REPLACE INTO subject_grade SELECT subject_id, year_id, grade, 35, kind FROM subject_grade',
        'UPDATE class SET grade = 7',
      ])
        await expect(
          marks.sql((sql) => sql.prepare(statement).run()),
          statement,
        ).rejects.toThrow(/(subject|class) locked|kept for ever/u);
      expect(await marks.sql(rows)).toEqual(before);
      await marks.sql((sql) =>
        sql.prepare('UPDATE subject_grade SET periods_per_year = 35 WHERE grade = 7').run(),
      );
    });
  },
);

describe('under a locked level of learning, no statement past the program', () => {
  it('adds a subject to the class or takes one from it', async () => {
    await marks.lock('locked', { part: 'summary', col: 'muc' });
    for (const statement of [
      `INSERT INTO teaching_assignment
         SELECT 'new', year_id, staff_id, class_id, (SELECT max(id) FROM subject), from_day, NULL, NULL FROM teaching_assignment`,
      'DELETE FROM teaching_assignment',
      'UPDATE teaching_assignment SET subject_id = (SELECT max(id) FROM subject)',
    ])
      await expect(
        marks.sql((sql) => sql.prepare(statement).run()),
        statement,
      ).rejects.toThrow(/class locked|kept for ever/u);
  });
});

describe.each(RESULTS)('under a locked %s', (_name, parts) => {
  it('no source writes a mark it is computed from', async () => {
    await marks.lock('locked', parts);
    const before = marks.snapshot();
    for (const how of MARK_SOURCES) {
      for (const change of [marks.change(90, 70), marks.change(null, 70), marks.change(90, null, 0, 'ck')]) {
        const { written, refused } = await write(how, change);
        expect(written, how).toEqual([]);
        expect(refused[0]!.code, how).toMatch(/^gradebook\.locked-(average|level)-locked$/u);
      }
    }
    expect(marks.snapshot()).toBe(before);
  });

  it('no statement past the program writes one, or says which of them count', async () => {
    await marks.lock('locked', parts);
    const before = marks.snapshot();
    const { classId, subjectId, studentId } = marks.cell();
    const at = hoursFromNow(0);
    const attempts: readonly (readonly [string, readonly unknown[]])[] = [
      ['UPDATE mark SET value = 99', []],
      ["INSERT INTO mark VALUES (?, ?, 1, ?, 'ck', 99, '', ?)", [classId, subjectId, studentId, at]],
      [
        "INSERT OR REPLACE INTO mark VALUES (?, ?, 1, ?, 'gk', 99, '', ?)",
        [classId, subjectId, studentId, at],
      ],
      [
        "INSERT INTO gradebook_setting VALUES (?, ?, 1, 5, '[]', ?, ?)",
        [classId, subjectId, at, marks.teacher.userId],
      ],
    ];
    for (const [statement, values] of attempts)
      await expect(
        marks.sql((sql) => sql.prepare(statement).run(...values)),
        statement,
      ).rejects.toThrow(/mark locked|kept for ever/u);
    await expect(
      marks.gradebook.handlers['gradebook.setColumns'](
        { ...marks.book, regularColumns: 6, chosen: ['tx1', 'tx2', 'tx3', 'tx6'] },
        context(),
      ),
    ).rejects.toMatchObject({ code: 'gradebook.columns-locked' });
    expect(marks.snapshot()).toBe(before);
  });

  it('remarks and absences are written as before', async () => {
    await marks.lock('locked', parts);
    const remark = { ...marks.change(null, null, 0, 'nx'), after: 'Có tiến bộ' };
    expect((await write('typed', remark)).refused).toEqual([]);
    expect((await write('typed', marks.change(3, null, 0, 'buoi-nghi'), '')).refused).toEqual([]);
  });

  it('signed minutes still open one cell for one value', async () => {
    await marks.lock('locked', parts);
    await marks.grant(marks.cell(), 75);
    expect((await write('typed', marks.change(75, 70))).refused).toEqual([]);
  });
});
