import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';
import { textOf } from '../support/pdf/judges.ts';

const EVERYBODY = { all: true, department: null, staffIds: [] };
const KINDS = ['bien-ban-ban-giao', 'cam-ket', 'phieu-cap'] as const;

let test: TestOffice;
let school: SchoolWithStaff;
/** Everybody has an account and the papers of its first issue. */
beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
  const { ids } = await test.call('accounts.create', { selection: EVERYBODY, logins: {}, sharedReason: '' });
  await test.call('papers.issue', { accountIds: ids, kinds: [...KINDS], jobId: 'first' });
});
afterAll(() => test.close());

const accountOf = async (staffIndex: number) => {
  const accounts = await test.call('accounts.list', {});
  return accounts.filter(({ staffId }) => staffId === school.staffIds[staffIndex]).at(-1)!;
};
const papersOf = async (accountId: string) =>
  (await test.call('papers.list', {})).filter((paper) => paper.accountId === accountId);

describe('rights', () => {
  it('are shown before they are filled from the assignments, and functions given by hand stay', async () => {
    const { id } = await accountOf(3);
    await test.call('grants.save', {
      accountId: id,
      rights: { classIds: [], classSubjects: [], functions: ['library'] },
      reason: 'Thử',
    });
    const plan = await test.call('grants.fillFromAssignments', { accountIds: [id], dryRun: true });
    expect(plan[0]!.added[0]).toEqual({ kind: 'homeroom', className: '6A1' });
    expect((await test.call('grants.get', { accountId: id })).classIds).toEqual([]);
    await test.call('grants.fillFromAssignments', { accountIds: [id], dryRun: false });
    const filled = await test.call('grants.get', { accountId: id });
    expect(filled.classIds).toEqual([school.classIds[0]]);
    expect(filled.functions).toEqual(['library']);
    // The library is not on the minutes: that is what drift means.
    expect((await accountOf(3)).drifted).toBe(true);
  });

  it('cannot name a class that is not there', async () => {
    const { id } = await accountOf(5);
    const rights = { classIds: [id], classSubjects: [], functions: [] };
    await expect(test.call('grants.save', { accountId: id, rights, reason: 'Thử' })).rejects.toMatchObject({
      code: 'accounts.unknown-class-or-subject',
    });
  });
});

describe('an account that is issued again', () => {
  it('gets a new password and new papers; the unsigned old ones are void', async () => {
    const { id } = await accountOf(4);
    await test.call('accounts.transition', { ids: [id], act: 'reissue', reason: 'Quên mật khẩu' });
    expect(await accountOf(4)).toMatchObject({ state: 'reissued', passwordHeld: true });
    expect(
      (await papersOf(id)).filter(({ kind, state }) => kind === 'phieu-cap' && state === 'issued'),
    ).toEqual([]);
    const issued = await test.call('papers.issue', { accountIds: [id], kinds: [...KINDS], jobId: 'again' });
    expect(issued.paperIds).toHaveLength(3);
    expect(await accountOf(4)).toMatchObject({ state: 'slip-issued' });
  });

  it('gets its own minutes in the same transaction, one number a person, and a second time names the round', async () => {
    const ids = [(await accountOf(0)).id, (await accountOf(1)).id];
    const act = { act: 'reissue', reason: 'Mất điện thoại.' } as const;
    const { changed, paperIds } = await test.call('accounts.transition', { ids, ...act });
    expect([changed, paperIds.length]).toEqual([2, 2]);
    const minutes = async () =>
      (await test.call('papers.list', {})).filter(
        ({ kind, accountId }) => kind === 'bien-ban-cap-lai' && ids.includes(accountId ?? ''),
      );
    expect((await minutes()).map(({ number, state }) => [number, state]).sort()).toEqual([
      [2, 'issued'],
      [3, 'issued'],
    ]);
    const [again] = (await test.call('accounts.transition', { ids: [ids[0]!], ...act })).paperIds;
    const { bytes } = await test.call('papers.file', { id: again!, purpose: 'view' });
    const text = textOf(bytes);
    expect(text).toContain('Lý do: mất điện thoại.');
    expect(text).toContain('Lần thứ 2');
    expect((await minutes()).map(({ state }) => state).sort()).toEqual(['issued', 'issued', 'void']);
    const [event] = await test.call('accounts.history', { id: ids[0]! });
    expect(event).toMatchObject({ act: 'reissue', reason: 'Mất điện thoại.', paperId: again });
  });
});

describe('an account that is revoked', () => {
  it('loses its rights and its password and gets minutes, all at once', async () => {
    const { id } = await accountOf(4);
    const { paperIds } = await test.call('accounts.transition', {
      ids: [id],
      act: 'revoke',
      reason: 'Chuyển công tác.',
    });
    expect(paperIds).toHaveLength(1);
    expect(await accountOf(4)).toMatchObject({
      state: 'revoked',
      passwordHeld: false,
      allowed: [],
      rights: [],
    });
    const papers = await papersOf(id);
    expect(papers.find(({ kind }) => kind === 'bien-ban-thu-hoi')).toMatchObject({
      number: 1,
      symbol: '01/BBTH-THCSHP',
      state: 'issued',
    });
    expect(papers.filter(({ kind, state }) => kind !== 'bien-ban-thu-hoi' && state === 'issued')).toEqual([]);
  });

  it('stops all of a selection when one of them cannot', async () => {
    const ids = [(await accountOf(5)).id, (await accountOf(4)).id];
    await expect(
      test.call('accounts.transition', { ids, act: 'revoke', reason: 'Thử' }),
    ).rejects.toMatchObject({
      code: 'accounts.act-not-allowed',
    });
    expect((await accountOf(5)).state).toBe('slip-issued');
    expect(
      (await test.call('papers.list', {})).filter(({ kind }) => kind === 'bien-ban-thu-hoi'),
    ).toHaveLength(1);
  });

  it('leaves its login to its person only', async () => {
    const [proposal] = await test.call('accounts.preview', {
      selection: { all: false, department: null, staffIds: [school.staffIds[4]!] },
    });
    expect(proposal).toMatchObject({ login: 'huongnt', existing: false });
  });
});

describe('a suspension', () => {
  it('goes back to where the account stood', async () => {
    const { id } = await accountOf(5);
    await test.call('accounts.transition', { ids: [id], act: 'suspend', reason: 'Nghi lộ mật khẩu' });
    await expect(
      test.call('papers.issue', { accountIds: [id], kinds: ['cam-ket'], jobId: 's' }),
    ).rejects.toMatchObject({
      code: 'accounts.no-papers-in-this-state',
    });
    await test.call('accounts.transition', { ids: [id], act: 'resume', reason: 'Đã kiểm tra' });
    expect((await accountOf(5)).state).toBe('slip-issued');
    await test.call('accounts.transition', { ids: [id], act: 'mark-changed', reason: 'Đã đổi' });
    expect((await accountOf(5)).firstPasswordChanged).toBe(true);
  });
});

describe('two people on one account', () => {
  it('are possible only with an explanation, which stays with the account', async () => {
    const selection = { all: false, department: null, staffIds: [school.staffIds[4]!] };
    const logins = { [school.staffIds[4]!]: 'bachtv' };
    await expect(test.call('accounts.create', { selection, logins, sharedReason: '' })).rejects.toMatchObject(
      {
        code: 'accounts.login-taken',
        params: { login: 'bachtv', person: 'Trần Văn Bách' },
      },
    );
    await test.call('accounts.create', {
      selection,
      logins,
      sharedReason: 'Hai người trực chung phòng thiết bị',
    });
    const account = await accountOf(4);
    expect(account).toMatchObject({ login: 'bachtv', passwordHeld: false });
    expect((await test.call('accounts.history', { id: account.id }))[0]!.reason).toBe(
      'Hai người trực chung phòng thiết bị',
    );
  });
});

describe('after everything', () => {
  it('the audit log is whole', async () => {
    expect(await test.call('audit.verify', {})).toMatchObject({ valid: true });
  });
});
