import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { NEW_VAULT } from '../../support/office/invented-school.ts';
import { officeOn } from '../../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../../support/office/school-with-staff.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { answerOf, invoke } from '../support/bridge.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { signWithInk } from '../support/ink.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';
import { closePreviews, viewerComes } from '../support/preview.ts';

/** A stolen account from the panel to the closed incident, and an entry in the register of prohibited acts. */
const folders = testFolders();
const SELECTION = { all: true, department: null, staffIds: [] };
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  const office = officeOn(folders.vaultDir);
  const call = callOf(office);
  await call('vault.create', NEW_VAULT);
  await addSchoolWithStaff(call);
  await call('accounts.create', { selection: SELECTION, logins: {}, sharedReason: '' });
  await office.close();
  ({ running, work } = await signedInWindow(folders));
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('stolen-account', () => running);

async function look(name: string): Promise<void> {
  await running.screenshot(name);
  expect(await seriousFindings(running.page), name).toEqual([]);
}

async function lookInDark(name: string): Promise<void> {
  const { page } = running;
  await look(name);
  await invoke(page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
  await look(`${name}-dark`);
  await invoke(page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
}

async function previewShown(): Promise<void> {
  await viewerComes(running.app);
}

/** The newest paper of the one incident there is. */
async function newest(kind: string): Promise<string> {
  const { page } = running;
  const [incident] = await answerOf(page, 'incidents.list');
  const { papers } = await answerOf(page, 'incidents.get', { id: incident!.id });
  return papers.find((paper) => paper.kind === kind)!.id;
}

describe('a stolen account', () => {
  it('is reported from its panel and suspended at once', async () => {
    const { page } = running;
    await work.open('Tài khoản & bàn giao', 'Tài khoản');
    await work.table('Tài khoản').getByText('Trần Văn Bách').click();
    await page.getByRole('button', { name: 'Báo mất tài khoản', exact: true }).click();
    const form = work.dialog();
    await form.getByRole('radio', { name: 'Bị đánh cắp' }).check();
    await form.getByText('Người giữ tài khoản này xem được').waitFor();
    await form.getByLabel('Diễn biến').fill('Thầy Bách bấm vào đường dẫn lạ và gõ mật khẩu.');
    await form.getByLabel(/Có thể ảnh hưởng dữ liệu cá nhân/u).check();
    await look('60-report-stolen');
    await form.getByRole('button', { name: 'Báo sự cố', exact: true }).click();
    await work.notice(/Đã ghi sự cố 01\/\d{4} và tạm khóa tài khoản\./u).waitFor();
    await page.getByText(/Còn 7[12] giờ để thông báo cơ quan chuyên trách/u).waitFor();
  });

  it('gets its steps ticked with time and person, its minutes and its letter', async () => {
    const { page } = running;
    const panel = work.dialog();
    await panel.getByRole('checkbox', { name: 'Khóa tài khoản trên hệ thống trung tâm' }).click();
    await panel
      .getByText(/ · Đỗ Quang Huy/u)
      .first()
      .waitFor();
    await panel.getByRole('checkbox', { name: 'Thông báo cơ quan chuyên trách' }).click();
    const told = page.getByRole('dialog', { name: /^Ghi nhận: Thông báo/u });
    await told.getByLabel(/^Ghi chú/u).fill('Công văn số 12');
    await told.getByRole('button', { name: 'Lưu', exact: true }).click();
    await panel.getByText('Đã thông báo cơ quan chuyên trách đúng hạn').waitFor();
    for (const button of ['Lập biên bản', 'Lập báo cáo cấp trên'])
      await panel.getByRole('button', { name: button, exact: true }).click();
    await panel.getByRole('button', { name: 'Xem 01/BBSC-THCSHP' }).waitFor();
    await panel.getByRole('button', { name: 'Xem 01/BCSC-THCSHP' }).waitFor();
    await closePreviews(running.app);
    await look('61-incident-panel');
  });

  it('has its signed minutes marked and its letter drawn anew when the story is told otherwise', async () => {
    const { page } = running;
    const panel = work.dialog();
    const minutes = await newest('bien-ban-su-co');
    await panel.getByText('Biên bản 01/BBSC-THCSHP chưa ký xong.').waitFor();
    await signWithInk(running, folders.outDir, minutes);
    await panel.getByRole('button', { name: 'Lập biên bản bổ sung', exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Sửa nội dung', exact: true }).click();
    const form = page.getByRole('dialog', { name: /^Sửa nội dung sự cố/u });
    expect(await form.getByLabel(/Có thể ảnh hưởng dữ liệu cá nhân/u).isDisabled()).toBe(true);
    await form.getByLabel('Diễn biến').fill('Thầy Bách gõ mật khẩu ở trang giả mạo, đã gửi ảnh chụp.');
    await form.getByLabel('Lý do sửa').fill('Hỏi lại người báo');
    await look('61-incident-edit');
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await work.notice(/văn bản chưa ký được lập lại: 02\/BCSC-THCSHP/u).waitFor();
    await panel.getByText('Biên bản 01/BBSC-THCSHP khác với sổ.').waitFor();
    await lookInDark('61-incident-gaps');
    await panel.getByRole('button', { name: 'Lập lại, bổ sung', exact: true }).click();
    await panel.getByText('Biên bản 02/BBSC-THCSHP chưa ký xong.').waitFor();
    await previewShown();
    await closePreviews(running.app);
    await signWithInk(running, folders.outDir, await newest('bien-ban-su-co'));
  });

  it('is closed when the rest is excused, with result and lessons', async () => {
    const { page } = running;
    const panel = work.dialog();
    const close = panel.getByRole('button', { name: 'Kết thúc sự cố', exact: true });
    expect(await close.isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'Các việc còn lại không cần…' }).click();
    await page.getByLabel('Lý do không cần làm').fill('Đã làm ngay lúc báo');
    await page.getByRole('button', { name: 'Ghi lý do', exact: true }).click();
    await panel.getByText('Đủ điều kiện kết thúc sự cố.').waitFor();
    await close.click();
    await page.getByLabel('Kết quả xử lý').fill('Đã đổi mật khẩu, không mất dữ liệu.');
    await page.getByLabel('Bài học kinh nghiệm').fill('Không gõ mật khẩu ở đường dẫn lạ.');
    await page
      .getByRole('dialog', { name: /^Kết thúc sự cố/u })
      .getByRole('button', { name: 'Kết thúc sự cố' })
      .click();
    await work.notice(/Đã kết thúc sự cố 01/u).waitFor();
    await panel.getByText('Đã kết thúc', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await look('62-incidents');
    await work.dismissNotices();
    await work.open('Kho lưu trữ', 'Kho lưu trữ');
    await work.table('Kho lưu trữ').getByText('Đã ký, đọc kèm').first().waitFor();
    await lookInDark('62-archive-read-with');
    await work.open('Tài khoản & bàn giao', 'Tài khoản');
    const row = work.table('Tài khoản').getByRole('row').filter({ hasText: 'Trần Văn Bách' });
    expect(await row.innerText()).toContain('Tạm khóa');
  });
});

describe('the register of prohibited acts', () => {
  it('takes an entry, its correction, and leaves as a workbook with a purpose', async () => {
    const { page } = running;
    await work.open('Sự cố & vi phạm', 'Sự cố & vi phạm');
    await page.getByText('Hành vi bị nghiêm cấm (0)').click();
    await work.button('Ghi vi phạm').click();
    const form = work.dialog();
    await form.getByLabel('Người vi phạm').click();
    await page.getByRole('option', { name: /Trần Văn Bách/u }).click();
    await form.getByLabel('Nhóm hành vi').click();
    await page.getByRole('option', { name: 'Không bảo mật, để lộ dữ liệu' }).click();
    await form.getByLabel('Nội dung').fill('Gõ mật khẩu ở trang giả mạo.');
    await form.getByLabel('Đã xử lý').fill('Nhắc nhở trước hội đồng');
    await look('63-violation-form');
    await form.getByRole('button', { name: 'Ghi vi phạm' }).click();
    const table = work.table('Sổ ghi hành vi bị nghiêm cấm');
    await table.getByText('Trần Văn Bách').click();
    await page.getByRole('button', { name: 'Đính chính', exact: true }).click();
    await page.getByLabel('Lý do đính chính').fill('Bổ sung số biên bản');
    await page.getByRole('textbox', { name: 'Văn bản' }).fill('15/BB-THCSHP');
    await page.getByRole('button', { name: 'Đính chính', exact: true }).last().click();
    await table.getByText('Đã đính chính').waitFor();
    await look('64-violations');
    await work.button('Bản in sổ').click();
    await page.getByLabel('Mục đích sử dụng').fill('Lưu hồ sơ của trường');
    await page.getByRole('button', { name: 'Xem bản in', exact: true }).click();
    await previewShown();
    await closePreviews(running.app);
    const path = join(folders.outDir, 'so.xlsx');
    await saveTo(running.app, path);
    await page
      .getByRole('button', { name: /Xuất Excel/u })
      .first()
      .click();
    await page.getByLabel('Mục đích sử dụng').fill('Phục vụ đoàn kiểm tra');
    await page.getByRole('button', { name: 'Xuất Excel', exact: true }).last().click();
    await work.notice('Đã lưu tệp Excel.').waitFor();
    expect(statSync(path).size).toBeGreaterThan(2_000);
  });
});
