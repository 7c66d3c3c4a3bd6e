import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

const MONTH = '2026-11';
let school: SchoolWithCorrections;
/** An edit while the window is open, one taken away and entered again, a correction under minutes. */
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
  const { id: _id, ...decided } = await school.decided();
  await school.signAll(decided.paperId);
  await school.as('officer');
  await school.call('gradebook.addWindow', {
    semester: 1,
    kind: 'edit',
    scope: { grade: null, classId: null, subjectId: null, col: null },
    fromAt: '2026-11-23T00:00:00.000Z',
    untilAt: '2026-11-27T00:00:00.000Z',
    note: 'Sửa trước khi khóa',
  });
  await school.as('teacher');
  const change = (col: string, before: number | null, after: number | null, reason = 'Nhập nhầm bài') => ({
    ...{ studentId: school.studentIds[1]!, col, before, after, reason },
  });
  const write = (...changes: ReturnType<typeof change>[]) =>
    school.call('gradebook.write', { ...school.book(), how: 'typed', changes });
  await write(change('tx1', 80, 65));
  await write(change('tx2', 80, null));
  school.pass(1);
  await write(change('tx2', null, 90));
});
afterAll(() => school.close());

const month = () => school.call('editLog.month', { month: MONTH });
const tasks = async () =>
  (await school.call('home.overview', {})).tasks.filter(({ key }) => key.startsWith('edit-log'));

describe('the edits of a month', () => {
  it('stand with before and after, those without minutes first, first entries left out', async () => {
    const { edits, everybody } = await month();
    expect(everybody).toBe(false);
    expect(edits).toMatchObject([
      { col: 'TX1', before: '8,0', after: '6,5', direction: 'down', how: 'typed', minutes: '', mine: true },
      {
        col: 'TX2',
        before: '8,0',
        after: '9,0',
        direction: 'up',
        minutes: '',
        emptiedAt: expect.stringMatching(/^2026/u) as string,
      },
      {
        col: 'GK',
        before: '7,0',
        after: '9,0',
        how: 'correction',
        minutes: '01/BBSĐ-THCSHP',
        person: 'Đỗ Quang Huy',
        teacher: 'Trần Văn Bách',
        window: '',
      },
    ]);
    expect(edits[0]).toMatchObject({
      window: 'Sửa trước khi khóa (23/11/2026 – 27/11/2026)',
      reason: 'Nhập nhầm bài',
      className: '6A2',
      student: 'Đặng Hoài Bình',
    });
  });

  it('are counted for the teacher, whoever let a correction in', async () => {
    expect((await month()).teachers).toEqual([
      {
        teacher: 'Trần Văn Bách',
        edits: 3,
        up: 2,
        down: 1,
        emptied: 0,
        other: 0,
        withoutMinutes: 2,
        unexplained: 2,
      },
    ]);
  });

  it('are only the own ones for a teacher, and all for who watches over the log', async () => {
    await school.as('homeroom');
    expect(await month()).toMatchObject({ edits: [], everybody: false });
    await school.as('principal');
    const { edits, everybody } = await month();
    expect(everybody).toBe(true);
    expect(edits.map(({ mine }) => mine)).toEqual([false, false, false]);
    expect(await school.call('editLog.months', {})).toEqual(['2026-11', '2026-10', '2026-09']);
  });
});

describe('an explanation', () => {
  it('is asked from the teacher, who alone gives it; the newest counts', async () => {
    await school.as('officer');
    const { eventId } = (await month()).edits[0]!;
    const text = 'Chép nhầm điểm của em ngồi cạnh';
    await expect(school.call('editLog.explain', { eventId, text })).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await school.as('homeroom');
    await expect(school.call('editLog.explain', { eventId, text })).rejects.toMatchObject({
      code: 'edit-log.not-yours',
    });
    await expect(school.call('editLog.explain', { eventId: 9_999, text })).rejects.toMatchObject({
      code: 'edit-log.unknown-edit',
    });
    await school.as('teacher');
    expect(await tasks()).toMatchObject([{ key: 'edit-log-explain', count: 2, params: { month: MONTH } }]);
    await school.call('editLog.explain', { eventId, text: 'Câu đầu tiên' });
    school.pass(0.01);
    await school.call('editLog.explain', { eventId, text });
    expect((await month()).edits[0]).toMatchObject({ explanation: text });
    expect(await tasks()).toMatchObject([{ key: 'edit-log-explain', count: 1 }]);
  });
});

describe('the days of meetings and exams', () => {
  it('are set by who manages the log, inside the year, and give corrections their last day', async () => {
    await school.as('teacher');
    const exam = { kind: 'semester-exam' as const, period: '1', day: '2026-12-21' };
    await expect(school.call('editLog.setDays', { days: [exam] })).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await school.as('officer');
    const meeting = { kind: 'meeting' as const, period: MONTH, day: '2026-11-27' };
    const set = (days: (typeof exam | typeof meeting)[]) => school.call('editLog.setDays', { days });
    await expect(set([{ ...exam, day: '2028-01-01' }])).rejects.toMatchObject({
      code: 'edit-log.day-outside',
    });
    await expect(set([{ ...meeting, period: '2030-01' }])).rejects.toMatchObject({
      code: 'edit-log.day-outside',
    });
    await expect(set([{ ...meeting, day: '2026-10-30' }])).rejects.toMatchObject({
      code: 'edit-log.meeting-before',
    });
    await set([exam, meeting]);
    const days = await school.call('editLog.calendar', {});
    expect(days).toContainEqual(exam);
    expect(days).toContainEqual(meeting);
    expect(days.filter(({ day }) => day === null).length).toBeGreaterThan(8);
    expect((await month()).meetingDay).toBe('2026-11-27');
    const shown = await school.show((await school.call('corrections.list', {}))[0]!.id);
    expect(shown.deadline.lastDay).toBe('2026-12-14');
  });
});

describe('the monthly pack', () => {
  it('is asked for before the meeting, drawn up as a numbered paper and not asked for again', async () => {
    await school.as('officer');
    expect(await tasks()).toMatchObject([{ key: 'edit-log-pack', count: 3, due: '2026-11-27' }]);
    const { paperId } = await school.call('editLog.issuePack', { month: MONTH });
    expect(await tasks()).toEqual([]);
    const paper = (await school.call('papers.list', {})).find(({ id }) => id === paperId);
    expect(paper).toMatchObject({
      kind: 'nhat-ky-sua-diem',
      symbol: '01/NKSĐ-THCSHP',
      person: 'Tháng 11/2026',
    });
    expect(paper!.signers.map(({ field }) => field)).toEqual(['NguoiLap', 'ThuTruong']);
    expect((await month()).pack).toEqual({ id: paperId, symbol: '01/NKSĐ-THCSHP' });
    const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
    expect(bytes.byteLength).toBeGreaterThan(10_000);
  });

  it('takes the place of one that nobody signed; a month without edits has none', async () => {
    const first = (await month()).pack!;
    const { paperId } = await school.call('editLog.issuePack', { month: MONTH });
    const papers = await school.call('papers.list', {});
    expect(papers.find(({ id }) => id === first.id)?.state).toBe('void');
    expect((await month()).pack).toMatchObject({ id: paperId });
    await expect(school.call('editLog.issuePack', { month: '2026-10' })).rejects.toMatchObject({
      code: 'edit-log.nothing-in-month',
    });
  });

  it('also goes out as a workbook', async () => {
    const { fileName, bytes } = await school.call('editLog.monthWorkbook', { month: MONTH });
    expect(fileName).toBe('nhat-ky-sua-diem-2026-11.xlsx');
    const rows = await wordsOf(bytes);
    expect(rows.at(-1)).toContain('01/BBSĐ-THCSHP');
    expect(rows.flat()).toContain('Chép nhầm điểm của em ngồi cạnh');
  });

  it('is printed on lying pages, as wide as one of them, the header on each', async () => {
    const { bytes } = await school.call('editLog.monthWorkbook', { month: MONTH });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    expect(workbook.worksheets).toHaveLength(2);
    for (const [at, { pageSetup }] of workbook.worksheets.entries()) {
      const { orientation, fitToWidth, fitToHeight, printTitlesRow } = pageSetup;
      expect({ orientation, fitToWidth, fitToHeight, printTitlesRow }).toEqual({
        ...{
          orientation: 'landscape',
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: at === 0 ? '3:3' : '4:4',
        },
      });
    }
  });
});
