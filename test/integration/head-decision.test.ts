import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPrimaryClass, type PrimaryClass } from '../support/office/primary-class.ts';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { EVERYTHING, SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { SetClock } from '../support/office/set-clock.ts';

/** Nobody of the class was assessed at the end of the year. */
const NAMES = ['An Thị Bình', 'Bùi Văn Dũng'];
const [GONE, OTHER] = [0, 1] as const;

const clock = SetClock.fromNow();
let locks: SchoolThatLocks;
let room: PrimaryClass;
beforeAll(async () => {
  locks = await SchoolThatLocks.open({ clock });
  room = await addPrimaryClass(locks.school, NAMES);
}, 120_000);
afterAll(() => locks.close());

async function decide(row: number, after: 0 | 1, before: 0 | 1 | null = null) {
  const reason = before === null ? '' : 'Hiệu trưởng quyết định lại';
  const change = { studentId: room.pupils[row]!, col: 'hoan-thanh', before, after, reason };
  const book = { classId: room.classId, subjectId: '', semester: 3 };
  const { refused } = await locks.call('gradebook.write', { ...book, how: 'typed', changes: [change] });
  expect(refused).toEqual([]);
}
async function ending(row: number) {
  const { students } = await locks.call('gradebook.results', { classId: room.classId });
  const { promoted, decidedBy, flags } = students[row]!;
  const decision = flags.map(({ code }) => code).filter((code) => code.startsWith('decision-'));
  return [promoted, decidedBy, ...decision];
}
/** How many decisions the home of whoever is signed in names as waiting for the lock. */
async function toLock() {
  const { tasks } = await locks.call('home.overview', {});
  const task = tasks.find(({ key }) => key === 'decisions-to-lock');
  return task && [task.count, task.route, task.params];
}
const wholeYear = () => [{ ...EVERYTHING, classId: room.classId, subjectId: '' }];
const HOMEROOM = { semester: 3, part: 'summary' } as const;
async function open(actId: string, againAt: string): Promise<void> {
  const rows = await locks.call('locks.act', { id: actId });
  const lockIds = rows.map(({ lockId }) => lockId);
  const { paperId } = await locks.call('locks.release', { lockIds, reason: 'Nhập bù', againAt });
  await locks.sign(paperId);
}

describe('a decision of the head over a pupil who was never assessed', () => {
  let actId: string;
  it('ends the year with its signature, and names what it came before', async () => {
    expect(await ending(GONE)).toEqual([null, '']);
    await decide(GONE, 0);
    await decide(OTHER, 1);
    expect(await ending(GONE)).toEqual([null, '', 'decision-unsigned']);
    expect(await toLock()).toBeUndefined();
    await locks.as('principal');
    expect(await toLock()).toEqual([2, '/mark-locks', { semester: '3' }]);
    ({ actId } = await locks.lockAndSign(wholeYear(), HOMEROOM));
    expect(await ending(GONE)).toEqual([false, '01/BBKS-THCSHP', 'decision-before-results']);
    expect(await ending(OTHER)).toEqual([true, '01/BBKS-THCSHP', 'decision-before-results']);
    expect(await toLock()).toBeUndefined();
    const { students } = await locks.call('gradebook.results', { classId: room.classId });
    const missing = students[GONE]!.flags.find(({ code }) => code === 'decision-before-results');
    expect(missing?.params['subjects']).toContain('Tiếng Việt');
    expect(missing?.params['subjects']).toContain('Yêu nước');
  });

  it('counts only while its lock is in force', async () => {
    await open(actId, clock.after(26));
    expect(await ending(GONE)).toEqual([null, '', 'decision-unsigned']);
    // It shuts again by itself: there is nothing to do.
    expect(await toLock()).toBeUndefined();
  });

  it('that was changed while the book stood open waits for a signature of its own', async () => {
    await locks.as('teacher');
    await decide(OTHER, 0, 1);
    clock.set(clock.after(27));
    await locks.as('principal');
    // Shut again by itself: what was not touched is as it was signed.
    expect(await ending(GONE)).toEqual([false, '01/BBKS-THCSHP', 'decision-before-results']);
    expect(await ending(OTHER)).toEqual([null, '', 'decision-unsigned']);
    expect(await toLock()).toEqual([1, '/mark-locks', { semester: '3' }]);
    await open(actId, clock.after(50));
    const { paperId } = await locks.lock(wholeYear(), HOMEROOM);
    // From here on the paper waits for the signature, and says so itself.
    expect(await toLock()).toBeUndefined();
    expect(await ending(OTHER)).toEqual([null, '', 'decision-unsigned']);
    await locks.sign(paperId!);
    expect(await ending(OTHER)).toEqual([false, '02/BBKS-THCSHP', 'decision-before-results']);
    expect(await ending(GONE)).toEqual([false, '02/BBKS-THCSHP', 'decision-before-results']);
  });
});

describe('a decision that is changed under minutes of correction', () => {
  it('is signed by these, and is told by their number', async () => {
    const school = await SchoolWithCorrections.open(new Date());
    try {
      const { classId } = school;
      const studentId = school.studentIds[0]!;
      const read = async () => {
        const { students } = await school.call('gradebook.results', { classId });
        return students.map(({ conclusion, decidedBy }) => [conclusion, decidedBy])[0];
      };
      await school.as('officer');
      await school.call('classes.save', {
        ...{ id: classId, name: '6A2', grade: 6, campus: '', homeroomTeacherId: school.staffOf('teacher') },
      });
      const view = await school.call('students.get', { id: studentId });
      const { className: _class, masked: _masked, warnings: _warnings, ...fields } = view;
      await school.call('students.save', { ...fields, disability: 'yes', reason: '' });
      await school.as('teacher');
      const change = { studentId, col: 'len-lop', before: null, after: 0, reason: '' };
      const book = { classId, subjectId: '', semester: 3 };
      const { refused } = await school.call('gradebook.write', { ...book, how: 'typed', changes: [change] });
      expect(refused).toEqual([]);
      school.pass(1);
      await school.as('principal');
      const { paperId: lock, actId } = await school.call('locks.lock', {
        ...{ ...HOMEROOM, scopes: [{ ...EVERYTHING, classId, subjectId: '' }] },
        ...{ reason: 'Kết thúc năm học', at: null },
      });
      await school.sign('principal', lock!);
      expect(await read()).toEqual(['Chưa được lên lớp', '01/BBKS-THCSHP']);
      school.pass(1);
      const id = await school.submitted({ ...book, cells: [school.cell(0, 'len-lop', 1)] });
      expect((await school.show(id)).consequences).toMatchObject([
        { about: 'promotion', before: 'Chưa được lên lớp', after: 'Được lên lớp' },
      ]);
      await school.as('chief');
      await school.call('corrections.confirm', { id, note: '' });
      await school.as('officer');
      await school.call('corrections.witness', { id, note: '' });
      await school.as('principal');
      const paperId = await school.decide(id);
      expect(await read()).toEqual(['Chưa được lên lớp', '01/BBKS-THCSHP']);
      await school.signAll(paperId);
      const { state, paper } = await school.show(id);
      expect([state, await read()]).toEqual(['applied', ['Được lên lớp', paper!.symbol]]);
      // Also while no lock covers it: that signature stands under the value itself.
      await school.as('principal');
      const lockIds = (await school.call('locks.act', { id: actId })).map(({ lockId }) => lockId);
      const againAt = new Date(school.now.getTime() + 36_000_000).toISOString();
      const { paperId: opened } = await school.call('locks.release', {
        ...{ lockIds, reason: 'Nhập bù', againAt },
      });
      await school.sign('principal', opened);
      expect(await read()).toEqual(['Được lên lớp', paper!.symbol]);
    } finally {
      await school.close();
    }
  });
});
