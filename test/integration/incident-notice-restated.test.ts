import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../support/office/school-with-staff.ts';
import { SetClock } from '../support/office/set-clock.ts';
import { signInAs } from '../support/office/signed-in-as.ts';
import { textOf } from '../support/pdf/judges.ts';

/** Whoever is timed neither takes back what was said of the notice nor wins time by the time of discovery. */
const DISCOVERED = '2026-11-20T01:00:00.000Z';
const REPORTED = '2026-11-20T02:00:00.000Z';
const IN_TIME = '2026-11-21T03:00:00.000Z';
/** 25 hours after the deadline. */
const LATE = '2026-11-24T02:00:00.000Z';
const LATER = '2026-11-24T03:00:00.000Z';
const EXCUSE = 'Tài khoản bị khóa trước khi có ai đăng nhập';
const NUMBER = 'Công văn số 12';
const WRONG_DAY = 'Gõ nhầm ngày gửi';
const HEADS = { code: 'incidents.notice-is-heads' };

const clock = new SetClock();
let test: TestOffice;
let id = '';

async function report(personalData: boolean): Promise<void> {
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  ({ id } = await test.call('incidents.report', {
    ...{ accountIds: [ids[3]!], kind: 'stolen', discoveredAt: DISCOVERED, reporterStaffId: null },
    ...{ happened: 'Người lạ đăng nhập lúc nửa đêm.', personalData, suspend: true, follows: null },
  }));
}
beforeEach(async () => {
  clock.set(REPORTED);
  test = await openTestOffice({ clock });
  await addSchoolWithStaff(test.call);
});
afterEach(() => test.close());

const get = (): Promise<OutputOf<'incidents.get'>> => test.call('incidents.get', { id });
const notice = (act: 'done' | 'clear', at: string | null, note: string) =>
  test.call('incidents.step', { id, steps: ['notify-authority'], act, at, note });
const excuse = async () =>
  test.call('incidents.excuse', { id, version: (await get()).version, reason: EXCUSE });
async function edit(more: Partial<RawInputOf<'incidents.edit'>>): Promise<unknown> {
  const { version, happened, personalData, discoveredAt } = await get();
  const now = { id, version, happened, personalData, discoveredAt, reason: 'Hỏi lại người báo' };
  return test.call('incidents.edit', { ...now, ...more });
}
const as = async (person: typeof OFFICER) => {
  test = await signInAs(test, person.login, person.password);
};
async function minutes(): Promise<string> {
  const { paperIds } = await test.call('incidents.papers', { id, kinds: ['bien-ban-su-co'] });
  const { bytes } = await test.call('papers.file', { id: paperIds[0]!, purpose: 'view' });
  return textOf(bytes).replaceAll(/\s+/gu, ' ');
}
async function letter(): Promise<string> {
  const { paperIds } = await test.call('incidents.papers', { id, kinds: ['bao-cao-su-co'] });
  const { bytes } = await test.call('papers.file', { id: paperIds[0]!, purpose: 'view' });
  return textOf(bytes).replaceAll(/\s+/gu, ' ');
}
const hours = (ms: number): number => Math.floor(ms / 3_600_000);

describe('a notice that is written down', () => {
  beforeEach(() => report(true));

  it('does not become one in time: neither replaced nor taken back by whoever is timed', async () => {
    clock.set(LATE);
    await notice('done', null, NUMBER);
    clock.set(LATER);
    await expect(notice('done', IN_TIME, '')).rejects.toMatchObject(HEADS);
    await expect(notice('done', IN_TIME, WRONG_DAY)).rejects.toMatchObject(HEADS);
    await expect(notice('clear', null, WRONG_DAY)).rejects.toMatchObject(HEADS);
    const { notice: now, formerNotices } = await get();
    expect(now).toMatchObject({ state: 'late', former: [] });
    expect(hours(now.lateMs)).toBe(25);
    expect(formerNotices).toEqual([]);
  });

  it('keeps the excuse of the head from whoever is timed', async () => {
    await as(PRINCIPAL);
    await excuse();
    await as(OFFICER);
    await expect(notice('clear', null, WRONG_DAY)).rejects.toMatchObject(HEADS);
    await expect(notice('done', IN_TIME, NUMBER)).rejects.toMatchObject(HEADS);
    expect((await get()).notice.state).toBe('excused');
  });

  it('refuses a whole lot of steps that would say it again, and lets ordinary ones be said again', async () => {
    const both = { id, steps: ['notify-authority', 'check-log'] as const, at: null, note: 'Đã ghi sổ' };
    await test.call('incidents.step', { ...both, steps: [...both.steps], act: 'done' });
    await expect(
      test.call('incidents.step', { ...both, steps: [...both.steps], act: 'done' }),
    ).rejects.toMatchObject(HEADS);
    for (const act of ['done', 'clear', 'excuse'] as const)
      await test.call('incidents.step', { ...both, steps: ['check-log'], act });
  });

  it('is put right by the head with a reason, and what was said stays in entry, papers and register', async () => {
    clock.set(LATE);
    await notice('done', LATE, NUMBER);
    clock.set(LATER);
    await as(PRINCIPAL);
    await expect(notice('done', IN_TIME, '')).rejects.toMatchObject({ code: 'incidents.reason-missing' });
    await notice('clear', null, WRONG_DAY);
    expect((await get()).notice).toMatchObject({ state: 'overdue', former: [{ state: 'done', at: LATE }] });
    // The record stands open again, so it is the officer's to keep.
    await as(OFFICER);
    await notice('done', IN_TIME, 'Công văn số 11');
    const { notice: now, formerNotices } = await get();
    expect(now).toMatchObject({ state: 'in-time', former: [{ state: 'done', at: LATE }] });
    expect(now.former.map(({ lateMs }) => hours(lateMs))).toEqual([25]);
    expect(formerNotices).toEqual([
      {
        ...{
          state: 'done',
          at: LATE,
          recordedAt: expect.any(String) as string,
          person: OFFICER.fullName,
          note: NUMBER,
        },
        ...{ changedAt: expect.any(String) as string, changedBy: PRINCIPAL.fullName, reason: WRONG_DAY },
      },
    ]);
    for (const text of [await minutes(), await letter()]) {
      expect(text).toContain('Đã ghi trước đó: đã thông báo lúc 09 giờ 00 phút, ngày 24 tháng 11 năm 2026');
      expect(text).toContain(
        `muộn 25 giờ (${OFFICER.fullName} ghi lúc 09 giờ 00 phút, 24/11/2026: ${NUMBER})`,
      );
      expect(text).toContain(`${PRINCIPAL.fullName} sửa lúc 10 giờ 00 phút, 24/11/2026, lý do: ${WRONG_DAY}`);
    }
    const { bytes } = await test.call('incidents.registerFile', {
      ...{ register: 'incidents', ids: [id], purpose: 'Lưu hồ sơ' },
    });
    const register = textOf(bytes).replaceAll(/\s+/gu, ' ');
    expect(register).toContain('Đã ghi trước đó');
    expect(register).toContain('muộn 25 giờ');
  });

  it('is excused instead by the head, and the excuse replaced by the head: both stay, the papers follow', async () => {
    clock.set(LATE);
    await notice('done', null, NUMBER);
    await minutes();
    await as(PRINCIPAL);
    expect((await excuse()).redrawn).toEqual(['02/BBSC-THCSHP']);
    clock.set(LATER);
    await notice('done', IN_TIME, 'Tìm thấy công văn đã gửi');
    const { formerNotices, notice: now } = await get();
    expect(now.state).toBe('in-time');
    expect(formerNotices.map(({ state, note, reason }) => [state, note, reason])).toEqual([
      ['done', NUMBER, EXCUSE],
      ['excused', EXCUSE, 'Tìm thấy công văn đã gửi'],
    ]);
    const text = await minutes();
    expect(text).toContain(`Đã ghi trước đó: không thông báo, quá hạn 25 giờ, lý do: ${EXCUSE}`);
    expect(text).toContain('lý do: Tìm thấy công văn đã gửi');
  });
});

describe('the time of discovery of an incident that tells of no personal data yet', () => {
  const later = '2026-11-20T01:30:00.000Z';
  beforeEach(() => report(false));

  it('is not put later by whoever will be timed, neither at once with the personal data nor before', async () => {
    const refused = { code: 'incidents.later-is-heads' };
    await expect(edit({ personalData: true, discoveredAt: later })).rejects.toMatchObject(refused);
    await expect(edit({ discoveredAt: later })).rejects.toMatchObject(refused);
    await edit({ personalData: true });
    await expect(edit({ discoveredAt: later })).rejects.toMatchObject(refused);
    expect((await get()).notice.deadline).toBe('2026-11-23T01:00:00.000Z');
  });

  it('is put later by the head', async () => {
    await as(PRINCIPAL);
    await edit({ personalData: true, discoveredAt: later });
    expect(await get()).toMatchObject({ discoveredAt: later, discoveries: [{ earlier: DISCOVERED }] });
  });
});
