import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRINCIPAL } from '../../support/office/open-test-office.ts';
import type { SchoolThatLocks } from '../../support/office/school-that-locks.ts';
import { LONG_NAME, schoolWithSlips } from '../../support/office/school-with-slips.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { Gradebook } from '../pages/gradebook.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

const folders = testFolders();
let school: SchoolThatLocks;
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  school = await schoolWithSlips();
  ({ running, work } = await signedInWindow(
    { ...folders, vaultDir: school.school.office.folder },
    { who: PRINCIPAL, patience: 20_000 },
  ));
});
afterAll(async () => {
  await running.close();
  await school.close();
  folders.remove();
});
pictureFailures('mark-locks-of-students', () => running);

async function pictures(name: string, then = async (_scheme: string) => Promise.resolve()): Promise<void> {
  for (const scheme of ['dark', 'light']) {
    await running.page.evaluate((wanted) => {
      document.documentElement.setAttribute('data-mantine-color-scheme', wanted);
    }, scheme);
    await running.screenshot(`${name}-${scheme}`);
    await then(scheme);
  }
}
/** In both schemes: nothing serious, nothing cut. */
async function looksRight(name: string): Promise<void> {
  await pictures(name, async (scheme) => {
    expect(await seriousFindings(running.page), scheme).toEqual([]);
  });
  expect(await cutTexts(running.page)).toEqual([]);
}
async function showClass(name: string): Promise<void> {
  await running.page.getByRole('combobox', { name: 'Phạm vi xem' }).click();
  await running.page.getByRole('option', { name: `Lớp ${name}` }).click();
}
const student = () => running.page.getByRole('combobox', { name: 'Học sinh' });

describe('the board of a school of 24 classes', () => {
  it('shows every book and the levels of each class, and is walked to its last cell by keyboard', async () => {
    await work.open('Khóa sổ điểm', 'Khóa sổ điểm');
    await work.button(/^9A6 Mức: Đang mở/u).waitFor();
    expect(await running.page.getByRole('row').count()).toBe(25);
    await looksRight('mark-locks-school');
    await work.button(/^9A5 Mức: Đang mở/u).focus();
    await running.page.keyboard.press('ArrowDown');
    await running.page.keyboard.press('Space');
    await work.notice('Đã chọn 1 mục').waitFor();
    await work.button('Bỏ chọn').click();
  });
});

/** How often the page let somebody lock while it was still looking for slips; from now on. */
async function lockableWhileLooking(): Promise<() => Promise<number>> {
  const seen = await running.page.evaluateHandle(() => {
    const found = { times: 0, looked: false };
    new MutationObserver(() => {
      const looking = document.body.textContent.includes('Đang tìm dấu hiệu nhầm lẫn…');
      found.looked ||= looking;
      if (looking && document.querySelector('[role="dialog"] [type="submit"]:enabled')) found.times += 1;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    return found;
  });
  return async () => {
    const { times, looked } = await seen.jsonValue();
    expect(looked).toBe(true);
    return times;
  };
}

describe('slips found before a lock', () => {
  it('names a shifted column and two swapped ones before anything is locked', async () => {
    await work.button(/^6A1 Ngữ văn: Đang mở/u).click();
    const lockable = await lockableWhileLooking();
    await work.button('Khóa sổ…').click();
    const dialog = work.dialog();
    await dialog.getByText(/6A1 · Ngữ văn: .*TX2.*dịch một dòng/u).waitFor();
    expect(await lockable()).toBe(0);
    await dialog.getByText(/6A1 · Ngữ văn: .*GK và CK.*đổi chỗ/u).waitFor();
    await looksRight('mark-locks-slips');
    await running.page.keyboard.press('Escape');
    await work.button('Bỏ chọn').click();
  });
});

describe('one student of a class', () => {
  it('is chosen from the list by keyboard and by typing, and a long name is read', async () => {
    await showClass('6A1');
    await work.button(/^Ngữ văn ĐTB: Đang mở/u).waitFor();
    await student().click();
    await running.page.getByRole('option', { name: 'Bùi Gia An' }).waitFor();
    await pictures('mark-locks-students');
    await running.page.keyboard.type('khong ai');
    await running.page.getByText('Không có học sinh nào khớp').waitFor();
    await running.page.keyboard.press('Control+a');
    await running.page.keyboard.type('cong tang');
    await running.page.getByRole('option', { name: LONG_NAME }).waitFor();
    await running.page.keyboard.press('ArrowDown');
    await running.page.keyboard.press('Enter');
    await running.page.getByRole('option').first().waitFor({ state: 'hidden' });
    expect(await student().inputValue()).toBe(LONG_NAME);
    await looksRight('mark-locks-one-student');
  });

  it('is locked as a row, and one cell of another student by itself', async () => {
    await work.button(/^Ngữ văn: chọn hoặc bỏ chọn/u).click();
    await work.button('Khóa sổ…').click();
    await work.dialog().getByText('Khóa 1 mục; 0 mục đã khóa từ trước.').waitFor();
    await work.dialog().getByLabel('Lý do').fill('Học sinh chuyển trường');
    await looksRight('mark-locks-student-dialog');
    await work.button('Khóa 1 mục và ký').click();
    await leaveUnsigned();
    await work.button(/^Ngữ văn TX1: Đã khóa, chờ ký/u).waitFor();
    await student().fill('Bùi Gia An');
    await running.page.getByRole('option', { name: 'Bùi Gia An' }).click();
    await work.button(/^Ngữ văn TX1: Đang mở/u).click();
    await work.button('Khóa sổ…').click();
    await work.dialog().getByLabel('Lý do').fill('Đang xác minh điểm');
    await work.button('Khóa 1 mục và ký').click();
    await leaveUnsigned();
    await work.button(/^Ngữ văn TX1: Đã khóa, chờ ký/u).waitFor();
    await work.button(/^Ngữ văn TX2: Đang mở/u).waitFor();
    await student().fill('Cả lớp');
    await running.page.getByRole('option', { name: 'Cả lớp' }).click();
    await work.button(/^Ngữ văn TX2: Khóa một phần, chờ ký/u).waitFor();
    await looksRight('mark-locks-partly');
    await running.page.getByText('Lượt khóa', { exact: true }).click();
    await work.table('Lượt khóa').getByText('6A1 · Ngữ văn · TX1 · Bùi Gia An').waitFor();
    await work.table('Lượt khóa').getByText(`6A1 · Ngữ văn · ${LONG_NAME}`).waitFor();
    await looksRight('mark-locks-student-acts');
    await running.page.getByText('Bảng khóa', { exact: true }).click();
  });

  it('averages and levels are locked like columns, and shut the marks they are computed from', async () => {
    await showClass('6A1');
    await work.button(/^Ngữ văn ĐTB: Khóa một phần/u).click();
    await work.button(/^Chủ nhiệm Mức: Đang mở/u).click();
    await work.button('Khóa sổ…').click();
    await work.dialog().getByText('Khóa 2 mục; 0 mục đã khóa từ trước.').waitFor();
    await work.dialog().getByText('6A1 · Bùi Gia An · Mức').waitFor();
    await work.dialog().getByText('6A1 · Ngữ văn · Bùi Gia An · ĐTB').waitFor();
    await work.dialog().getByLabel('Lý do').fill('Kết thúc học kỳ I');
    await looksRight('mark-locks-results-dialog');
    await work.button('Khóa 2 mục và ký').click();
    await leaveUnsigned(2);
    for (const name of ['Ngữ văn ĐTB', 'Chủ nhiệm Mức', 'Ngữ văn GK', 'Toán ĐTB'])
      await work.button(new RegExp(`^${name}: Đã khóa, chờ ký`, 'u')).waitFor();
    await work.button(/^Ngữ văn Nhận xét: Khóa một phần/u).waitFor();
    await work.button(/^Chủ nhiệm Rèn luyện: Đang mở/u).waitFor();
    await looksRight('mark-locks-results');
  });

  it('says where a class has nobody yet', async () => {
    await showClass('9A6');
    await student().click();
    await running.page.getByText('Lớp chưa có học sinh').waitFor();
    await pictures('mark-locks-no-students');
    await running.page.keyboard.press('Escape');
  });
});

describe('slips looked for on demand', () => {
  it('are shown to the teacher, each leading to its column', async () => {
    await work.handOver('huong', ownPassword('huong'));
    await work.open('Sổ điểm', 'Sổ điểm');
    const book = new Gradebook(running.page);
    await book.choose('Lớp', '6A1');
    await book.choose('Môn học', 'Ngữ văn');
    await book.grid(/^Sổ điểm 6A1, Ngữ văn/u).waitFor();
    await work.button('Việc với sổ này').click();
    await running.page.getByRole('menuitem', { name: 'Rà nhầm lẫn' }).click();
    await work
      .dialog()
      .getByText(/TX2.*dịch một dòng/u)
      .waitFor();
    await work
      .dialog()
      .getByText(/GK và CK.*đổi chỗ/u)
      .waitFor();
    await looksRight('slips-dialog');
    await work.dialog().getByRole('button', { name: 'Đến ô này' }).first().click();
    await work.dialog().waitFor({ state: 'hidden' });
    await running.page.getByText(/^1\. Bùi Gia An · Đánh giá thường xuyên 2/u).waitFor();
    // The keys go on from there.
    await running.page.keyboard.press('ArrowDown');
    await running.page.getByText(/^2\. .* · Đánh giá thường xuyên 2/u).waitFor();
    await work.button('Việc với sổ này').click();
    await running.page.getByRole('menuitem', { name: 'Rà nhầm lẫn' }).click();
    await work.dialog().getByRole('button', { name: 'Đến ô này' }).last().click();
    await work.dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => running.page.locator('[data-mark-grid] input:focus').count()).toBe(1);
    const seen = await running.page.locator('[data-mark-grid] input:focus').evaluate((editor) => {
      const cell = editor.getBoundingClientRect();
      const grid = editor.closest('[data-mark-grid]')!.getBoundingClientRect();
      return cell.top >= grid.top && cell.bottom <= grid.bottom;
    });
    expect(seen).toBe(true);
    await book.click(3, 'GK');
    await running.page.keyboard.type('9');
    await running.page
      .getByText(
        /(Điểm trung bình 6A1 · Ngữ văn|Mức, kết quả học tập 6A1) tạm khóa từ .* theo biên bản 03\/BBKS-THCSHP/u,
      )
      .first()
      .waitFor();
    await running.screenshot('locked-average-teacher');
  });
});

/** The minutes wait for a signature that is given later. */
async function leaveUnsigned(units = 1): Promise<void> {
  const window = await SigningWindow.appears(running.app);
  await window.settled();
  await window.close();
  await work.notice(`Đã khóa tạm ${units}/${units} mục, biên bản chờ ký.`).waitFor();
}
