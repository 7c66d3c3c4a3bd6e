import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../main/platform/database/migrations/index.ts';
import type { Sqlite } from '../../main/platform/database/sqlite.ts';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { addPrimaryClass, fillBook, type PrimaryClass } from '../support/office/primary-class.ts';
import { EVERYTHING, SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';

const OWN = migrations.find(({ name }) => name.endsWith('abilities-and-disability'))!;
const [LISTS_CLOSED_BOOKS = ''] = /INSERT INTO homeroom_closed_early[^;]*;/u.exec(OWN.sql) ?? [];

let locks: SchoolThatLocks;
let room: PrimaryClass;
beforeAll(openFilled, 120_000);
afterAll(() => locks.close());

async function openFilled(): Promise<void> {
  locks = await SchoolThatLocks.open();
  room = await addPrimaryClass(locks.school, ['An Thị Bình', 'Bùi Văn Dũng']);
  await inVault((sql) => sql.exec(AS_BEFORE));
  await locks.as('teacher');
  for (const semester of [1, 2])
    for (const subjectId of [room.readingId, ...room.otherIds, ''])
      await fillBook(locks.school, { classId: room.classId, subjectId, semester }, valueOf);
}

/** The program of before knew eight abilities in every book. */
const AS_BEFORE = `INSERT OR IGNORE INTO homeroom_closed_early
  SELECT id, column1, '' FROM class, (VALUES (1), (2)) WHERE grade = 5`;

function valueOf(kind: string) {
  return kind === 'test' ? 90 : kind === 'level' || kind === 'quality' ? 3 : kind === 'count' ? 0 : null;
}
async function inVault(act: (sql: Sqlite) => void): Promise<void> {
  await locks.school.office.office.close();
  await tamperWith(locks.school.office.folder, PRINCIPAL, act);
}
/** Does what the migration does with the books it finds, and opens them with the program of today. */
async function bringUpToDate(): Promise<void> {
  await inVault((sql) => {
    sql.exec('DELETE FROM homeroom_closed_early');
    sql.exec(LISTS_CLOSED_BOOKS);
  });
  await locks.as('principal');
}
async function levels(): Promise<readonly (readonly [string | undefined, readonly string[]])[]> {
  const { students } = await locks.call('gradebook.results', { classId: room.classId });
  return students.map(({ level, flags }) => [level[2], flags.map(({ code }) => code)]);
}
const abilities = async (semester: number) => {
  const { columns } = await locks.call('gradebook.open', {
    ...{ classId: room.classId, subjectId: '', semester },
  });
  return columns.flatMap(({ key }) => (/^nl\d+-(?:ck|lai)$/u.test(key) ? [key.split('-')[0]] : [])).join(' ');
};
const EIGHT = 'nl1 nl2 nl3 nl4 nl5 nl6 nl7 nl8';
const TEN = 'nl1 nl2 nl3 nl4 nl5 nl6 nl9 nl10 nl7 nl8';

describe('a class of grade 5 assessed before the program knew công nghệ and tin học', () => {
  it('is asked for them while its books are open', async () => {
    expect([await abilities(2), await levels()]).toEqual([
      EIGHT,
      [
        ['HTXS', []],
        ['HTXS', []],
      ],
    ]);
    await bringUpToDate();
    for (const semester of [1, 2, 3]) expect(await abilities(semester)).toBe(TEN);
    expect(await levels()).toEqual([
      ['', ['qualities-missing']],
      ['', ['qualities-missing']],
    ]);
    // Not to be taken for the subjects of that name.
    const { students } = await locks.call('gradebook.results', { classId: room.classId });
    expect(students[0]!.why.find(({ about }) => about === 'level/year')!.params).toMatchObject({
      subjects: 'Năng lực công nghệ, Năng lực tin học',
    });
    const books = await locks.call('gradebook.books', { semester: 2 });
    const homeroom = books.find(({ classId, subjectId }) => classId === room.classId && subjectId === '');
    expect(homeroom).toMatchObject({ missing: 8 });
  });

  it('keeps what was sealed: nothing is missing and nothing differs', async () => {
    await inVault((sql) => sql.exec(AS_BEFORE));
    await locks.as('principal');
    const sealed = { ...EVERYTHING, classId: room.classId };
    await locks.lockAndSign([sealed], { semester: 2, part: 'summary' });
    const before = await levels();
    await bringUpToDate();
    const { guards, locks: verified } = await locks.call('locks.verify', { id: null, deep: true });
    expect([guards, verified.flatMap(({ faults, differences }) => [...faults, ...differences])]).toEqual([
      [],
      [],
    ]);
    expect([await levels(), await abilities(2), await abilities(3)]).toEqual([before, EIGHT, EIGHT]);
    // Semester I was never shut.
    expect(await abilities(1)).toBe(TEN);
  });

  it('would differ by the level of every pupil if the book were asked for more than it could hold', async () => {
    await inVault((sql) => sql.exec('DELETE FROM homeroom_closed_early'));
    await locks.as('principal');
    const { locks: verified } = await locks.call('locks.verify', { id: null, deep: true });
    expect(verified.flatMap(({ differences }) => differences)).toMatchObject([
      { col: 'muc', locked: 'Hoàn thành xuất sắc', now: '' },
      { col: 'muc', locked: 'Hoàn thành xuất sắc', now: '' },
    ]);
  });
});

describe('a pupil whose own row was sealed before, in a class that stayed open', () => {
  it('lacks nothing, while the others are asked for both abilities', async () => {
    await locks.close();
    await openFilled();
    await locks.as('principal');
    const sealed = { ...EVERYTHING, classId: room.classId, subjectId: '', studentId: room.pupils[0]! };
    await locks.lockAndSign([sealed], { semester: 2, part: 'summary' });
    await bringUpToDate();
    expect(await levels()).toEqual([
      ['HTXS', []],
      ['', ['qualities-missing']],
    ]);
    const books = await locks.call('gradebook.books', { semester: 2 });
    const homeroom = books.find(({ classId, subjectId }) => classId === room.classId && subjectId === '')!;
    const opened = await locks.call('gradebook.open', { classId: room.classId, subjectId: '', semester: 2 });
    const asked = opened.columns.filter(({ counts }) => counts).length;
    expect([homeroom.missing, opened.missing, homeroom.cells]).toEqual([4, 4, 2 * asked - 4]);
  });
});
