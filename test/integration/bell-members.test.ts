import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OFFICER } from '../support/office/open-test-office.ts';
import { DISPATCH } from '../support/archive/archive-office.ts';
import { SchoolWithDeputy } from '../support/office/school-with-deputy.ts';
import { NOBODY } from '../support/office/school-with-staff.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';
import { vaultReader } from '../support/office/vault-reader.ts';

let test: SchoolWithDeputy;
beforeEach(async () => {
  test = await SchoolWithDeputy.open();
});
afterEach(() => test.close());

const notices = () => test.call('notices.list', {});
const unread = async () => (await notices()).filter((notice) => notice.unread).map(({ key }) => key);
const countOf = async (key: string) => (await notices()).find((notice) => notice.key === key)?.count;
const look = () => test.call('notices.read', {});
const teacher = async (fullName: string) => (await test.call('staff.save', { ...NOBODY, fullName })).id;
const giveAccount = (staffId: string) =>
  test.call('accounts.create', {
    selection: { all: false, department: null, staffIds: [staffId] },
    logins: {},
    sharedReason: '',
  });
const retire = (staffId: string, fullName: string) =>
  test.call('staff.save', { ...NOBODY, id: staffId, fullName, status: 'retired' });
const delegate = (functions: ('records' | 'papers' | 'accounts')[]) =>
  test.call('delegations.create', test.wish({ functions }));
/** Somebody writes into the shut vault past the program; the officer opens it again. */
async function tamper(sql: string): Promise<void> {
  await tamperWith(test.folder, OFFICER, (database) => database.exec(sql));
  await test.asOfficer();
}
/** What is kept of the last look: item → its digests. */
async function kept(): Promise<Map<string, string[]>> {
  const read = await vaultReader(test.folder, OFFICER.login, OFFICER.password);
  const rows = read
    .prepare(`SELECT key, value FROM user_setting WHERE key GLOB 'notice.*' AND user_id = ?`)
    .raw()
    .all(test.officerId) as [string, string][];
  read.close();
  return new Map(
    rows.map(([key, value]) => {
      expect(value).toMatch(/^\d+\|2026-[^|]+Z\|(?:[A-Za-z0-9_-]{6})*$/u);
      return [key.slice('notice.'.length), value.split('|')[2]!.match(/.{6}/gu) ?? []];
    }),
  );
}

describe('the bell rings for a new member in the place of a settled one', () => {
  it('of the people who left and hold an account', async () => {
    const [first, second] = [await teacher('Hoàng Thị Lan'), await teacher('Bùi Văn Nam')];
    for (const id of [first, second]) await giveAccount(id);
    await retire(first, 'Hoàng Thị Lan');
    await look();
    expect(await unread()).toEqual([]);
    await test.call('leavers.revoke', { staffIds: [first] });
    await look();
    await retire(second, 'Bùi Văn Nam');
    await look();
    const third = await teacher('Đặng Thu Hà');
    await giveAccount(third);
    await look();
    await test.call('leavers.revoke', { staffIds: [second] });
    await retire(third, 'Đặng Thu Hà');
    expect(await countOf('leavers')).toBe(1);
    expect(await unread()).toContain('leavers');
  });

  it('of what the first screen counts itself', async () => {
    const first = await teacher('Hoàng Thị Lan');
    const before = await countOf('accounts-missing');
    await look();
    await giveAccount(first);
    expect(await unread()).not.toContain('accounts-missing');
    await teacher('Bùi Văn Nam');
    expect(await countOf('accounts-missing')).toBe(before);
    expect(await unread()).toContain('accounts-missing');
  });

  it('of the delegations that wait for the head', async () => {
    const { id } = await delegate(['records']);
    await look();
    await test.call('delegations.end', { id, reason: 'Lập nhầm phạm vi' });
    await delegate(['papers']);
    expect(await countOf('delegations-unsigned')).toBe(1);
    expect(await unread()).toContain('delegations-unsigned');
  });
});

describe('a number that is missing', () => {
  it('from a register of dispatches is a task that opens its book and year, and rings for each number', async () => {
    await test.call('archive.addDocument', { ...DISPATCH, day: '2026-09-12' });
    for (const outKind of ['cong-van', 'bao-cao'] as const) {
      await test.call('archive.addDocument', {
        ...{ ...DISPATCH, kind: 'dispatch-out', number: '', day: test.dayAt(0), outKind },
      });
    }
    expect((await notices()).map(({ key }) => key).filter((key) => key.startsWith('dispatch'))).toEqual([]);
    await tamper(
      `INSERT INTO dispatch_number (series, year, number) VALUES ('bao-cao', 2026, 2), ('bao-cao', 2026, 3)`,
    );
    const { tasks } = await test.call('home.overview', {});
    expect(tasks.filter(({ key }) => key.startsWith('dispatch'))).toEqual([
      {
        key: 'dispatch-out-gap',
        count: 2,
        severity: 'danger',
        route: '/papers/registers',
        params: { book: 'out', year: '2026' },
      },
    ]);
    expect(await test.call('archive.dispatchRegister', { book: 'out', year: null })).toMatchObject({
      series: expect.arrayContaining([
        expect.objectContaining({ series: 'bao-cao', missing: [{ from: 2, to: 3 }] }),
      ]) as unknown,
    });
    await look();
    await tamper(`INSERT INTO dispatch_number (series, year, number) VALUES ('dispatch-in', 2026, 2)`);
    expect(await unread()).toEqual(['dispatch-in-gap']);
    await test.as('giaovien');
    expect((await notices()).map(({ key }) => key)).not.toContain('dispatch-in-gap');
    await test.asOfficer();
  });

  it('from a register of papers rings for each number', async () => {
    await delegate(['records']);
    await tamper(`UPDATE paper_number SET last = last + 1`);
    expect(await countOf('number-gap')).toBeGreaterThan(0);
    await look();
    expect(await unread()).toEqual([]);
    await tamper(`UPDATE paper_number SET last = last + 1`);
    expect(await unread()).toContain('number-gap');
  });
});

describe('what is remembered of a look', () => {
  it('is one digest for each that was counted', async () => {
    const gone = await teacher('Hoàng Thị Lan');
    await giveAccount(gone);
    await retire(gone, 'Hoàng Thị Lan');
    await delegate(['records']);
    await tamper(`UPDATE paper_number SET last = last + 3`);
    const shown = new Map((await notices()).map(({ key, count }) => [key, count]));
    await look();
    const remembered = await kept();
    expect([...remembered.keys()].sort()).toEqual([...shown.keys()].sort());
    for (const key of ['leavers', 'delegations-unsigned', 'accounts-missing', 'number-gap', 'passwords-held'])
      expect([key, new Set(remembered.get(key)).size]).toEqual([key, shown.get(key)]);
  });

  it('of an earlier version is still read', async () => {
    const gone = await teacher('Hoàng Thị Lan');
    await giveAccount(gone);
    await retire(gone, 'Hoàng Thị Lan');
    await look();
    await tamper(
      `UPDATE user_setting SET value = substr(value, 1, instr(value, 'Z')) WHERE key GLOB 'notice.*'`,
    );
    expect(await unread()).toEqual([]);
  });
});
