import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { SetClock } from '../support/office/set-clock.ts';

/** A battery is empty, somebody types the wrong year: for one sign-in the machine is seven months ahead. */
const clock = new SetClock();
let locks: SchoolThatLocks;
const codes = (refused: readonly { code: string }[]) => refused.map(({ code }) => code);
const write = (student: number, col = 'tx1') => locks.school.write([locks.school.change(student, col, 80)]);
const EVERYWHERE = { grade: null, classId: null, subjectId: null, col: null };

async function confirm() {
  const { newest } = await locks.call('audit.clock', {});
  await locks.call('audit.confirmClock', { newest, reason: 'Pin đồng hồ máy đã hết, đã chỉnh lại giờ' });
}

beforeEach(async () => {
  clock.set('2026-11-22T08:00:00.000Z');
  locks = await SchoolThatLocks.open({ clock });
  await locks.as('officer');
  const times = { fromAt: '2026-09-05T00:00:00.000Z', untilAt: '2027-01-10T00:00:00.000Z' };
  const window = { semester: 1, scope: EVERYWHERE, note: '', ...times } as const;
  await locks.call('gradebook.addWindow', { ...window, kind: 'enter' });
  await locks.call('gradebook.addWindow', { ...window, kind: 'edit' });
  await locks.as('teacher');
  expect((await write(0)).refused).toEqual([]);
  clock.set('2027-06-22T08:00:00.000Z');
  await locks.as('teacher');
  await locks.as('principal');
  clock.set('2026-11-23T08:00:00.000Z');
});
afterEach(() => locks.close());

describe('a clock that ran ahead once', () => {
  it('is told to whoever enters marks, with what to do, instead of a shut window', async () => {
    await locks.as('teacher');
    const { refused } = await write(1);
    expect(refused).toMatchObject([
      { code: 'gradebook.clock-behind', params: { newest: '15:00 22/06/2027' } },
    ]);
  });

  it('is on the list of the head, who says that the time is right now; then marks go on in their month', async () => {
    await locks.as('principal');
    const { tasks } = await locks.call('home.overview', {});
    expect(tasks).toContainEqual(expect.objectContaining({ key: 'clock-behind', route: '/audit' }));
    expect(await locks.call('audit.clock', {})).toMatchObject({ behind: true, mayConfirm: true });
    await confirm();
    expect(await locks.call('audit.clock', {})).toMatchObject({ behind: false });
    expect((await locks.call('home.overview', {})).tasks.map(({ key }) => key)).not.toContain('clock-behind');
    await locks.as('teacher');
    expect((await write(1)).refused).toEqual([]);
    const { change, write: put } = locks.school;
    await put.call(locks.school, [{ ...change.call(locks.school, 0, 'tx1', 90), before: 80 }]);
    expect((await locks.call('editLog.month', { month: '2026-11' })).edits).toHaveLength(1);
    await locks.as('principal');
    expect((await locks.call('audit.verify', {})).valid).toBe(true);
  });

  it('lets a lock be scheduled for next week again', async () => {
    await locks.as('principal');
    const at = '2026-11-30T10:00:00.000Z';
    await expect(locks.lock([locks.scope()], { at })).rejects.toMatchObject({ code: 'mark-locks.at-past' });
    await confirm();
    await expect(locks.lock([locks.scope()], { at })).resolves.toMatchObject({ paperId: null });
  });

  it('can be put right by the head alone, and only while the clock is behind what is written', async () => {
    await locks.as('officer');
    const { newest, mayConfirm } = await locks.call('audit.clock', {});
    expect(mayConfirm).toBe(false);
    const input = { newest, reason: 'Đồng hồ sai' };
    await expect(locks.call('audit.confirmClock', input)).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await locks.as('principal');
    await confirm();
    await expect(locks.call('audit.confirmClock', input)).rejects.toMatchObject({
      code: 'audit.clock-changed',
    });
  });

  it('keeps locked what was locked by the wrong clock', async () => {
    clock.set('2027-06-22T09:00:00.000Z');
    await locks.as('principal');
    await locks.lockAndSign();
    clock.set('2026-11-23T08:00:00.000Z');
    await confirm();
    await locks.as('teacher');
    expect(codes((await write(1)).refused)).toEqual(['gradebook.locked-locked']);
  });

  it('lets a mark that was entered by the wrong clock be edited', async () => {
    clock.set('2027-06-22T09:00:00.000Z');
    await locks.as('officer');
    const times = { fromAt: '2027-06-01T00:00:00.000Z', untilAt: '2027-07-10T00:00:00.000Z' };
    await locks.call('gradebook.addWindow', {
      semester: 1,
      kind: 'enter',
      scope: EVERYWHERE,
      note: '',
      ...times,
    });
    await locks.as('teacher');
    expect((await write(2)).refused).toEqual([]);
    clock.set('2026-11-23T08:00:00.000Z');
    await locks.as('principal');
    expect(await locks.call('editLog.months', {})).toContain('2026-11');
    await confirm();
    await locks.as('teacher');
    const change = { ...locks.school.change(2, 'tx1', 70), before: 80 as const };
    expect((await locks.school.write([change])).refused).toEqual([]);
  });
});
