import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INCIDENT_STEPS } from '../../preload/contract/vocabulary/incidents.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';
import { signPaper } from '../support/office/sign-paper.ts';
import { textOf } from '../support/pdf/judges.ts';

const EVERYBODY = { all: true, department: null, staffIds: [] };
const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

let test: TestOffice;
let school: SchoolWithStaff;
let accountIds: readonly string[];
beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
  for (const [index, classId] of [0, 0, 1].entries())
    await test.call('students.save', {
      id: null,
      reason: '',
      sectorId: '',
      fullName: `Học Sinh ${'ABC'[index]!}`,
      birthDate: '2015-02-03',
      sex: 'female',
      personalId: '',
      ethnicity: 'Kinh',
      disability: '',
      birthPlace: '',
      oldAddress: '',
      newAddress: '',
      phone: '',
      father: { fullName: '', birthYear: '', job: '' },
      mother: { fullName: '', birthYear: '', job: '' },
      guardian: { fullName: '', birthYear: '', job: '' },
      status: 'studying',
      classId: school.classIds[classId]!,
    });
  accountIds = (await test.call('accounts.create', { selection: EVERYBODY, logins: {}, sharedReason: '' }))
    .ids;
});
afterAll(() => test.close());

const accountOf = async (staffIndex: number) =>
  (await test.call('accounts.list', {})).find(({ staffId }) => staffId === school.staffIds[staffIndex])!;
const REPORT = {
  kind: 'stolen',
  reporterStaffId: null,
  happened: 'Người lạ đăng nhập tài khoản lúc nửa đêm.',
  personalData: true,
  suspend: true,
  follows: null,
} as const;

describe('a stolen account', () => {
  let id = '';
  it('is on record with what it opened, and suspended, in one transaction', async () => {
    const account = await accountOf(3);
    const discoveredAt = ago(2);
    const { id: incidentId, code } = await test.call('incidents.report', {
      ...REPORT,
      accountIds: [account.id],
      reporterStaffId: school.staffIds[3]!,
      discoveredAt,
    });
    id = incidentId;
    expect(code).toMatch(/^01\/20\d\d$/u);
    expect((await accountOf(3)).state).toBe('suspended');
    const [event] = await test.call('accounts.history', { id: account.id });
    expect(event).toMatchObject({ act: 'suspend', reason: `Tài khoản bị đánh cắp: sự cố ${code}` });
    const incident = await test.call('incidents.get', { id });
    expect(incident).toMatchObject({
      state: 'reported',
      reporter: 'Nguyễn Thị Hương',
      students: 3,
      notice: { state: 'running', deadline: new Date(Date.parse(discoveredAt) + 72 * HOUR).toISOString() },
      stepsOpen: INCIDENT_STEPS.length,
    });
    expect(incident.accounts[0]).toMatchObject({
      login: account.login,
      suspended: true,
      students: 3,
      staff: 0,
    });
    expect(incident.accounts[0]!.rightsText[0]).toBe('Chủ nhiệm lớp 6A1.');
  });

  it('stands first among the things to do, with the hours left', async () => {
    const { tasks } = await test.call('home.overview', {});
    expect(tasks.find(({ key }) => key === 'incident-clock')).toMatchObject({
      count: 69,
      severity: 'danger',
      params: { open: id },
    });
  });

  it('keeps its clock and its reach when the story is told better and the rights change', async () => {
    const before = await test.call('incidents.get', { id });
    await test.call('incidents.edit', {
      id,
      version: before.version,
      discoveredAt: before.discoveredAt,
      happened: 'Mật khẩu bị lộ qua tờ giấy dán ở màn hình.',
      personalData: true,
      reason: 'Hỏi lại người báo',
    });
    await test.call('grants.save', {
      accountId: before.accounts[0]!.accountId,
      rights: { classIds: [], classSubjects: [], functions: [] },
      reason: 'Gỡ quyền',
    });
    const after = await test.call('incidents.get', { id });
    expect(after.notice).toEqual(before.notice);
    expect(after.accounts).toEqual(before.accounts);
    expect(after.happened).toContain('tờ giấy');
  });

  it('gets minutes and a letter to the superior body, drawn as it stands', async () => {
    await test.call('incidents.step', { id, steps: ['lock-central'], act: 'done', at: null, note: '' });
    const { paperIds } = await test.call('incidents.papers', {
      id,
      kinds: ['bien-ban-su-co', 'bao-cao-su-co'],
    });
    expect(paperIds).toHaveLength(2);
    const papers = await test.call('papers.list', {});
    const [minutes, letter] = paperIds.map((paperId) => papers.find((paper) => paper.id === paperId)!);
    expect(minutes).toMatchObject({ kind: 'bien-ban-su-co', symbol: '01/BBSC-THCSHP', state: 'issued' });
    expect(letter).toMatchObject({ kind: 'bao-cao-su-co', symbol: '01/BCSC-THCSHP', state: 'issued' });
    const { bytes } = await test.call('papers.file', { id: letter!.id, purpose: 'view' });
    const text = textOf(bytes);
    expect(text).toContain('Kính gửi: UBND phường Hoa Phượng');
    expect(text).toContain('Khóa tài khoản trên hệ thống trung tâm');
    expect(text).toContain('3 học sinh');
    expect((await test.call('incidents.get', { id })).state).toBe('handling');
  });

  it('replaces an unsigned paper by the newer one', async () => {
    await test.call('incidents.papers', { id, kinds: ['bien-ban-su-co'] });
    const { papers } = await test.call('incidents.get', { id });
    expect(papers.map(({ symbol, state }) => [symbol.slice(0, 7), state])).toEqual([
      ['02/BBSC', 'issued'],
      ['01/BCSC', 'issued'],
      ['01/BBSC', 'void'],
    ]);
  });

  it('closes only when every step is done or excused and its minutes are signed, and then for good', async () => {
    const end = {
      id,
      version: (await test.call('incidents.get', { id })).version,
      result: 'Đã đổi mật khẩu, không mất dữ liệu.',
      lessons: 'Không dán mật khẩu lên màn hình.',
    };
    await expect(test.call('incidents.close', end)).rejects.toMatchObject({
      code: 'incidents.steps-open',
      params: { count: INCIDENT_STEPS.length - 1 },
    });
    await test.call('incidents.step', {
      id,
      steps: ['notify-authority'],
      act: 'done',
      at: ago(1),
      note: 'Công văn số 12',
    });
    const rest = INCIDENT_STEPS.filter((step) => !['lock-central', 'notify-authority'].includes(step));
    await expect(
      test.call('incidents.step', { id, steps: rest, act: 'excuse', at: null, note: '' }),
    ).rejects.toMatchObject({ code: 'incidents.reason-missing' });
    await test.call('incidents.step', {
      id,
      steps: rest,
      act: 'excuse',
      at: null,
      note: 'Đã làm ngay lúc báo',
    });
    await signPaper(test.call, (await test.call('incidents.get', { id })).papers[0]!.id);
    const { version } = await test.call('incidents.get', { id });
    await test.call('incidents.close', { ...end, version });
    expect(await test.call('incidents.get', { id })).toMatchObject({
      state: 'closed',
      stepsOpen: 0,
      notice: { state: 'in-time' },
      result: end.result,
    });
    for (const act of [
      () => test.call('incidents.close', end),
      () => test.call('incidents.step', { id, steps: ['check-log'], act: 'clear', at: null, note: 'Mở lại' }),
      () =>
        test.call('incidents.edit', {
          id,
          version: 1,
          happened: REPORT.happened,
          personalData: false,
          discoveredAt: ago(1),
          reason: 'Thử',
        }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'incidents.act-not-allowed' });
  });

  it('is gone on from by a new incident that names it', async () => {
    const account = await accountOf(3);
    const next = await test.call('incidents.report', {
      ...REPORT,
      accountIds: [account.id],
      discoveredAt: ago(0),
      personalData: false,
      follows: id,
    });
    expect(await test.call('incidents.get', { id: next.id })).toMatchObject({
      follows: { id },
      notice: { state: 'not-needed', deadline: null },
    });
    expect((await test.call('incidents.get', { id })).followedBy).toEqual([{ id: next.id, code: next.code }]);
  });

  it('has a line in its history for every act, oldest last', async () => {
    const { events } = await test.call('incidents.get', { id });
    expect(events.map(({ act }) => act).filter((act, at, all) => act !== all[at - 1])).toEqual([
      'close',
      'excuse',
      'done',
      'bien-ban-su-co',
      'bao-cao-su-co',
      'bien-ban-su-co',
      'done',
      'edit',
      'report',
    ]);
  });
});

describe('a report', () => {
  it.each([
    ['of tomorrow', -24, 'incidents.discovered-in-future'],
    ['of the year before last', 24 * 500, 'incidents.discovered-too-old'],
  ])('%s is refused', async (_name, hours, code) => {
    await expect(
      test.call('incidents.report', { ...REPORT, accountIds: [accountIds[0]!], discoveredAt: ago(hours) }),
    ).rejects.toMatchObject({ code });
  });

  it('leaves nothing behind when one of its accounts does not exist', async () => {
    const before = await test.call('incidents.list', {});
    await expect(
      test.call('incidents.report', {
        ...REPORT,
        accountIds: [accountIds[0]!, before[0]!.id],
        discoveredAt: ago(1),
      }),
    ).rejects.toMatchObject({ code: 'accounts.not-found' });
    expect(await test.call('incidents.list', {})).toHaveLength(before.length);
  });

  it('may be about the school’s admin account, which opens every record and cannot be suspended here', async () => {
    const admin = await test.call('custody.save', {
      id: null,
      login: 'qtri.thcshoaphuong',
      system: 'Cơ sở dữ liệu ngành',
      scope: 'Toàn bộ dữ liệu của trường',
      guides: '',
    });
    const { id, suspended } = await test.call('incidents.report', {
      ...REPORT,
      kind: 'misused',
      accountIds: [admin.id],
      discoveredAt: ago(1),
    });
    expect(suspended).toBe(0);
    expect((await test.call('incidents.get', { id })).accounts).toMatchObject([
      {
        accountId: admin.id,
        unit: true,
        login: 'qtri.thcshoaphuong',
        students: 3,
        staff: 6,
        suspended: false,
      },
    ]);
    const { paperIds } = await test.call('incidents.papers', { id, kinds: ['bien-ban-su-co'] });
    const { bytes } = await test.call('papers.file', { id: paperIds[0]!, purpose: 'view' });
    const text = textOf(bytes);
    expect(text).toContain('Tài khoản quản trị của đơn vị.');
    expect(text).toContain('Ông (bà) Đỗ Quang Huy; chức vụ: Cán bộ phụ trách CNTT');
  });

  it('cannot settle a step before the discovery or in the future', async () => {
    const { id } = await test.call('incidents.report', {
      ...REPORT,
      accountIds: [(await accountOf(5)).id],
      discoveredAt: ago(3),
      suspend: false,
    });
    for (const hours of [4, -1])
      await expect(
        test.call('incidents.step', { id, steps: ['check-log'], act: 'done', at: ago(hours), note: '' }),
      ).rejects.toMatchObject({ code: 'incidents.step-time' });
    expect((await accountOf(5)).state).not.toBe('suspended');
  });
});
