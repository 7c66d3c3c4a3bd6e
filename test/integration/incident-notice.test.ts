import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { INCIDENT_STEPS } from '../../preload/contract/vocabulary/incidents.ts';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../support/office/school-with-staff.ts';
import { SetClock } from '../support/office/set-clock.ts';
import { signInAs } from '../support/office/signed-in-as.ts';
import { textOf } from '../support/pdf/judges.ts';

/** Discovered at 8:00 in Vietnam, reported an hour later: what starts the 72 hours stays, and papers follow the record. */
const DISCOVERED = '2026-11-20T01:00:00.000Z';
const REPORTED = '2026-11-20T02:00:00.000Z';
const IN_TIME = '2026-11-21T03:00:00.000Z';
/** Nine hours after the deadline. */
const LATE = '2026-11-23T10:00:00.000Z';
const STORY = 'Mật khẩu bị lộ qua tờ giấy dán ở màn hình.';
const BOTH = ['bien-ban-su-co', 'bao-cao-su-co'] as const;
const REASON = 'Tài khoản bị khóa trước khi có ai đăng nhập';

const clock = new SetClock();
let test: TestOffice;
let id = '';

beforeEach(async () => {
  clock.set(REPORTED);
  test = await openTestOffice({ clock });
  await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  ({ id } = await test.call('incidents.report', {
    accountIds: [ids[3]!],
    kind: 'stolen',
    discoveredAt: DISCOVERED,
    reporterStaffId: null,
    happened: 'Người lạ đăng nhập tài khoản lúc nửa đêm.',
    personalData: true,
    suspend: true,
    follows: null,
  }));
});
afterEach(() => test.close());

const get = (): Promise<OutputOf<'incidents.get'>> => test.call('incidents.get', { id });
async function edit(more: Partial<RawInputOf<'incidents.edit'>> = {}) {
  const { version, happened, personalData, discoveredAt } = await get();
  const now = { id, version, happened, personalData, discoveredAt, reason: 'Hỏi lại người báo' };
  return test.call('incidents.edit', { ...now, ...more });
}
const excuse = async (reason = REASON) =>
  test.call('incidents.excuse', { id, version: (await get()).version, reason });
const step = (
  act: 'done' | 'excuse' | 'clear',
  steps: readonly (typeof INCIDENT_STEPS)[number][],
  at?: string,
) => test.call('incidents.step', { id, steps: [...steps], act, at: at ?? null, note: 'Đã ghi sổ' });
const papers = (kinds: readonly (typeof BOTH)[number][] = BOTH) =>
  test.call('incidents.papers', { id, kinds: [...kinds] });
const states = async () => (await get()).papers.map(({ symbol, state }) => `${symbol.slice(0, 7)} ${state}`);
async function close(more: Partial<RawInputOf<'incidents.close'>> = {}) {
  const { version } = await get();
  return test.call('incidents.close', {
    id,
    version,
    result: 'Không mất dữ liệu.',
    lessons: 'Giữ kín.',
    ...more,
  });
}
async function textOfPaper(paperId: string): Promise<string> {
  return textOf((await test.call('papers.file', { id: paperId, purpose: 'view' })).bytes);
}
async function sign(paperId: string): Promise<void> {
  const { bytes } = await test.call('papers.file', { id: paperId, purpose: 'view' });
  await test.call('papers.attachScans', { scans: [{ fileName: 'ban-ky.pdf', bytes }], paperId });
  const signedOn = new Date(clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  await test.call('papers.markSigned', { id: paperId, signedOn });
}
const as = async (person: typeof OFFICER) => {
  test = await signInAs(test, person.login, person.password);
};
const OTHERS = INCIDENT_STEPS.filter((one) => one !== 'notify-authority');

describe('the 72 hours', () => {
  it('cannot be edited away', async () => {
    clock.set(LATE);
    await expect(edit({ personalData: false })).rejects.toMatchObject({
      code: 'incidents.personal-data-stays',
    });
    expect((await get()).notice).toMatchObject({ state: 'overdue', lateMs: expect.any(Number) as number });
  });

  it('are excused by the head alone, with a reason that is kept, printed and in the log', async () => {
    await expect(step('excuse', ['notify-authority'])).rejects.toMatchObject({
      code: 'incidents.excuse-is-heads',
    });
    await expect(excuse()).rejects.toMatchObject({ code: 'permission.denied' });
    await papers(['bien-ban-su-co']);
    await as(PRINCIPAL);
    const { redrawn } = await excuse();
    expect(redrawn).toEqual(['02/BBSC-THCSHP']);
    const { notice, steps, papers: drawn, events } = await get();
    expect(notice).toMatchObject({ state: 'excused', lateMs: 0 });
    expect(steps.find((one) => one.step === 'notify-authority')).toMatchObject({
      state: 'excused',
      person: PRINCIPAL.fullName,
      note: REASON,
    });
    expect(events).toContainEqual(
      expect.objectContaining({ act: 'excuse', step: 'notify-authority', detail: REASON }),
    );
    const text = await textOfPaper(drawn[0]!.id);
    expect(text).toContain(`lý do: ${REASON}`);
    expect(text).toContain(PRINCIPAL.fullName);
    const { entries } = await test.call('audit.list', {
      action: 'incidents.excuse',
      actor: '',
      outcome: '',
      fromDay: '',
      toDay: '',
      beforeSeq: null,
      limit: 10,
    });
    expect(entries.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  });

  it('stay overdue in every list and paper after a late notice, and after a late excuse', async () => {
    clock.set(LATE);
    await step('done', ['notify-authority']);
    const { notice } = await get();
    expect(notice.state).toBe('late');
    expect(Math.floor(notice.lateMs / 3_600_000)).toBe(9);
    expect(await textOfPaper((await papers(['bien-ban-su-co'])).paperIds[0]!)).toContain('muộn 9 giờ');
    await as(PRINCIPAL);
    await step('clear', ['notify-authority']);
    expect((await get()).notice.state).toBe('overdue');
    await excuse();
    expect((await get()).notice).toMatchObject({ state: 'excused' });
    expect(Math.floor((await get()).notice.lateMs / 3_600_000)).toBe(9);
    expect(await textOfPaper((await get()).papers[0]!.id)).toContain('quá hạn 9 giờ');
  });

  it('tell when a notice that was in time was only written down after them', async () => {
    clock.set(LATE);
    await step('done', ['notify-authority'], IN_TIME);
    const { notice } = await get();
    expect(notice).toMatchObject({ state: 'in-time', lateMs: 0 });
    expect(Math.floor(notice.recordedLateMs / 3_600_000)).toBe(9);
  });
});

describe('the time of discovery', () => {
  it('may be put earlier with a reason; the former one stays on record and on paper', async () => {
    const { paperIds } = await papers(['bien-ban-su-co']);
    const earlier = '2026-11-19T23:30:00.000Z';
    const { redrawn } = await edit({ discoveredAt: earlier, reason: 'Xem lại nhật ký đăng nhập' });
    expect(redrawn).toEqual(['02/BBSC-THCSHP']);
    const incident = await get();
    expect(incident).toMatchObject({
      discoveredAt: earlier,
      notice: { deadline: '2026-11-22T23:30:00.000Z' },
      discoveries: [{ earlier: DISCOVERED, person: OFFICER.fullName, reason: 'Xem lại nhật ký đăng nhập' }],
    });
    expect(incident.papers.map(({ id: paper, state }) => [paper === paperIds[0], state])).toEqual([
      [false, 'issued'],
      [true, 'void'],
    ]);
    const text = await textOfPaper(incident.papers[0]!.id);
    expect(text).toContain('Thời điểm đã ghi trước đó');
    expect(text).toContain('Xem lại nhật ký đăng nhập');
  });

  it('is put later by the head alone, and never after the report or a step', async () => {
    const later = '2026-11-20T01:30:00.000Z';
    await expect(edit({ discoveredAt: later })).rejects.toMatchObject({ code: 'incidents.later-is-heads' });
    await expect(edit({ discoveredAt: '2026-11-20T03:00:00.000Z' })).rejects.toMatchObject({
      code: 'incidents.discovered-after-report',
    });
    await expect(edit({ discoveredAt: '2025-11-01T00:00:00.000Z' })).rejects.toMatchObject({
      code: 'incidents.discovered-too-old',
    });
    await as(PRINCIPAL);
    await edit({ discoveredAt: later });
    expect((await get()).discoveredAt).toBe(later);
    await step('done', ['check-log'], later);
    await expect(edit({ discoveredAt: '2026-11-20T01:40:00.000Z' })).rejects.toMatchObject({
      code: 'incidents.discovered-after-step',
    });
  });
});

describe('what papers say', () => {
  it('follows an edit: unsigned ones are cancelled with a reason and drawn anew, no number is lost', async () => {
    await papers();
    await test.call('papers.sendToSign', { ids: [(await get()).papers[0]!.id] });
    const { redrawn } = await edit({ happened: STORY });
    expect(redrawn).toEqual(['02/BBSC-THCSHP', '02/BCSC-THCSHP']);
    expect((await states()).sort()).toEqual([
      '01/BBSC void',
      '01/BCSC void',
      '02/BBSC issued',
      // Its round was open: the new one has a round of its own.
      '02/BCSC signing',
    ]);
    const newest = (await get()).papers.find(({ symbol }) => symbol === '02/BBSC-THCSHP')!;
    expect(await textOfPaper(newest.id)).toContain('tờ giấy dán ở màn hình');
    const { registers, entries } = await test.call('papers.numberRegister', { year: 2026 });
    expect(registers.flatMap(({ missing }) => missing)).toEqual([]);
    expect(entries.find(({ symbol }) => symbol === '01/BBSC-THCSHP')).toMatchObject({
      state: 'void',
      reason: 'Thay bằng số 02/BBSC-THCSHP.',
    });
  });

  it('stays where it was signed, with a mark in the archive, until supplementary minutes stand beside it', async () => {
    const { paperIds } = await papers(['bien-ban-su-co']);
    await sign(paperIds[0]!);
    expect((await edit({ happened: STORY })).redrawn).toEqual([]);
    const remarkOf = async (paperId: string) => (await test.call('archive.entry', { ref: paperId })).remark;
    expect((await get()).papers).toMatchObject([{ state: 'signed', faults: ['story'] }]);
    expect(await remarkOf(paperIds[0]!)).toContain('chưa có văn bản bổ sung');
    const {
      paperIds: [next],
    } = await papers(['bien-ban-su-co']);
    expect(await states()).toEqual(['02/BBSC issued', '01/BBSC signed']);
    expect(await textOfPaper(next!)).toContain('Bổ sung biên bản số 01/BBSC-THCSHP');
    expect(await remarkOf(paperIds[0]!)).toContain('xem số 02/BBSC-THCSHP');
    expect(await remarkOf(next!)).toBe('');
    const [listed] = (await test.call('papers.list', {})).filter((paper) => paper.id === paperIds[0]);
    expect(listed?.remark).toBe(await remarkOf(paperIds[0]!));
  });

  it('is not wrong for a step done later, but for one that is undone', async () => {
    await step('done', ['lock-central']);
    await papers(['bien-ban-su-co']);
    expect((await step('done', ['check-log'])).redrawn).toEqual([]);
    expect((await step('clear', ['lock-central'])).redrawn).toEqual(['02/BBSC-THCSHP']);
  });

  it('never outlives a version that was read: an edit and an end of an older one are refused', async () => {
    const { version } = await get();
    await edit({ happened: STORY });
    await expect(edit({ version, happened: `${STORY} Lần hai.` })).rejects.toMatchObject({
      code: 'incidents.changed-meanwhile',
    });
    await expect(close({ version })).rejects.toMatchObject({ code: 'incidents.changed-meanwhile' });
    await expect(edit()).rejects.toMatchObject({ code: 'incidents.nothing-changed' });
  });
});

describe('the end of an incident', () => {
  const gaps = async () => (await get()).gaps.map(({ what }) => what);

  it('waits for steps, signed minutes and the letter that is owed, each named until it is there', async () => {
    clock.set(IN_TIME);
    await step('done', INCIDENT_STEPS);
    expect(await gaps()).toEqual(['minutes-missing', 'letter-missing']);
    await expect(close()).rejects.toMatchObject({ code: 'incidents.minutes-missing' });
    const [minutes] = (await papers(['bien-ban-su-co'])).paperIds;
    expect(await gaps()).toEqual(['minutes-unsigned', 'letter-missing']);
    await expect(close()).rejects.toMatchObject({ code: 'incidents.minutes-unsigned' });
    await sign(minutes!);
    await expect(close()).rejects.toMatchObject({ code: 'incidents.letter-missing' });
    await papers(['bao-cao-su-co']);
    await edit({ happened: STORY });
    expect(await gaps()).toEqual(['minutes-outdated']);
    await expect(close()).rejects.toMatchObject({ code: 'incidents.minutes-outdated' });
    await sign((await papers(['bien-ban-su-co'])).paperIds[0]!);
    expect(await gaps()).toEqual([]);
    await close();
    expect(await get()).toMatchObject({ state: 'closed', gaps: [] });
  });

  it('needs no letter where the report to the superior body was excused', async () => {
    await as(PRINCIPAL);
    await excuse();
    await step('excuse', OTHERS);
    expect(await gaps()).toEqual(['minutes-missing']);
  });

  it('shows among the things to do what comes next', async () => {
    const keys = async () =>
      (await test.call('home.overview', {})).tasks
        .map(({ key }) => key)
        .filter((key) => key.startsWith('incident'));
    expect(await keys()).toEqual(['incident-clock', 'incidents-open']);
    clock.set('2026-11-22T02:00:00.000Z');
    expect(await keys()).toEqual(['incident-clock-last-day', 'incidents-open']);
    clock.set(LATE);
    expect(await keys()).toEqual(['incident-overdue', 'incidents-open']);
    await step('done', INCIDENT_STEPS);
    const [minutes] = (await papers()).paperIds;
    expect(await keys()).toEqual(['incident-papers-unsigned', 'incidents-open']);
    await sign(minutes!);
    await edit({ happened: STORY });
    expect(await keys()).toEqual(['incident-papers-outdated', 'incidents-open']);
    await sign((await papers(['bien-ban-su-co'])).paperIds[0]!);
    expect(await keys()).toEqual(['incident-closable']);
  });
});
