import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER } from '../../support/office/invented-school.ts';
import { centralLogOf500, schoolWithEightMinutes } from '../../support/office/central-log.ts';
import type { SchoolWithCorrections } from '../../support/office/school-with-corrections.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { windows1258 } from '../../support/workbooks/windows-1258.ts';
import { wordsOf } from '../../support/workbooks/words-of.ts';
import { SignIn } from '../pages/sign-in.ts';
import { EditLog } from '../pages/edit-log.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

const folders = testFolders();
let school: SchoolWithCorrections;
let running: RunningApp;
let work: EditLog;

async function start(login: string, password: string): Promise<void> {
  running = await launchApp({ ...folders, vaultDir: school.office.folder });
  running.page.setDefaultTimeout(15_000);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  work = new EditLog(running.page);
  await new SignIn(running.page).enter(login, password);
  await work.navigation().waitFor();
}
const rows = () => running.page.getByRole('grid').getByRole('row');
async function looksGood(name: string): Promise<void> {
  await running.screenshot(name);
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
}

let log: Awaited<ReturnType<typeof centralLogOf500>>;
beforeAll(async () => {
  school = await schoolWithEightMinutes();
  log = await centralLogOf500(school);
  writeFileSync(join(folders.outDir, 'lich-su-sua-diem.csv'), log.csv);
  school.pass(0.1);
  await school.as('officer');
  await school.call('gradebook.addWindow', {
    ...{ semester: 1, kind: 'edit', scope: { grade: null, classId: null, subjectId: null, col: null } },
    ...{
      fromAt: '2026-11-20T00:00:00.000Z',
      untilAt: new Date(Date.now() + 86_400_000).toISOString(),
      note: 'Sửa trước khi khóa',
    },
  });
  await school.as('teacher');
  const studentId = school.studentIds.at(-1)!;
  const write = (col: string, before: number | null, after: number | null) =>
    school.call('gradebook.write', {
      ...{ ...school.book(), how: 'typed' },
      changes: [{ studentId, col, before, after, reason: 'Nhập nhầm bài' }],
    });
  await write('tx3', 60, 45);
  await write('tx4', 60, null);
  await write('tx4', null, 80);
  await school.office.office.close();
  await start('teacher', ownPassword('teacher'));
}, 240_000);
afterAll(async () => {
  await running.close();
  await school.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('edit-log-failed');
});

describe('a teacher', () => {
  it('sees the own edits, those without minutes first, and says why', async () => {
    await work.show();
    await work.table('Các lần sửa điểm').waitFor();
    expect(await rows().nth(1).innerText()).toContain('Không có');
    await rows().nth(1).click();
    await running.page.getByLabel('Lý do sửa').fill('Chép nhầm điểm của em ngồi cạnh');
    await looksGood('edit-log-01-explain');
    await work.button('Lưu giải trình').click();
    await work.notice('Đã lưu giải trình.').waitFor();
    await rows().filter({ hasText: 'Chép nhầm điểm của em ngồi cạnh' }).waitFor();
    expect(await running.page.getByRole('radio', { name: 'Đối chiếu' }).count()).toBe(0);
    await running.close();
  });
});

describe('the officer', () => {
  it('sets the meeting day and sees everybody counted', async () => {
    await start(OFFICER.login, OFFICER.password);
    await work.show();
    await work.button('Ngày họp, ngày thi').click();
    await running.page.getByLabel('Họp về tháng 11/2026').fill('28/11/2026');
    await running.page.getByLabel('Thi học kỳ I', { exact: true }).fill('21/12/2026');
    await running.page.keyboard.press('Tab');
    await looksGood('edit-log-02-calendar');
    await work.button('Lưu').click();
    await running.page.getByText('Họp chuyên môn: 28/11/2026').waitFor();
    await running.page
      .getByRole('region', { name: 'Số lần sửa theo giáo viên' })
      .getByText('Trần Văn Bách')
      .waitFor();
    await running.page.getByText('482 lần sửa').waitFor();
    await looksGood('edit-log-03-month');
  });

  it('draws the pack up as a paper', async () => {
    const path = join(folders.outDir, 'thang.xlsx');
    await saveTo(running.app, path);
    await work.button('Xuất Excel').click();
    await work.notice('Đã lưu tệp Excel.').waitFor();
    expect((await wordsOf(readFileSync(path))).flat()).toContain('Chép nhầm điểm của em ngồi cạnh');
    await work.issuePack(async () => {
      await work.dialog().getByText('482 lần sửa').waitFor();
      await running.screenshot('edit-log-04-issue');
    });
    await running.page.getByRole('dialog', { name: /^01\/NKSĐ-THCSHP/u }).waitFor();
    await running.screenshot('edit-log-05-paper');
    await running.page.keyboard.press('Escape');
    await work.show();
    await running.page.getByText('Đã lập 01/NKSĐ-THCSHP').waitFor();
  });

  it('finds the 20 of 500 lines that have no minutes', async () => {
    await running.page.getByText('Đối chiếu', { exact: true }).click();
    await running.page.getByText('Chưa đối chiếu với hệ thống trung tâm').waitFor();
    await looksGood('edit-log-06-empty');
    await work.chooseLog(join(folders.outDir, 'lich-su-sua-diem.csv'));
    await looksGood('edit-log-07-columns');
    await work.reconcile('Đã đối chiếu 500 dòng: 20 dòng không có biên bản.', () =>
      looksGood('edit-log-07-trial'),
    );
    expect(await rows().nth(1).innerText()).toContain('Không có biên bản');
    await looksGood('edit-log-08-findings');
    await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
    await running.page.locator('[data-mantine-color-scheme=dark]').first().waitFor();
    await running.screenshot('edit-log-09-findings-dark');
    await running.page.getByText('Tháng', { exact: true }).click();
    await work.table('Các lần sửa điểm').waitFor();
    await running.screenshot('edit-log-10-month-dark');
    await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
    await running.page.locator('[data-mantine-color-scheme=light]').first().waitFor();
  });

  it('says of a log in other words what of each line is not certain', async () => {
    const file = join(folders.outDir, 'lich-su-khac.csv');
    const lines = [
      'LỊCH SỬ SỬA ĐIỂM',
      '',
      'Thời gian|Giáo viên|Họ và tên|Lớp|Môn học|Học kỳ|Đầu điểm|Điểm cũ|Điểm mới',
      'hôm qua|Trần Văn Bách|Bùi Gia An|6A2|Toán|HK1|ĐĐGtx1|7,0|7,5',
      '12/12/26|Trần Văn Bách|Bùi Gia An|6A2||HK1|ĐĐGck|7,0|7,5',
      '12/12/26|Trần Văn Bách|Lạ Văn Lùng|6A2|Toán|HK1|ĐĐGck|7,0|7,5',
    ];
    writeFileSync(file, windows1258(lines.join('\r\n')));
    await running.page.getByText('Đối chiếu', { exact: true }).click();
    await work.table('Kết quả đối chiếu').waitFor();
    await work.chooseLog(file);
    await work.reconcile('Đã đối chiếu 3 dòng: 0 dòng không có biên bản.', () =>
      looksGood('edit-log-11-doubts-trial'),
    );
    await rows().filter({ hasText: '(chưa chắc); Không đọc chắc được thời gian sửa' }).waitFor();
    await rows().filter({ hasText: 'Tệp không ghi môn' }).waitFor();
    await rows().filter({ hasText: 'Không có học sinh tên này' }).waitFor();
    await looksGood('edit-log-11-doubts');
  });

  it('reads posted results with a column for each subject', async () => {
    const file = join(folders.outDir, 'ket-qua.csv');
    const lines = [
      'Họ và tên;Lớp;Toán;Ngữ văn;Học lực',
      'Bùi Gia An;6A2;1,5;;Đạt',
      'Lạ Văn Lùng;6A2;5,0;6,0;Đạt',
    ];
    writeFileSync(file, lines.join('\n'));
    await work.table('Kết quả đối chiếu').waitFor();
    await work.chooseResults(file);
    await work.reconcile(/Đã đối chiếu 6 kết quả/u, () => looksGood('edit-log-11-results'));
    expect(await rows().nth(1).innerText()).toMatch(/Lệch giá trị|Không tìm thấy/u);
    await looksGood('edit-log-12-results-found');
  });
});
