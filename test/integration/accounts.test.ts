import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';

const EVERYBODY = { all: true, department: null, staffIds: [] };
const KINDS = ['bien-ban-ban-giao', 'cam-ket', 'phieu-cap'] as const;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let test: TestOffice;
let school: SchoolWithStaff;
beforeAll(async () => {
  test = await openTestOffice({ enforceOwnPassword: false });
  school = await addSchoolWithStaff(test.call);
  await test.call('users.create', {
    fullName: 'Phạm Quốc Khánh',
    login: 'phohieutruong',
    staffId: school.staffIds[1]!,
    roles: ['vice-principal'],
    password: DEPUTY_PASSWORD,
  });
});
afterAll(() => test.close());

const DEPUTY_PASSWORD = 'Gio-Bien-Do-Son-93';
/** One person at a time is signed in to an office. */
const signInAs = async (login: string, password = DEPUTY_PASSWORD) => {
  test = await test.reopen();
  await test.call('vault.unlock', { login, password });
};

const accountOf = async (staffIndex: number) => {
  const accounts = await test.call('accounts.list', {});
  return accounts.filter(({ staffId }) => staffId === school.staffIds[staffIndex]).at(-1)!;
};
const papersOf = async (accountId: string) =>
  (await test.call('papers.list', {})).filter((paper) => paper.accountId === accountId);

describe('creating accounts', () => {
  it('shows who gets the number before anything is created', async () => {
    const preview = await test.call('accounts.preview', { selection: EVERYBODY });
    expect(preview).toHaveLength(6);
    const huong = preview.filter(({ fullName }) => fullName === 'Nguyễn Thị Hương');
    expect(huong.map(({ birthDate, login }) => [birthDate, login]).sort()).toEqual([
      ['1981-12-01', 'huongnt'],
      ['1988-05-19', 'huongnt2'],
    ]);
    expect(huong[0]!.collidesWith).toHaveLength(1);
    expect(await test.call('accounts.list', {})).toEqual([]);
  });

  it('refuses two people on one login and creates nobody then', async () => {
    const logins = { [school.staffIds[5]!]: 'huongnt' };
    await expect(
      test.call('accounts.create', { selection: EVERYBODY, logins, sharedReason: '' }),
    ).rejects.toMatchObject({
      code: 'accounts.login-taken',
    });
    expect(await test.call('accounts.list', {})).toEqual([]);
  });

  it('gives everybody who works here an account, rights from their work, and a password nobody has seen', async () => {
    const made = await test.call('accounts.create', { selection: EVERYBODY, logins: {}, sharedReason: '' });
    expect(made.created).toBe(6);
    const accounts = await test.call('accounts.list', {});
    expect(accounts.map(({ login }) => login).sort()).toEqual([
      'bachtv',
      'huongnt',
      'huongnt2',
      'huydq',
      'khanhpq',
      'nguyetvtm',
    ]);
    expect(accounts.every(({ passwordHeld, state }) => passwordHeld && state === 'created')).toBe(true);
    const rights = await test.call('grants.get', { accountId: (await accountOf(3)).id });
    expect(rights.classIds).toEqual([school.classIds[0]]);
    expect(rights.classSubjects).toHaveLength(2);
  });

  it('creates nobody twice', async () => {
    const again = await test.call('accounts.create', { selection: EVERYBODY, logins: {}, sharedReason: '' });
    expect(again.created).toBe(0);
    expect(again.ids).toHaveLength(6);
  });
});

describe('an initial password', () => {
  it('is told once and erased by the telling', async () => {
    const { id } = await accountOf(1);
    const told = await test.call('accounts.reveal', { id, reason: 'Trao trực tiếp' });
    expect(told.password).toMatch(/^[A-Z][a-z]{3}\d\d-/u);
    await expect(test.call('accounts.reveal', { id, reason: 'Xem lại' })).rejects.toMatchObject({
      code: 'accounts.password-not-held',
    });
    const history = await test.call('accounts.history', { id });
    expect(history.map(({ act }) => act)).toEqual(['reveal', 'create']);
    const log = await test.call('audit.list', {
      action: '',
      actor: '',
      outcome: '',
      fromDay: '',
      toDay: '',
      beforeSeq: null,
      limit: 100,
    });
    expect(
      log.entries.filter(({ action }) => action === 'accounts.reveal').map(({ outcome }) => outcome),
    ).toEqual(['refused', 'done']);
    expect(JSON.stringify(log)).not.toContain(told.password);
  });
});

describe('issuing papers', () => {
  it('numbers, draws and stores three papers a person and moves the account on', async () => {
    const ids = (await test.call('accounts.list', {})).map(({ id }) => id);
    const issued = await test.call('papers.issue', { accountIds: ids, kinds: [...KINDS], jobId: 'job-1' });
    // One password was already told, so its owner gets no slip.
    expect(issued.paperIds).toHaveLength(6 * 3 - 1);
    const papers = await test.call('papers.list', {});
    for (const kind of KINDS) {
      const numbers = papers.filter((paper) => paper.kind === kind).map(({ number }) => number);
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(papers.find(({ kind, number }) => kind === 'bien-ban-ban-giao' && number === 5)?.symbol).toBe(
      '05/BBBG-THCSHP',
    );
    expect(test.events).toContainEqual({ type: 'progress', jobId: 'job-1', done: 6, total: 6 });
    expect((await accountOf(3)).state).toBe('slip-issued');
    expect((await accountOf(1)).state).toBe('created');
  });

  it('keeps papers that already say the same', async () => {
    const ids = (await test.call('accounts.list', {})).map(({ id }) => id);
    const before = (await test.call('papers.list', {})).length;
    const again = await test.call('papers.issue', { accountIds: ids, kinds: [...KINDS], jobId: 'job-2' });
    expect(again.paperIds).toHaveLength(17);
    expect(await test.call('papers.list', {})).toHaveLength(before);
  });

  it('gives back the stored bytes of minutes, always the same', async () => {
    const [minutes] = (await papersOf((await accountOf(3)).id)).filter(
      ({ kind }) => kind === 'bien-ban-ban-giao',
    );
    for (const purpose of ['view', 'print', 'save'] as const) {
      const { bytes, fileName } = await test.call('papers.file', { id: minutes!.id, purpose });
      expect(sha256(bytes)).toBe(minutes!.sha256);
      expect(fileName).toMatch(/^bien-ban-ban-giao-\d\d-BBBG-THCSHP\.pdf$/u);
    }
    expect(minutes!.pages).toBeGreaterThan(0);
    expect(minutes!.signers.map(({ name }) => name)).toEqual([
      'Đỗ Quang Huy',
      'Nguyễn Thị Hương',
      'Vũ Thị Minh Nguyệt',
    ]);
  });

  it('puts the password on the first printed slip only', async () => {
    const account = await accountOf(3);
    const [slip] = (await papersOf(account.id)).filter(({ kind }) => kind === 'phieu-cap');
    expect(sha256((await test.call('papers.file', { id: slip!.id, purpose: 'view' })).bytes)).toBe(
      slip!.sha256,
    );
    expect((await accountOf(3)).passwordHeld).toBe(true);
    const printed = await test.call('papers.file', { id: slip!.id, purpose: 'print' });
    expect(sha256(printed.bytes)).not.toBe(slip!.sha256);
    expect((await accountOf(3)).passwordHeld).toBe(false);
    const later = await test.call('papers.file', { id: slip!.id, purpose: 'print' });
    expect(sha256(later.bytes)).toBe(slip!.sha256);
    await expect(test.call('accounts.reveal', { id: account.id, reason: 'Xem lại' })).rejects.toMatchObject({
      code: 'accounts.password-not-held',
    });
  });

  it('is a slip only the head and the named officer may print while it carries its password', async () => {
    const [slip] = (await papersOf((await accountOf(4)).id)).filter(({ kind }) => kind === 'phieu-cap');
    await signInAs('phohieutruong');
    const other = test.call;
    for (const purpose of ['print', 'save'] as const) {
      await expect(other('papers.file', { id: slip!.id, purpose })).rejects.toMatchObject({
        code: 'papers.slip-not-yours',
      });
    }
    await signInAs(OFFICER.login, OFFICER.password);
    expect((await accountOf(4)).passwordHeld).toBe(true);
  });

  it('that is void is replaced by a new slip as long as the password is held', async () => {
    const { id } = await accountOf(4);
    const [old] = (await papersOf(id)).filter(({ kind }) => kind === 'phieu-cap');
    await test.call('papers.void', { id: old!.id, reason: 'Phiếu rách' });
    await test.call('papers.issue', { accountIds: [id], kinds: ['phieu-cap'], jobId: 'slip' });
    const slips = (await papersOf(id)).filter(({ kind }) => kind === 'phieu-cap');
    expect(slips.map(({ state }) => state).sort()).toEqual(['issued', 'void']);
    expect(sha256((await test.call('papers.file', { id: old!.id, purpose: 'print' })).bytes)).toBe(
      old!.sha256,
    );
    expect((await accountOf(4)).passwordHeld).toBe(true);
  });

  it('happens once, also when two runs start together', async () => {
    const { id } = await accountOf(4);
    const rights = await test.call('grants.get', { accountId: id });
    await test.call('grants.save', {
      accountId: id,
      rights: { ...rights, functions: ['health'] },
      reason: 'Thử',
    });
    const issue = (jobId: string) =>
      test.call('papers.issue', { accountIds: [id], kinds: ['bien-ban-ban-giao'], jobId });
    const [first, second] = await Promise.all([issue('one'), issue('two')]);
    expect(second.paperIds).toEqual(first.paperIds);
    await expect(Promise.all([issue('same'), issue('same')])).rejects.toMatchObject({
      code: 'papers.job-running',
    });
  });

  it('erases the passwords of all slips in one combined file for the printer', async () => {
    const slips = (await test.call('papers.list', {}))
      .filter(({ kind }) => kind === 'phieu-cap')
      .map(({ id }) => id);
    const combined = await test.call('papers.combined', { ids: slips, purpose: 'print' });
    expect(Buffer.from(combined.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect((await test.call('accounts.list', {})).filter(({ passwordHeld }) => passwordHeld)).toEqual([]);
  });

  it('stops between two people when it is cancelled, and goes on when it is started again', async () => {
    const ids = (await test.call('accounts.list', {})).map(({ id }) => id);
    for (const { id } of await test.call('accounts.list', {})) {
      const rights = await test.call('grants.get', { accountId: id });
      await test.call('grants.save', {
        accountId: id,
        rights: { ...rights, functions: [...rights.functions, 'library'] },
        reason: 'Thêm thư viện',
      });
    }
    expect((await test.call('accounts.list', {})).every(({ drifted }) => drifted)).toBe(true);
    const running = test.call('papers.issue', {
      accountIds: ids,
      kinds: ['bien-ban-ban-giao'],
      jobId: 'job-3',
    });
    await test.call('papers.cancelIssue', { jobId: 'job-3' });
    const { cancelled, paperIds } = await running;
    expect(cancelled).toBe(true);
    expect(paperIds.length).toBeLessThan(6);
    const rest = await test.call('papers.issue', {
      accountIds: ids,
      kinds: ['bien-ban-ban-giao'],
      jobId: 'job-3',
    });
    expect(rest.paperIds).toHaveLength(6);
    expect((await test.call('accounts.list', {})).some(({ drifted }) => drifted)).toBe(false);
    // The unsigned minutes that were replaced stay in the register, void and with the reason.
    const replaced = (await test.call('papers.list', {})).filter(({ state }) => state === 'void');
    expect(replaced.filter(({ kind }) => kind === 'bien-ban-ban-giao')).toHaveLength(7);
    expect(replaced.find(({ kind }) => kind === 'bien-ban-ban-giao')!.reason).toMatch(
      /^Thay bằng số \d\d\/BBBG-THCSHP\.$/u,
    );
  });
});

describe('after everything', () => {
  it('the audit log is whole', async () => {
    expect(await test.call('audit.verify', {})).toMatchObject({ valid: true });
  });
});
