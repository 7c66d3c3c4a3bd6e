import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRINCIPAL } from '../../support/office/open-test-office.ts';
import { SchoolThatLocks } from '../../support/office/school-that-locks.ts';
import { ownPassword, signInAs } from '../../support/office/signed-in-as.ts';
import { OFFICER } from '../../support/office/invented-school.ts';
import { tamperWith } from '../../support/office/tampered-vault.ts';
import { P12_PASSWORD } from '../../support/pki/make-pki.ts';
import { testPki, type TestPki } from '../../support/pki/test-pki.ts';
import { Gradebook } from '../pages/gradebook.ts';
import { SignIn } from '../pages/sign-in.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

const folders = testFolders();
let school: SchoolThatLocks;
let pki: TestPki;
let running: RunningApp;
let work: Work;

async function start(): Promise<void> {
  running = await launchApp({ ...folders, vaultDir: school.school.office.folder });
  running.page.setDefaultTimeout(15_000);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  work = new Work(running.page);
  await new SignIn(running.page).enter(PRINCIPAL.login, PRINCIPAL.password);
  await work.navigation().waitFor();
}

beforeAll(async () => {
  pki = await testPki();
  school = await SchoolThatLocks.open();
  await school.as('teacher');
  await school.school.write([school.school.change(0, 'tx1', 85), school.school.change(1, 'tx1', 70)]);
  const office = await signInAs(school.school.office, OFFICER.login, OFFICER.password);
  await office.call('signing.bindCertificate', {
    staffId: school.school.staff.staffIds[0]!,
    certificate: pki.read('rsa-2048.der'),
    source: 'p12',
    reason: 'Chứng thư cấp theo tên cũ',
  });
  await office.office.close();
  await start();
});
afterAll(async () => {
  await running.close();
  await school.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('mark-locks-failed');
});

describe('a head who locks a gradebook', () => {
  it('sees every book with its padlock, chooses one and is told what is missing', async () => {
    await work.open('Khóa sổ điểm', 'Khóa sổ điểm');
    await work.button(/^6A1 Ngữ văn: Đang mở/u).click();
    await work.notice('Đã chọn 1 mục').waitFor();
    await running.screenshot('mark-locks-board');
    expect(await seriousFindings(running.page)).toEqual([]);
    await work.button('Khóa sổ…').click();
    await work.notice('Còn thiếu 28 ô').waitFor();
    await work.dialog().getByLabel('Lý do').fill('Kết thúc học kỳ I');
    await running.screenshot('mark-locks-dialog');
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('signs the minutes with a key file in the signing window, and the book is locked', async () => {
    await work.button('Khóa 1 mục và ký').click();
    const window = await SigningWindow.appears(running.app);
    await window.settled();
    await chooseFolder(running.app, pki.path('rsa-2048.p12'));
    await window.source('Tệp .p12');
    await window.button('Chọn tệp…').click();
    await window.secret().fill(P12_PASSWORD);
    await window.button('Mở tệp').click();
    await window.read();
    await window.button('Ký').click();
    await window.heading('Đã ký 1/1 văn bản').waitFor();
    await window.close();
    await work.notice('Đã khóa 1/1 mục.').waitFor();
    await work.button(/^6A1 Ngữ văn: Đã khóa ·/u).waitFor();
    await running.page.getByText('Khớp với lúc khóa').waitFor();
    await running.screenshot('mark-locks-locked');
  });

  it('finds the act with its minutes, and may open by a decision only', async () => {
    await running.page.getByText('Lượt khóa', { exact: true }).click();
    const table = work.table('Lượt khóa');
    await table.getByText('6A1 · Ngữ văn').dblclick();
    await work.notice('Mã kiểm tra (SHA-256)').waitFor();
    await running.screenshot('mark-locks-act');
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.page.getByRole('checkbox', { name: '6A1 · Ngữ văn' }).check();
    await work.button('Mở 1 mục theo quyết định…').click();
    await work.notice('Chỉ mở khi Hiệu trưởng ký quyết định.').waitFor();
    await running.screenshot('mark-locks-release');
    await running.page.keyboard.press('Escape');
    await running.page.keyboard.press('Escape');
    await running.page.getByText('Đối chiếu', { exact: true }).click();
    await work.notice('Sổ điểm khớp với lúc khóa').waitFor();
    await running.screenshot('mark-locks-verify');
    await work.button('Kiểm tra cả chữ ký và nhật ký').click();
    await work.notice('Nguyên vẹn: 1 lượt khóa').waitFor();
    await running.screenshot('mark-locks-verify-deep');
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('finds the sealed books and the record in the archive with the minutes', async () => {
    await work.open('Kho lưu trữ', 'Kho lưu trữ');
    await running.page.getByRole('textbox', { name: /^Tìm trong nội dung/u }).fill('niêm phong');
    await work.table('Kho lưu trữ').getByText('01/BBKS-THCSHP').first().dblclick();
    await work.button('Xem so-diem-niem-phong-01-BBKS-THCSHP.pdf').waitFor();
    await work.button('Lưu tệp ban-ghi-khoa-so-01-BBKS-THCSHP.json').waitFor();
    expect(await work.button('Xem ban-ghi-khoa-so-01-BBKS-THCSHP.json').count()).toBe(0);
    await running.screenshot('mark-locks-archive');
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.page.keyboard.press('Escape');
    await running.page.getByRole('dialog').waitFor({ state: 'detached' });
    await work.open('Khóa sổ điểm', 'Khóa sổ điểm');
  });

  it('walks the padlocks of one class by column with the arrows', async () => {
    await running.page.getByText('Bảng khóa', { exact: true }).click();
    await running.page.getByRole('combobox', { name: 'Phạm vi xem' }).click();
    await running.page.getByRole('option', { name: 'Lớp 6A1' }).click();
    await work.button(/^Ngữ văn TX1: Đã khóa/u).focus();
    await running.page.keyboard.press('ArrowRight');
    const name = await running.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(name).toMatch(/^Ngữ văn TX2: Đã khóa/u);
    await running.page.evaluate(() => {
      document.documentElement.setAttribute('data-mantine-color-scheme', 'dark');
    });
    await running.screenshot('mark-locks-dark');
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.page.evaluate(() => {
      document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
    });
    await running.screenshot('mark-locks-columns');
  });

  it('the teacher finds the cell shut and reads why', async () => {
    await work.lock();
    await new SignIn(running.page).enter('huong', ownPassword('huong'));
    await work.navigation().waitFor();
    expect(await work.navigation().getByRole('link', { name: 'Khóa sổ điểm' }).count()).toBe(0);
    await work.open('Sổ điểm', 'Sổ điểm');
    const book = new Gradebook(running.page);
    await book.choose('Môn học', 'Ngữ văn');
    await book.grid(/^Sổ điểm 6A1, Ngữ văn/u).waitFor();
    await book.click(1, 'TX1');
    await running.page.keyboard.type('9');
    await running.page
      .getByText(/đã khóa từ .* theo biên bản 01\/BBKS-THCSHP/u)
      .first()
      .waitFor();
    expect(await book.text(1, 'TX1')).toBe('8,5');
    await running.screenshot('mark-locks-teacher');
  });

  it('a mark changed past the program is named in the window, with its cell', async () => {
    await running.close();
    const { folder } = school.school.office;
    await tamperWith(folder, PRINCIPAL, (sql) => {
      sql.exec('DROP TRIGGER mark_locked_update');
      sql.prepare(`UPDATE mark SET value = 95 WHERE col = 'tx1' AND value = 70`).run();
    });
    await start();
    await work.open('Khóa sổ điểm', 'Khóa sổ điểm');
    await running.page.getByText('1 ô khác, không có biên bản').waitFor();
    await work.button(/^6A1 Ngữ văn: Đã khóa, khác với bản đã ký ·/u).click();
    await running.screenshot('mark-locks-not-signed');
    await work.button('Khóa sổ…').click();
    await work.notice('1 mục đã khóa nhưng khác với bản đã ký').waitFor();
    await work.button('Khóa 1 mục và ký').waitFor();
    await running.screenshot('mark-locks-anew');
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.page.keyboard.press('Escape');
    await running.page.getByRole('dialog').waitFor({ state: 'detached' });
    await running.page.getByText('Đối chiếu', { exact: true }).click();
    await running.page.getByText('Ràng buộc của kho bị gỡ hoặc sửa: mark_locked_update').waitFor();
    const table = work.table('Đối chiếu');
    for (const text of ['6A1', 'Ngữ văn', 'Đặng Hoài Bình', 'TX1', '9,5', 'Không do chương trình này'])
      await table.getByText(text, { exact: true }).first().waitFor();
    await running.screenshot('mark-locks-differs');
    expect(await seriousFindings(running.page)).toEqual([]);
  });
});
