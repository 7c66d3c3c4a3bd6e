import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '../../main/kernel/dates.ts';
import { vietnamDay } from '../../main/kernel/vietnam-day.ts';
import type { LockRecord } from '../../main/features/mark-locks/domain/record.ts';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { SetClock } from '../support/office/set-clock.ts';
import { textOf } from '../support/pdf/judges.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';

let locks: SchoolThatLocks;
let clock: SetClock;
/** The acts in their order, each with the digest on its minutes. */
const acts: { readonly id: string; readonly paperId: string; readonly digest: string }[] = [];
beforeAll(async () => {
  clock = new SetClock();
  // The triggers of the tables know the true time; nothing here may lie before it.
  clock.set(new Date(Date.now() + 86_400_000).toISOString());
  locks = await SchoolThatLocks.open({ clock });
  await locks.as('teacher');
  await locks.school.write([locks.school.change(0, 'tx1', 80), locks.school.change(1, 'gk', 75)]);
  await locks.as('principal');
  await seal();
});
afterAll(() => locks.close());

async function seal(scopes = [locks.scope()], semester = 1): Promise<void> {
  const { actId, paperId } = await locks.lockAndSign(scopes, { semester });
  const all = await locks.call('locks.acts', {});
  acts.push({ id: actId, paperId: paperId!, digest: all.find(({ id }) => id === actId)!.digest! });
}

/** Opens what one act shut for an hour, changes a mark as the teacher, and lets the hour pass. */
async function changeOpened(actId: string, change: () => Promise<unknown>): Promise<void> {
  const [row] = await locks.call('locks.act', { id: actId });
  expect(row).toMatchObject({ alsoShut: false });
  const againAt = new Date(clock.now().getTime() + 3_600_000).toISOString();
  const { paperId, alsoShut } = await locks.call('locks.release', {
    ...{ lockIds: [row!.lockId], reason: 'Nhập bù', againAt },
  });
  expect(alsoShut).toBe(0);
  await locks.sign(paperId);
  await locks.as('teacher');
  await change();
  await locks.as('principal');
  clock.set(againAt);
}
async function write(before: number | null, after: number): Promise<void> {
  const { written, refused } = await locks.school.write([
    locks.school.change(2, 'ck', after, before, before === null ? '' : 'Chấm lại'),
  ]);
  expect([written.length, refused]).toEqual([1, []]);
}

/** What the record of an act says it follows. */
async function follows(id: string) {
  const { bytes } = await locks.call('locks.record', { id, purpose: 'Kiểm tra' });
  return (JSON.parse(new TextDecoder().decode(bytes)) as Pick<LockRecord, 'follows'>).follows ?? [];
}
async function paperText(id: string): Promise<string> {
  const { bytes } = await locks.call('papers.file', { id, purpose: 'view' });
  return textOf(bytes).replace(/\s+/gu, ' ');
}

const preview = async () =>
  (await locks.call('locks.preview', { semester: 1, part: 'marks', scopes: [locks.scope()] })).units[0]!;
const verified = async () => (await locks.call('locks.verify', { id: null, deep: true })).locks;
const differing = async () =>
  (await verified()).map(({ id, differences, faults }) => [
    id,
    differences.map(({ col, locked, now }) => `${col} ${locked} ${now}`),
    faults,
  ]);

describe('a book that was opened, changed and shut again', () => {
  it('is not asked for twice while it is what was signed', async () => {
    expect(await preview()).toMatchObject({ shut: true, changed: false });
    await expect(locks.lock()).rejects.toMatchObject({ code: 'mark-locks.nothing-to-lock' });
  });

  it('is sealed anew over what stands in it now', async () => {
    await changeOpened(acts[0]!.id, () => write(null, 70));
    expect(await preview()).toMatchObject({ shut: true, changed: true });
    expect(await differing()).toEqual([[acts[0]!.id, ['ck  7'], []]]);
    const both = [locks.scope(), locks.scope({ classId: locks.school.otherClassId })];
    const waiting = await locks.lock(both);
    expect(waiting).toMatchObject({ locked: 2, already: 0 });
    // Its minutes wait: nothing is asked for again, and nothing is settled yet.
    expect(await preview()).toMatchObject({ shut: true, changed: false });
    await expect(locks.lock()).rejects.toMatchObject({ code: 'mark-locks.nothing-to-lock' });
    expect(await differing()).toContainEqual([acts[0]!.id, ['ck  7'], []]);
    await locks.call('locks.withdraw', { id: waiting.actId, reason: 'Chỉ ký lại một sổ' });
    await seal();
    expect(await differing()).toEqual(expect.arrayContaining(acts.map(({ id }) => [id, [], []])));
    expect(await preview()).toMatchObject({ changed: false });
  });

  it('keeps both records, each proven by the digest on its own minutes', async () => {
    for (const [at, { id, digest }] of acts.entries()) {
      const { bytes } = await locks.call('locks.record', { id, purpose: 'Kiểm tra' });
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
      const { units } = JSON.parse(new TextDecoder().decode(bytes)) as { units: { filled: number }[] };
      expect(units[0]!.filled).toBe(2 + at);
      expect((await locks.call('locks.verify', { id })).locks).toMatchObject([
        { recordIntact: true, differences: [] },
      ]);
    }
  });

  it('names the minutes that the new ones follow, on the paper and in the record', async () => {
    const day = vietnamDay(clock.now().toISOString());
    const followed = await Promise.all(acts.map(({ id }) => follows(id)));
    expect(followed).toEqual([[], [{ symbol: '01/BBKS-THCSHP', day }]]);
    const named = `Tiếp theo biên bản khóa sổ số 01/BBKS-THCSHP ngày ${formatDay(day)}`;
    const papers = await Promise.all(acts.map(({ paperId }) => paperText(paperId)));
    expect(papers.map((text) => text.includes(named))).toEqual([false, true]);
  });

  it('is opened as a whole by one decision, and sealed again, as often as it takes', async () => {
    for (const [at, after] of [75, 65].entries()) {
      await changeOpened(acts[at]!.id, () => write(at === 0 ? 70 : 75, after));
      expect(await preview()).toMatchObject({ shut: true, changed: true });
      await seal();
      expect(await differing()).toEqual(expect.arrayContaining(acts.map(({ id }) => [id, [], []])));
    }
    expect(acts).toHaveLength(4);
    // Each follows the last one about what was changed, and no other.
    const symbols = await Promise.all(acts.slice(1).map(({ id }) => follows(id)));
    const before = symbols.map((all) => all.map(({ symbol }) => symbol));
    expect(new Set(before.flat()).size).toBe(3);
    expect(before.map((all) => all.length)).toEqual([1, 1, 1]);
  });

  it('keeps the number of the decision a change was made under when the book is opened again', async () => {
    const { id } = acts.at(-1)!;
    const decision = async () =>
      (await locks.call('locks.verify', { id })).locks[0]!.differences.map(({ event }) => event?.minutes);
    await changeOpened(id, () => write(65, 60));
    const [first] = await decision();
    expect(first).toMatch(/QĐ/u);
    await changeOpened(id, () => Promise.resolve());
    expect(await decision()).toEqual([first]);
    await seal();
  });

  it('never settles what no event of this program did', async () => {
    await tamperWith(locks.school.office.folder, PRINCIPAL, (sql) => {
      const trigger = sql
        .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'mark_locked_update'`)
        .pluck()
        .get() as string;
      sql.exec('DROP TRIGGER mark_locked_update');
      sql.prepare(`UPDATE mark SET value = 95 WHERE col = 'gk' AND value = 75`).run();
      sql.exec(trigger);
    });
    expect(await preview()).toMatchObject({ changed: true });
    const before = acts.map(({ id }) => [id, ['gk 7.5 9.5'], []]);
    await seal();
    expect(await differing()).toEqual(expect.arrayContaining([...before, [acts.at(-1)!.id, [], []]]));
  });
});

describe('the decision of the head', () => {
  it('is sealed anew like any cell', async () => {
    const year = [{ ...locks.scope(), subjectId: '' }];
    await locks.as('teacher');
    const decide = (after: number, before: number | null) =>
      locks.school.write(
        [locks.school.change(0, 'len-lop', after, before, before === null ? '' : 'Theo quyết định')],
        locks.school.homeroom(3),
      );
    expect((await decide(1, null)).refused).toEqual([]);
    await locks.as('principal');
    await seal(year, 3);
    const { id } = acts.at(-1)!;
    await changeOpened(id, async () => {
      expect((await decide(0, 1)).refused).toEqual([]);
    });
    const column = await locks.call('locks.preview', { semester: 3, part: 'marks', scopes: year });
    expect(column.units).toMatchObject([{ shut: true, changed: true }]);
    await seal(year, 3);
    const [last] = (await verified()).filter((act) => act.id === id);
    expect(last).toMatchObject({ differences: [], faults: [], recordIntact: true });
  });
});
