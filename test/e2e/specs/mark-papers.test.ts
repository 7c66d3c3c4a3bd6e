import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  schoolWithGradebooks,
  type SchoolWithGradebooks,
} from '../../support/office/school-with-gradebooks.ts';
import { PRINCIPAL } from '../../support/office/open-test-office.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { saveTo } from '../support/dialogs.ts';
import { closePreviews, viewerComes } from '../support/preview.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

const folders = testFolders();
let written: SchoolWithGradebooks;
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  written = await schoolWithGradebooks();
  running = await launchApp({ ...folders, vaultDir: written.folder });
  running.page.setDefaultTimeout(15_000);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  work = new Work(running.page);
  await new SignIn(running.page).enter('huong', ownPassword('huong'));
  await work.navigation().waitFor();
});
afterAll(async () => {
  await running.close();
  await written.school.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('mark-papers-failed');
});

it('a homeroom teacher prints the slips of the class from the gradebook', async () => {
  await work.open('Sổ điểm', 'Sổ điểm');
  await work.button('In…').click();
  await work.dialog().getByText('Phiếu báo điểm từng học sinh').click();
  await work.dialog().getByText('Học kỳ I', { exact: true }).click();
  await running.screenshot('120-mark-papers');
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
  await work.button('Lập bản in').click();
  await work.dialog().getByText('Đã lập 45 bản của 1 lớp, 45 trang.').waitFor();
  await running.screenshot('121-mark-papers-made');
  expect(await seriousFindings(running.page)).toEqual([]);
  const file = join(folders.outDir, 'phieu.pdf');
  await saveTo(running.app, file);
  await work.button('Lưu PDF…').click();
  await work.notice('Đã lưu bản in.').waitFor();
  expect(existsSync(file)).toBe(true);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain('PHIẾU BÁO ĐIỂM');
  await work.button('Đóng').click();
});

it('a book of one subject is chosen by class and subject', async () => {
  await work.button('In…').click();
  await work.dialog().getByText('Sổ theo dõi và đánh giá học sinh (theo môn)').click();
  await running.screenshot('122-mark-papers-subject');
  expect(await seriousFindings(running.page)).toEqual([]);
  await work.button('Lập bản in').click();
  await work
    .dialog()
    .getByText(/^Đã lập 1 bản của 1 lớp/u)
    .waitFor();
  await work.button('Xem trước').click();
  await viewerComes(running.app);
  await closePreviews(running.app);
});

it('the principal prints all classes at once', async () => {
  await work.button('Đóng').click();
  await work.lock();
  await new SignIn(running.page).enter(PRINCIPAL.login, PRINCIPAL.password);
  await work.open('Sổ điểm', 'Sổ điểm');
  await work.button('In…').waitFor();
  await running.screenshot('123-mark-papers-principal');
  expect(await cutTexts(running.page)).toEqual([]);
  await work.button('In…').click();
  await work.dialog().getByText('Bảng điểm của lớp').click();
  await work.dialog().getByRole('combobox', { name: 'Lớp' }).click();
  await running.page.getByRole('option', { name: 'Tất cả các lớp' }).click();
  await work.button('Lập bản in').click();
  await work
    .dialog()
    .getByText(/^Đã lập 2 bản của 2 lớp, \d+ trang\.$/u)
    .waitFor();
});
