import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import {
  addSchoolWithStaff,
  addTeachers,
  type SchoolWithStaff,
} from '../support/office/school-with-staff.ts';
import { signPaper } from '../support/office/sign-paper.ts';

const EVERYBODY = { all: true, department: null, staffIds: [] };
const HOMEROOM = { kind: 'homeroom', className: '6A1' };
const LIBRARY = { kind: 'function', function: 'library' };

let test: TestOffice;
let school: SchoolWithStaff;
/** Everybody has an account and signed minutes. */
beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
  const { ids } = await test.call('accounts.create', { selection: EVERYBODY, logins: {}, sharedReason: '' });
  const { paperIds } = await test.call('papers.issue', {
    accountIds: ids,
    kinds: ['bien-ban-ban-giao'],
    jobId: 'first',
  });
  for (const id of paperIds) await signPaper(test.call, id);
});
afterAll(() => test.close());

const accountOf = async (staffIndex: number) =>
  (await test.call('accounts.list', {})).find(({ staffId }) => staffId === school.staffIds[staffIndex])!;
const driftOf = async (accountId: string) =>
  (await test.call('drift.list', {})).find((row) => row.accountId === accountId);
const giveFunctions = async (accountId: string, functions: 'library'[] | []) => {
  const rights = await test.call('grants.get', { accountId });
  await test.call('grants.save', { accountId, rights: { ...rights, functions }, reason: 'Giao thêm việc' });
};
const staffOf = async (staffId: string) => {
  const {
    masked: _masked,
    homeroomOf: _rooms,
    accountState: _state,
    warnings: _warnings,
    ...staff
  } = (await test.call('staff.list', {})).find(({ id }) => id === staffId)!;
  return staff;
};
const taskKeys = async () => (await test.call('home.overview', {})).tasks.map(({ key }) => key);

describe('rights drift', () => {
  it('is empty while rights, minutes and work agree', async () => {
    expect(await test.call('drift.list', {})).toEqual([]);
    await expect(
      test.call('drift.supplement', { accountIds: [(await accountOf(3)).id] }),
    ).rejects.toMatchObject({ code: 'accounts.no-drift' });
  });

  it('says in words what changed since the signed minutes', async () => {
    const { id } = await accountOf(3);
    const rights = await test.call('grants.get', { accountId: id });
    await test.call('grants.save', {
      accountId: id,
      rights: { ...rights, classIds: [], functions: ['library'] },
      reason: 'Đổi việc',
    });
    const drift = await driftOf(id);
    expect(drift).toMatchObject({
      added: [LIBRARY],
      removed: [HOMEROOM],
      signed: true,
      waiting: '',
      // Homeroom stands in the assignments still.
      workAdded: [HOMEROOM],
      workRemoved: [],
    });
    expect(drift?.minutes).toMatch(/^\d\d\/BBBG-THCSHP$/u);
    expect(await taskKeys()).toEqual(expect.arrayContaining(['drift-minutes', 'drift-work']));
  });

  it('waits for signatures once its minutes are written, and the same click gives the same minutes', async () => {
    const { id } = await accountOf(3);
    const { paperIds } = await test.call('drift.supplement', { accountIds: [id] });
    expect(paperIds).toHaveLength(1);
    const paper = (await test.call('papers.list', {})).find((each) => each.id === paperIds[0])!;
    expect(paper).toMatchObject({ kind: 'bien-ban-bo-sung', symbol: '01/BBBS-THCSHP', state: 'issued' });
    expect(await driftOf(id)).toMatchObject({ waiting: paper.symbol });
    expect(await test.call('drift.supplement', { accountIds: [id] })).toEqual({ paperIds });
    expect(await taskKeys()).not.toContain('drift-minutes');
    const history = await test.call('accounts.history', { id });
    expect(history[0]).toMatchObject({ act: 'issue-supplement', paper: paper.symbol });
  });

  it('writes new minutes and cancels the unsigned ones when rights change again', async () => {
    const { id } = await accountOf(3);
    await giveFunctions(id, []);
    expect(await driftOf(id)).toMatchObject({ added: [], removed: [HOMEROOM], waiting: '' });
    const { paperIds } = await test.call('drift.supplement', { accountIds: [id] });
    const supplements = (await test.call('papers.list', {})).filter(
      ({ kind }) => kind === 'bien-ban-bo-sung',
    );
    expect(supplements.map(({ symbol, state }) => [symbol, state]).sort()).toEqual([
      ['01/BBBS-THCSHP', 'void'],
      ['02/BBBS-THCSHP', 'issued'],
    ]);
    await signPaper(test.call, paperIds[0]!);
    expect(await driftOf(id)).toMatchObject({ added: [], removed: [], minutes: '02/BBBS-THCSHP' });
    await test.call('grants.fillFromAssignments', { accountIds: [id], dryRun: false });
    expect(await driftOf(id)).toMatchObject({ added: [HOMEROOM], workAdded: [] });
    expect((await accountOf(3)).drifted).toBe(true);
  });
});

describe('minutes for many at once', () => {
  it('pass over a suspended account whose handover was never signed', async () => {
    const [staffId] = await addTeachers(test.call, 1);
    const selection = { all: false, department: null, staffIds: [staffId!] };
    const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
    await test.call('papers.issue', { accountIds: ids, kinds: ['bien-ban-ban-giao'], jobId: 'late' });
    await giveFunctions(ids[0]!, ['library']);
    expect(await driftOf(ids[0]!)).toMatchObject({ signed: false });
    await test.call('accounts.transition', { ids, act: 'suspend', reason: 'Nghỉ dài ngày' });
    const other = (await accountOf(3)).id;
    const { paperIds } = await test.call('drift.supplement', { accountIds: [ids[0]!, other] });
    expect(paperIds).toHaveLength(1);
    // In use again, the unsigned handover minutes are issued anew.
    await test.call('accounts.transition', { ids, act: 'resume', reason: 'Đi làm lại' });
    const again = await test.call('drift.supplement', { accountIds: ids });
    const kinds = (await test.call('papers.list', {}))
      .filter(({ id }) => again.paperIds.includes(id))
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['bien-ban-ban-giao']);
    expect(await driftOf(ids[0]!)).toBeUndefined();
    // Functions given by hand stay; the account is in nobody's way below.
    await test.call('accounts.transition', { ids, act: 'revoke', reason: 'Kết thúc thử' });
    await test.call('staff.save', { ...(await staffOf(staffId!)), status: 'quit' });
  });
});

describe('somebody who has left', () => {
  const list = (names: readonly string[]) =>
    writeListWorkbook({
      sheetName: 'Cán bộ',
      titles: [],
      columns: ['Họ và tên', 'Ngày sinh', 'Trạng thái'].map((header) => ({
        header,
        width: 20,
        format: 'text',
      })),
      rows: names.map((name) => name.split('|')),
    });
  const commit = async (names: readonly string[], complete: boolean) =>
    test.call('imports.commit', {
      kind: 'staff',
      fileName: 'can-bo.xlsx',
      bytes: await list(names),
      mapping: null,
      skipBad: false,
      complete,
    });
  const EVERYONE = [
    'Vũ Thị Minh Nguyệt|08/03/1972|Đang làm việc',
    'Phạm Quốc Khánh|02/09/1975|Đang làm việc',
    'Đỗ Quang Huy|15/01/1990|Đang làm việc',
    'Nguyễn Thị Hương|19/05/1988|Đang làm việc',
    'Nguyễn Thị Hương|01/12/1981|Nghỉ hưu',
  ];

  it('is not looked for in a list that is not said to be complete', async () => {
    await commit(EVERYONE.slice(0, 3), false);
    expect(await test.call('leavers.list', {})).toEqual([]);
  });

  it('is found by status, or by a complete list that does not name them', async () => {
    const { importId } = await commit(EVERYONE, true);
    const leavers = await test.call('leavers.list', {});
    expect(leavers.map(({ fullName, cause, login }) => [fullName, cause, login])).toEqual([
      ['Trần Văn Bách', 'missing', 'bachtv'],
      ['Nguyễn Thị Hương', 'retired', 'huongnt'],
    ]);
    expect(await taskKeys()).toContain('leavers');
    await test.call('imports.undo', { id: importId, reason: 'Nhầm tệp' });
    expect(await test.call('leavers.list', {})).toEqual([]);
    await commit(EVERYONE, true);
  });

  it('is taken off by one word when the list was wrong', async () => {
    const staffId = school.staffIds[5]!;
    await test.call('leavers.keep', { staffId, reason: 'Danh sách thiếu tên' });
    await expect(test.call('leavers.keep', { staffId, reason: 'Lần nữa' })).rejects.toMatchObject({
      code: 'accounts.not-missing',
    });
    expect((await test.call('leavers.list', {})).map(({ cause }) => cause)).toEqual(['retired']);
  });

  it('loses the account with minutes that say why, by one click', async () => {
    const [leaver] = await test.call('leavers.list', {});
    const here = await accountOf(0);
    await expect(
      test.call('leavers.revoke', { staffIds: [leaver!.staffId, here.staffId] }),
    ).rejects.toMatchObject({ code: 'accounts.not-a-leaver' });
    const done = await test.call('leavers.revoke', { staffIds: [leaver!.staffId] });
    expect(done).toMatchObject({ revoked: 1, paperIds: [expect.any(String)] });
    expect(await accountOf(4)).toMatchObject({ state: 'revoked', rights: [] });
    const history = await test.call('accounts.history', { id: leaver!.accountId! });
    expect(history[0]).toMatchObject({ act: 'revoke', reason: 'Nghỉ hưu' });
    expect(await test.call('leavers.list', {})).toEqual([]);
  });

  it('is still told of while only a sign-in to this program is left', async () => {
    await test.call('users.create', {
      fullName: 'Nguyễn Thị Hương',
      login: 'huong2',
      staffId: school.staffIds[4]!,
      roles: ['subject-teacher'],
      password: 'Gio-Bien-Do-Son-93',
    });
    expect(await test.call('leavers.list', {})).toMatchObject([{ accountId: null, signIn: 'huong2' }]);
    expect(await taskKeys()).toContain('leavers');
  });

  it('cannot be concluded from a list with errors or of another kind', async () => {
    await expect(
      test.call('imports.commit', {
        kind: 'staff',
        fileName: 'can-bo.xlsx',
        bytes: await list([...EVERYONE, 'Sai Ngày Sinh|31/02/1990|Đang làm việc']),
        mapping: null,
        skipBad: true,
        complete: true,
      }),
    ).rejects.toMatchObject({ code: 'imports.not-complete' });
  });
});
