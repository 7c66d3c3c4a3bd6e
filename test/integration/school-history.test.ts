import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf, type Call } from '../../main/office/cli/call.ts';
import { migrate } from '../../main/platform/database/migrate.ts';
import { driver } from '../../main/platform/database/open-sqlite.ts';
import type { OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { OLD_VAULT, oldVault } from '../support/backups/old-vault.ts';
import {
  OFFICER,
  officeOn,
  openTestOffice,
  SCHOOL,
  type TestOffice,
} from '../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../support/office/school-with-staff.ts';
import { drawnContent } from '../support/pdf/drawn-content.ts';
import { textOf } from '../support/pdf/judges.ts';

type Change = RawInputOf<'school.changeProfile'>;
const CHANGE: Change = {
  fromDay: '2027-01-01',
  values: {},
  reason: 'Sắp xếp đơn vị hành chính cấp xã',
  basisNumber: '12/NQ-HĐND',
  basisDay: '2026-10-30',
};
const RENAMED = {
  name: 'Trường THCS Bằng Lăng',
  superiorBody: 'UBND PHƯỜNG BẰNG LĂNG',
  commune: 'phường Bằng Lăng',
};
const ANY: RawInputOf<'archive.page'> = {
  text: '',
  person: '',
  fromDay: '',
  toDay: '',
  due: false,
  kind: null,
  state: null,
  cursor: null,
  limit: 50,
};

/** Vietnam's clock: 00:30 of the day is still the day before in UTC. */
let now = new Date('2026-12-31T10:00:00+07:00');
const clock = { now: () => now };
let test: TestOffice;
let accountIds: string[];

async function minutes(call: Call, accountId: string): Promise<OutputOf<'papers.list'>[number]> {
  await call('papers.issue', { accountIds: [accountId], kinds: ['bien-ban-ban-giao'], jobId: 'x' });
  return (await call('papers.list', {})).find(
    (paper) => paper.accountId === accountId && paper.kind === 'bien-ban-ban-giao',
  )!;
}
const bytesOf = async (id: string) => (await test.call('papers.file', { id, purpose: 'view' })).bytes;

beforeAll(async () => {
  test = await openTestOffice({ clock });
  await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  accountIds = (await test.call('accounts.create', { selection, logins: {}, sharedReason: '' })).ids;
});
afterAll(() => test.close());

describe('a ward that is renamed on New Year', () => {
  let old: OutputOf<'papers.list'>[number];
  let drawnBefore: string;

  it('is recorded before its day and changes nothing yet', async () => {
    await test.call('school.changeProfile', { ...CHANGE, values: RENAMED });
    expect(await test.call('school.get', {})).toEqual(SCHOOL);
    const { periods } = await test.call('school.profileHistory', {});
    expect(periods.map(({ fromDay, toDay, state }) => [fromDay, toDay, state])).toEqual([
      ['2027-01-01', null, 'to-come'],
      [null, '2026-12-31', 'in-force'],
    ]);
    expect(periods[0]?.changes).toMatchObject([
      { values: RENAMED, basisNumber: '12/NQ-HĐND', basisDay: '2026-10-30', by: 'Đỗ Quang Huy' },
    ]);
    old = await minutes(test.call, accountIds[0]!);
    const bytes = await bytesOf(old.id);
    drawnBefore = drawnContent(bytes);
    expect(old.symbol).toBe('01/BBBG-THCSHP');
    expect(textOf(bytes)).toContain('TRƯỜNG THCS HOA PHƯỢNG');
  });

  it('begins by itself at midnight of Vietnam, in the open window and on the start-up screen', async () => {
    now = new Date('2026-12-31T16:59:59.999Z');
    expect(await test.call('session.current', {})).toMatchObject({ schoolName: SCHOOL.name });
    now = new Date('2026-12-31T17:00:00.000Z');
    test.events.length = 0;
    expect(await test.call('session.current', {})).toMatchObject({ schoolName: RENAMED.name });
    expect(test.events).toContainEqual({ type: 'changed', topics: ['school', 'session'] });
    expect(await test.call('school.get', {})).toEqual({ ...SCHOOL, ...RENAMED });
    test = await test.reopen();
    expect(await test.call('vault.status', {})).toMatchObject({ state: 'locked', schoolName: RENAMED.name });
    await test.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
  });

  it('leaves the paper of the day before as it was, also when it is drawn again', async () => {
    const again = await bytesOf(old.id);
    expect(drawnContent(again)).toBe(drawnBefore);
    const { bytes } = await test.call('papers.combined', { ids: [old.id], purpose: 'view' });
    const text = textOf(bytes);
    expect(text).toContain('TRƯỜNG THCS HOA PHƯỢNG');
    expect(text).toContain('UBND PHƯỜNG HOA PHƯỢNG');
    expect(text).not.toContain('BẰNG LĂNG');
  });

  it('stands on the next paper, with the new letters in its number', async () => {
    const paper = await minutes(test.call, accountIds[1]!);
    expect(paper.symbol).toBe('01/BBBG-THCSBL');
    const text = textOf(await bytesOf(paper.id));
    expect(text).toContain('TRƯỜNG THCS BẰNG LĂNG');
    expect(text).not.toContain('HOA PHƯỢNG');
  });

  it('hides no paper: the archive and the search find the old ones by the old name', async () => {
    const found = async (text: string) =>
      (await test.call('archive.page', { ...ANY, text })).entries.map(({ symbol }) => symbol);
    expect(await found('Hoa Phượng')).toContain('01/BBBG-THCSHP');
    expect(await found('Bằng Lăng')).toEqual(['01/BBBG-THCSBL']);
    const hits = await test.call('search.global', { text: 'THCSHP', limit: 20 });
    expect(hits.map(({ kind, id }) => [kind, id])).toEqual([['paper', old.id]]);
  });
});

describe('changes out of order', () => {
  it('may be back-dated, and the periods stay one row without gaps', async () => {
    await test.call('school.changeProfile', {
      ...CHANGE,
      fromDay: '2025-07-01',
      values: { superiorBody: 'UBND PHƯỜNG HOA PHƯỢNG MỚI' },
    });
    const { periods } = await test.call('school.profileHistory', {});
    expect(periods.map(({ fromDay, toDay, profile }) => [fromDay, toDay, profile.superiorBody])).toEqual([
      ['2027-01-01', null, 'UBND PHƯỜNG BẰNG LĂNG'],
      ['2025-07-01', '2026-12-31', 'UBND PHƯỜNG HOA PHƯỢNG MỚI'],
      [null, '2025-06-30', 'UBND PHƯỜNG HOA PHƯỢNG'],
    ]);
  });

  it('may be called off before their day, with a reason, and stay readable', async () => {
    const { id } = await test.call('school.changeProfile', {
      ...CHANGE,
      fromDay: '2028-01-01',
      values: { address: 'Số 3' },
    });
    await test.call('school.withdrawChange', { id, reason: 'Nghị quyết lùi ngày' });
    const { periods, withdrawn } = await test.call('school.profileHistory', {});
    expect(periods.some(({ fromDay }) => fromDay === '2028-01-01')).toBe(false);
    expect(withdrawn).toMatchObject([{ id, withdrawal: { reason: 'Nghị quyết lùi ngày' } }]);
    await expect(test.call('school.withdrawChange', { id, reason: 'Lần hai' })).rejects.toMatchObject({
      code: 'people.not-found',
    });
  });

  it('are refused when they have begun, change nothing, or cannot rest on their paper', async () => {
    const { periods } = await test.call('school.profileHistory', {});
    const begun = periods.find(({ fromDay }) => fromDay === '2027-01-01')!.changes[0]!.id;
    const code = (what: Promise<unknown>, expected: string) =>
      expect(what).rejects.toMatchObject({ code: expected });
    await code(test.call('school.withdrawChange', { id: begun, reason: 'Thử' }), 'people.profile-in-force');
    await code(
      test.call('school.changeProfile', { ...CHANGE, values: { name: RENAMED.name } }),
      'people.profile-unchanged',
    );
    await code(
      test.call('school.changeProfile', { ...CHANGE, values: { code: '9' }, basisDay: '2099-01-01' }),
      'people.profile-basis-day',
    );
    await code(
      test.call('school.changeProfile', { ...CHANGE, values: { code: '9' }, basisNumber: '' }),
      'people.profile-basis-number',
    );
    await code(
      test.call('school.changeProfile', { ...CHANGE, values: { code: '9' }, reason: '' }),
      'input.invalid',
    );
  });
});

describe('the record of changes', () => {
  it('can be neither altered nor removed nor reordered', () => {
    const sqlite = new driver(':memory:');
    migrate(sqlite);
    const insert = (seq: number, from: string, name: string | null) =>
      sqlite
        .prepare(
          `INSERT INTO school_change (seq, id, from_day, name, code, level, superior_body, commune, address,
             abbreviation, reason, basis_number, at)
           VALUES (?, ?, ?, ?, '', 'THCS', '', '', '', '', 'x', '', '')`,
        )
        .run(seq, `id-${seq}`, from, name);
    expect(() => insert(1, '2026-01-01', 'Trường')).toThrow('CHECK');
    expect(() => insert(1, '', null)).toThrow('CHECK');
    insert(1, '', 'Trường');
    expect(() => insert(3, '', 'Trường')).toThrow('append-only');
    for (const sql of [
      "UPDATE school_change SET name = 'Khác'",
      'DELETE FROM school_change',
      "INSERT INTO school_change_withdrawal (change_id, reason, at, user_id) VALUES ('id-1', 'x', '', 'u')",
    ])
      expect(() => sqlite.exec(sql), sql).toThrow('append-only');
    sqlite.close();
  });
});

describe('a vault from before the record', () => {
  it('begins it with the profile it had', async () => {
    const folder = oldVault();
    const office = officeOn(folder, [], { enforceOwnPassword: false });
    const call = callOf(office);
    await call('vault.unlock', { login: OLD_VAULT.login, password: OLD_VAULT.password });
    const { periods, withdrawn } = await call('school.profileHistory', {});
    expect(withdrawn).toEqual([]);
    expect(periods).toMatchObject([
      { fromDay: null, toDay: null, state: 'in-force', profile: { name: OLD_VAULT.schoolName } },
    ]);
    expect(periods[0]?.changes).toMatchObject([{ by: '', reason: '' }]);
    expect(await call('school.get', {})).toEqual(periods[0]?.profile);
    await office.close();
    rmSync(dirname(folder), { recursive: true });
  });
});
