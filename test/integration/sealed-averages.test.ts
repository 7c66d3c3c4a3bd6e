import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { SetClock } from '../support/office/set-clock.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';

/** The averages of a book are signed; later other regular marks count, and no mark is another. */
let locks: SchoolThatLocks;
let clock: SetClock;
beforeAll(async () => {
  clock = new SetClock();
  // The triggers of the tables know the true time; nothing here may lie before it.
  clock.set(new Date(Date.now() + 86_400_000).toISOString());
  locks = await SchoolThatLocks.open({ clock });
  await locks.as('teacher');
  const marks = { tx1: 100, tx2: 90, tx3: 80, tx4: 70, tx5: 60, gk: 80, ck: 70 };
  await locks.school.write(Object.entries(marks).map(([col, mark]) => locks.school.change(0, col, mark)));
  await locks.as('principal');
  await locks.lockAndSign(averages());
});
afterAll(() => locks.close());

const averages = () => [locks.scope({ col: 'dtb' })];
/** Of every lock, the newest first: what differs, and who the program says did it. */
const differing = async () =>
  (await locks.call('locks.verify', { id: null })).locks.map(({ differences }) =>
    differences.map(({ col, event }) => [col, event && [event.person, event.minutes]]),
  );

it('another choice of marks that was made while a decision kept the book open is named with it, and sealed anew', async () => {
  const [act] = await locks.call('locks.acts', {});
  const [row] = await locks.call('locks.act', { id: act!.id });
  const againAt = new Date(clock.now().getTime() + 3_600_000).toISOString();
  const wish = { lockIds: [row!.lockId], reason: 'Chọn lại điểm thường xuyên', againAt };
  await locks.sign((await locks.call('locks.release', wish)).paperId);
  await locks.as('teacher');
  const chosen = ['tx2', 'tx3', 'tx4', 'tx5'];
  await locks.call('gradebook.setColumns', { ...locks.school.book(), regularColumns: 5, chosen });
  await locks.as('principal');
  clock.set(againAt);
  expect(await differing()).toEqual([[['dtb', ['Nguyễn Thị Hương', '01/QĐMS-THCSHP']]]]);
  await locks.lockAndSign(averages());
  expect(await differing()).toEqual([[], []]);
});

it('one that was put in past the program stays named, whoever signs over it', async () => {
  await tamperWith(locks.school.office.folder, PRINCIPAL, (sql) => {
    const name = 'gradebook_setting_locked_update';
    const trigger = sql.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) as string;
    sql.exec(`DROP TRIGGER ${name}`);
    sql.prepare('UPDATE gradebook_setting SET chosen = ?').run('["tx1","tx2","tx3","tx4"]');
    sql.exec(trigger);
  });
  // What was signed first stands again; the second lock says otherwise.
  expect(await differing()).toEqual([[['dtb', null]], []]);
  clock.set(new Date(clock.now().getTime() + 3_600_000).toISOString());
  await locks.lockAndSign(averages());
  expect(await differing()).toEqual([[], [['dtb', null]], []]);
});
