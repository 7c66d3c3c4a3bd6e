import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { signPaper } from '../support/office/sign-paper.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';

const EVERYBODY = { all: true, department: null, staffIds: [] };
const HEAD_PASSWORD = 'Gio-Bien-Do-Son-93';
const inDays = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

let test: TestOffice;
let school: SchoolWithStaff;
beforeAll(async () => {
  test = await openTestOffice({ enforceOwnPassword: false });
  school = await addSchoolWithStaff(test.call);
  await test.call('accounts.create', { selection: EVERYBODY, logins: {}, sharedReason: '' });
  await test.call('users.create', {
    fullName: 'Nguyễn Thị Hương',
    login: 'totruong',
    // The second of that name leads the department; the first is a member of it.
    staffId: school.staffIds[4]!,
    roles: ['department-head'],
    password: HEAD_PASSWORD,
  });
});
afterAll(() => test.close());

const textOfPdf = (bytes: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).normalize('NFC');
const signInAs = async (login: string, password: string) => {
  test = await test.reopen();
  await test.call('vault.unlock', { login, password });
};
const review = async () => {
  const [first] = await test.call('reviews.list', {});
  return test.call('reviews.get', { id: first!.id });
};
const rightsOf = async (staffIndex: number) => {
  const account = (await test.call('accounts.list', {})).find(
    ({ staffId }) => staffId === school.staffIds[staffIndex],
  )!;
  return test.call('grants.get', { accountId: account.id });
};

describe('a semester without a review', () => {
  const asked = async () =>
    (await test.call('home.overview', {})).tasks.some(({ key }) => key === 'access-review-start');

  it('asks for one as soon as an account was handed over', async () => {
    expect(await asked()).toBe(false);
    const [account] = await test.call('accounts.list', {});
    const { paperIds } = await test.call('papers.issue', {
      accountIds: [account!.id],
      kinds: ['bien-ban-ban-giao'],
      jobId: 'first',
    });
    await signPaper(test.call, paperIds[0]!);
    expect(await asked()).toBe(true);
  });
});

describe('a review of rights', () => {
  it('is not opened with a day that has passed', async () => {
    await expect(test.call('reviews.open', { dueOn: '2020-01-01' })).rejects.toMatchObject({
      code: 'reviews.due-passed',
    });
  });

  it('lists every right of every account for the head of its owner, once', async () => {
    await test.call('reviews.open', { dueOn: inDays(14) });
    await expect(test.call('reviews.open', { dueOn: inDays(14) })).rejects.toMatchObject({
      code: 'reviews.already-open',
    });
    const { items, progress } = await review();
    const accounts = await test.call('grants.matrix', {});
    const rights = accounts.reduce(
      (sum, { rights: own }) => sum + own.classIds.length + own.classSubjects.length + own.functions.length,
      0,
    );
    expect(items).toHaveLength(rights);
    const teacher = items.filter(
      ({ accountId }) => accountId === accounts.find(({ rights: own }) => own.classIds.length > 0)!.accountId,
    );
    expect(teacher.map(({ right }) => right)).toContainEqual({ kind: 'homeroom', className: '6A1' });
    expect(teacher.every(({ reviewer }) => reviewer === 'Nguyễn Thị Hương')).toBe(true);
    // The head's own right is the principal's to review.
    expect(items.find(({ login }) => login === 'huongnt')).toMatchObject({
      right: { kind: 'function', function: 'lesson-plan-approval' },
      reviewer: 'Vũ Thị Minh Nguyệt',
    });
    expect(progress.every(({ decided, paperId }) => decided === 0 && paperId === null)).toBe(true);
    // It waits for the heads, not for the officer who runs it.
    const keys = (await test.call('home.overview', {})).tasks.map(({ key }) => key);
    expect(keys).not.toContain('access-review');
    expect(keys).not.toContain('access-review-start');
  });

  it('is not decided by the officer, who runs it: the refusal names the head', async () => {
    const { items } = await review();
    expect(items.some(({ mayDecide, mine }) => mayDecide || mine)).toBe(false);
    for (const decision of ['keep', 'withdraw'] as const) {
      await expect(
        test.call('reviews.decide', { itemIds: [items[0]!.id], decision, reason: 'Thử' }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
    }
  });

  it('is decided by a head for the own department, never about the own rights', async () => {
    const all = (await review()).items;
    await signInAs('totruong', HEAD_PASSWORD);
    const mine = (await review()).items;
    expect(new Set(mine.map(({ department }) => department))).toEqual(new Set(['Tổ Khoa học tự nhiên']));
    const own = mine.find(({ login }) => login === 'huongnt')!;
    expect(own.mayDecide).toBe(false);
    const stranger = all.find(({ department }) => department === 'Ban giám hiệu')!;
    for (const item of [own, stranger]) {
      await expect(
        test.call('reviews.decide', { itemIds: [item.id], decision: 'keep', reason: '' }),
      ).rejects.toMatchObject({ code: 'reviews.not-yours', params: { head: 'Vũ Thị Minh Nguyệt' } });
    }
    await expect(test.call('reviews.open', { dueOn: inDays(1) })).rejects.toMatchObject({
      code: 'permission.denied',
    });
    const open = mine.filter(({ mayDecide }) => mayDecide);
    const homeroom = open.find(({ right }) => right.kind === 'homeroom' && right.className === '6A1')!;
    await expect(
      test.call('reviews.decide', { itemIds: [homeroom.id], decision: 'withdraw', reason: '' }),
    ).rejects.toMatchObject({ code: 'reviews.reason-needed' });
    await test.call('reviews.decide', {
      itemIds: [homeroom.id],
      decision: 'withdraw',
      reason: 'Đã đổi chủ nhiệm',
    });
    const rest = open.filter(({ id }) => id !== homeroom.id).map(({ id }) => id);
    await test.call('reviews.decide', { itemIds: rest, decision: 'keep', reason: '' });
    await expect(
      test.call('reviews.decide', { itemIds: [homeroom.id], decision: 'keep', reason: '' }),
    ).rejects.toMatchObject({ code: 'reviews.already-decided' });
    expect((await test.call('home.overview', {})).tasks).toEqual([]);
  });

  it('took the withdrawn right away, with the reason in the history', async () => {
    await signInAs(OFFICER.login, OFFICER.password);
    expect((await rightsOf(3)).classIds).toEqual([]);
    const item = (await review()).items.find(({ decision }) => decision === 'withdraw')!;
    const history = await test.call('accounts.history', { id: item.accountId });
    expect(history[0]).toMatchObject({ act: 'change-rights', reason: 'Rà soát quyền: Đã đổi chủ nhiệm' });
    expect(item).toMatchObject({ decidedBy: 'Nguyễn Thị Hương', reason: 'Đã đổi chủ nhiệm' });
  });

  it('closes only when every right is decided, with minutes of each department', async () => {
    const open = await review();
    await expect(test.call('reviews.close', { id: open.id })).rejects.toMatchObject({
      code: 'reviews.undecided',
    });
    await signInAs(PRINCIPAL.login, PRINCIPAL.password);
    const { items } = await review();
    const left = items.filter(({ decision }) => decision === 'open');
    expect(left.every(({ mine, reviewer }) => mine && reviewer === 'Vũ Thị Minh Nguyệt')).toBe(true);
    expect((await test.call('home.overview', {})).tasks).toContainEqual(
      expect.objectContaining({ key: 'access-review', count: left.length, severity: 'warning' }),
    );
    await test.call('reviews.decide', { itemIds: left.map(({ id }) => id), decision: 'keep', reason: '' });
    expect((await test.call('home.overview', {})).tasks).toContainEqual(
      expect.objectContaining({ key: 'access-review-close' }),
    );
    const { paperIds } = await test.call('reviews.close', { id: open.id });
    const closed = await review();
    expect(closed.closedAt).not.toBeNull();
    expect(closed.progress.every(({ paperId }) => paperId !== null && paperIds.includes(paperId))).toBe(true);
    const papers = (await test.call('papers.list', {})).filter(({ id }) => paperIds.includes(id));
    expect(papers.map(({ department }) => department).sort()).toEqual(
      [...new Set(closed.items.map(({ department }) => department))].sort(),
    );
    // Two colleagues of the department are called Nguyễn Thị Hương: the one who decided stands there with her post.
    const science = papers.find(({ department }) => department === 'Tổ Khoa học tự nhiên')!;
    const { bytes } = await test.call('papers.file', { id: science.id, purpose: 'view' });
    const text = textOfPdf(bytes);
    expect(text).toMatch(/Nguyễn Thị Hương[^\n]*\n?[^\n]*Tổ trưởng/u);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(
      'có quyền do người khác quyết định: Vũ Thị Minh Nguyệt (1 quyền)',
    );
    await expect(
      test.call('reviews.decide', { itemIds: [closed.items[0]!.id], decision: 'keep', reason: '' }),
    ).rejects.toMatchObject({ code: 'reviews.closed' });
  });
});
