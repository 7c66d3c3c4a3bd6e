import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../preload/contract/index.ts';
import { MARK_SOURCES } from '../../preload/contract/vocabulary/gradebook.ts';
import { ROLES } from '../../preload/contract/vocabulary/roles.ts';
import {
  hoursFromNow,
  MarksInDatabase,
  type ActState,
  type LockParts,
} from '../support/office/marks-in-database.ts';
import { sheetOf } from '../support/office/register-school.ts';

let marks: MarksInDatabase;
let lock: { readonly actId: string; readonly lockId: string } | null = null;
beforeAll(async () => {
  marks = await MarksInDatabase.open();
  await write('typed', 70, null);
  await write('typed', 60, null, 1);
});
afterEach(async () => {
  if (lock) await marks.withdraw(lock);
  lock = null;
});
afterAll(() => marks.close());

const context = (actor = marks.teacher) => marks.school.context(actor);
function write(how: (typeof MARK_SOURCES)[number], after: number | null, before: number | null, student = 0) {
  const correctionId = how === 'correction' ? { correctionId: marks.school.newId() } : {};
  return marks.school.database.write(context(), { action: 'test' }, (tx) =>
    marks.gradebook.api.write(tx, context(), {
      ...marks.book,
      how,
      changes: [marks.change(after, before, student)],
      ...correctionId,
    }),
  );
}
const LOCKED = /^gradebook\.locked-(average-|level-)?(locked|pending|scheduled)$/u;

const SHUT: readonly (readonly [string, ActState, LockParts])[] = [
  ['signed', 'locked', {}],
  ['waiting for the signature', 'pending', {}],
  ['on schedule, its time come', 'scheduled', {}],
  ['shut again by itself', 'locked', { releasedAt: hoursFromNow(-0.5), againAt: hoursFromNow(-0.1) }],
];
const OPEN: readonly (readonly [string, ActState, LockParts])[] = [
  ['withdrawn', 'withdrawn', {}],
  ['on schedule, to come', 'scheduled', { startsAt: hoursFromNow(2) }],
  ['released', 'locked', { releasedAt: hoursFromNow(-0.5) }],
  ['released for a time', 'locked', { releasedAt: hoursFromNow(-0.5), againAt: hoursFromNow(1) }],
];
const scopes = (): readonly (readonly [string, LockParts])[] => [
  ['the school', {}],
  ['the grade', { grade: 6 }],
  ['the class', { classId: marks.classId }],
  ['the subject', { subjectId: marks.subjectId }],
  ['the column', { col: 'gk' }],
  ['the student', { studentId: marks.studentIds[0]! }],
  ['the cell', { ...marks.cell() }],
  ['the summaries', { part: 'summary' }],
  ['the average', { subjectId: marks.subjectId, col: 'dtb' }],
  ['the average of the student', { subjectId: marks.subjectId, studentId: marks.studentIds[0]!, col: 'dtb' }],
  ['the average of the year', { subjectId: marks.subjectId, semester: 3, col: 'dtb' }],
  ['the level', { part: 'summary', classId: marks.classId, col: 'muc' }],
  ['the level of the year', { part: 'summary', classId: marks.classId, semester: 3, col: 'muc' }],
];

const otherSubject = () => marks.school.people.api.subjects().find(({ id }) => id !== marks.subjectId)!.id;

describe('a locked cell', () => {
  it.each(SHUT)('%s is written by no source', async (_name, state, parts) => {
    lock = await marks.lock(state, parts);
    const before = marks.snapshot();
    for (const how of MARK_SOURCES) {
      const { written, refused } = await write(how, 90, 70);
      expect(written, how).toEqual([]);
      expect(refused[0]!.code, how).toMatch(LOCKED);
      expect((await write(how, null, 70)).written, how).toEqual([]);
    }
    expect(marks.snapshot()).toBe(before);
  });

  it.each(OPEN)('%s is open again', async (_name, state, parts) => {
    lock = await marks.lock(state, parts);
    expect((await write('typed', 71, 70)).refused).toEqual([]);
    expect((await write('typed', 70, 71)).refused).toEqual([]);
  });

  it('is covered by a lock of any unit above it, and no other cell is', async () => {
    for (const [name, parts] of scopes()) {
      lock = await marks.lock('locked', parts);
      expect((await write('typed', 90, 70)).refused, name).toHaveLength(1);
      await marks.withdraw(lock);
    }
    const others: LockParts[] = [
      { grade: 7 },
      { col: 'ck' },
      { studentId: marks.studentIds[1]! },
      { semester: 2, col: 'dtb' },
      { subjectId: otherSubject(), col: 'dtb' },
      { studentId: marks.studentIds[1]!, part: 'summary', col: 'muc' },
      { semester: 3, col: 'thi-lai' },
    ];
    for (const parts of others) {
      lock = await marks.lock('locked', parts);
      expect((await write('typed', 71, 70)).refused).toEqual([]);
      expect((await write('typed', 70, 71)).refused).toEqual([]);
      await marks.withdraw(lock);
    }
    lock = null;
  });

  it('stays shut while another lock covers it', async () => {
    const own = await marks.lock('locked', marks.cell());
    lock = await marks.lock('locked', {});
    await marks.withdraw(lock);
    expect((await write('typed', 90, 70)).refused).toHaveLength(1);
    await marks.withdraw(own);
  });

  it('is shut to every method that writes marks, whoever calls', async () => {
    const sheet = await sheetOf(['Mã định danh', 'ĐĐGgk'], [['3100000000', 9]]);
    const { handlers } = marks.gradebook;
    const open = await handlers['gradebook.previewImport'](
      { ...marks.book, fileName: 'a.xlsx', bytes: sheet },
      context(),
    );
    expect(open.changes).toHaveLength(1);
    lock = await marks.lock('locked', {});
    const before = marks.snapshot();
    for (const role of ROLES) {
      const caller = context(marks.as([role]));
      const typed = await handlers['gradebook.write'](
        { ...marks.book, how: 'typed', changes: [marks.change(90, 70)] },
        caller,
      );
      expect(typed.written, role).toEqual([]);
      const looked = await handlers['gradebook.previewImport'](
        { ...marks.book, fileName: 'a.xlsx', bytes: sheet },
        caller,
      );
      expect(looked.changes, role).toEqual([]);
      expect(looked.skipped[0]!.code, role).toMatch(LOCKED);
    }
    const late = await handlers['gradebook.runImport']({ ref: open.ref, reason: '' }, context());
    expect(late).toMatchObject({ written: 0, refused: [{ code: 'gradebook.locked-locked' }] });
    await expect(
      handlers['gradebook.setColumns']({ ...marks.book, regularColumns: 5, chosen: [] }, context()),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^gradebook\.columns-/u) as string });
    expect(marks.snapshot()).toBe(before);
  });

  it('is shut to statements that go past the program, too', async () => {
    lock = await marks.lock('locked', {});
    const before = marks.snapshot();
    const { classId, subjectId, studentId } = marks.cell();
    const at = hoursFromNow(0);
    const key = [classId, subjectId, studentId];
    const where = 'class_id = ? AND subject_id = ? AND student_id = ?';
    const attempts: readonly (readonly [string, readonly unknown[]])[] = [
      [`UPDATE mark SET value = 99, at = '${at}' WHERE ${where}`, key],
      [`UPDATE mark SET value = 99 WHERE ${where}`, key],
      [`UPDATE mark SET value = NULL WHERE ${where}`, key],
      [`UPDATE mark SET value = 99, at = '2020-01-01T00:00:00.000Z' WHERE ${where}`, key],
      [`UPDATE mark SET semester = 2 WHERE ${where}`, key],
      [`DELETE FROM mark WHERE ${where}`, key],
      ['DELETE FROM mark', []],
      [
        "INSERT OR REPLACE INTO mark (class_id, subject_id, student_id, semester, col, value, text, at) VALUES (?, ?, ?, 1, 'gk', 99, '', ?)",
        [...key, at],
      ],
      [
        "INSERT INTO mark (class_id, subject_id, student_id, semester, col, value, text, at) VALUES (?, ?, ?, 1, 'ck', 99, '', ?)",
        [...key, at],
      ],
      ['DELETE FROM mark_event', []],
      ['UPDATE mark_event SET after = 99', []],
      ['DELETE FROM mark_lock', []],
      ['DELETE FROM lock_act', []],
    ];
    for (const [statement, values] of attempts) {
      await expect(
        marks.sql((sql) => sql.prepare(statement).run(...values)),
        statement,
      ).rejects.toThrow(/mark locked|kept for ever|time goes forward/u);
    }
    expect(marks.snapshot()).toBe(before);
  });

  it('cannot be written as if it had been earlier', async () => {
    const { at } = marks.gradebook.api.eventsOf(marks.cell())[0]!;
    lock = await marks.lock('locked', { startsAt: hoursFromNow(0) });
    const before = marks.snapshot();
    const { classId, studentId } = marks.cell();
    for (const set of ['value = 99', `value = 99, at = '${at}'`]) {
      await expect(
        marks.sql((sql) =>
          sql.prepare(`UPDATE mark SET ${set} WHERE class_id = ? AND student_id = ?`).run(classId, studentId),
        ),
      ).rejects.toThrow('mark locked');
    }
    await expect(
      marks.sql((sql) =>
        sql
          .prepare("INSERT INTO mark VALUES (?, ?, 1, ?, 'ck', 99, '', '2020-01-01T00:00:00.000Z')")
          .run(classId, marks.subjectId, studentId),
      ),
    ).rejects.toThrow('mark locked');
    expect(marks.snapshot()).toBe(before);
  });

  it('shuts a blank cell as well, and what the homeroom teacher enters only with the summaries', async () => {
    const conduct = { ...marks.book, subjectId: '', how: 'typed' as const };
    const enter = (after: number, before: number | null) =>
      marks.gradebook.handlers['gradebook.write'](
        { ...conduct, changes: [marks.change(after, before, 0, 'ren-luyen')] },
        context(),
      );
    lock = await marks.lock('locked', {});
    expect((await enter(4, null)).refused).toEqual([]);
    const blank = await marks.gradebook.handlers['gradebook.write'](
      { ...marks.book, how: 'typed', changes: [marks.change(80, null, 0, 'ck')] },
      context(),
    );
    expect(blank.refused).toHaveLength(1);
    await marks.withdraw(lock);
    lock = await marks.lock('locked', { part: 'summary' });
    expect((await enter(3, 4)).refused).toHaveLength(1);
  });
});

describe('a cell that signed minutes open', () => {
  it('takes exactly that value, once, from the teacher too, and names the correction', async () => {
    lock = await marks.lock('locked', {});
    const correctionId = await marks.grant(marks.cell(), 75);
    expect((await write('typed', 76, 70)).refused[0]).toMatchObject({
      code: 'gradebook.opened-for',
      params: { value: '7,5' },
    });
    expect((await write('typed', 75, 60, 1)).refused[0]!.code).toMatch(LOCKED);
    expect((await write('correction', 75, 70)).refused[0]!.code).toMatch(LOCKED);
    const story = () =>
      marks.gradebook.handlers['gradebook.cell'](marks.cell(), { ...context(), at: hoursFromNow(0) });
    expect((await story()).locked).toMatchObject({ code: 'gradebook.opened-for', params: { value: '7,5' } });
    expect((await write('typed', 75, 70)).refused).toEqual([]);
    await marks.closeGrant(correctionId);
    expect((await story()).locked!.code).toMatch(LOCKED);
    expect((await write('typed', 70, 75)).refused[0]!.code).toMatch(LOCKED);
    const [event] = marks.gradebook.api.eventsOf(marks.cell());
    expect(event).toMatchObject({
      how: 'correction',
      correctionId,
      before: { value: 70 },
      after: { value: 75 },
    });
  });

  it('is shut again when the time is over, and before it begins', async () => {
    lock = await marks.lock('locked', {});
    const over = await marks.grant(marks.cell(1), 65, hoursFromNow(-0.1), hoursFromNow(-1));
    expect((await write('typed', 65, 60, 1)).refused[0]!.code).toMatch(LOCKED);
    await marks.closeGrant(over);
    await marks.grant(marks.cell(1), 65, hoursFromNow(2), hoursFromNow(1));
    expect((await write('typed', 65, 60, 1)).refused[0]!.code).toMatch(LOCKED);
  });
});

describe('a clock that was put back', () => {
  it('opens nothing: the newest instant anybody acted at counts', async () => {
    lock = await marks.lock('scheduled', { startsAt: hoursFromNow(-0.01) });
    const earlier = { ...context(), at: hoursFromNow(-48) };
    const { written, refused } = await marks.gradebook.handlers['gradebook.write'](
      { ...marks.book, how: 'typed', changes: [marks.change(90, 75)] },
      earlier,
    );
    expect(written).toEqual([]);
    expect(refused[0]!.code).toMatch(LOCKED);
  });
});

describe('the registry', () => {
  it('has no other method by which a mark could be entered', () => {
    const entering = Object.entries(registry).flatMap(([name, { permission, type }]) =>
      permission === 'grades.enter' && type === 'command' ? [name] : [],
    );
    expect(entering.sort()).toEqual([
      'gradebook.previewImport',
      'gradebook.runImport',
      'gradebook.setColumns',
      'gradebook.write',
    ]);
  });
});
