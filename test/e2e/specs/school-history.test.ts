import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { NEW_VAULT } from '../../support/office/invented-school.ts';
import { officeOn } from '../../support/office/open-test-office.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

/** The school is renamed today, a ward is to be renamed later, and the second thing is called off again. */
const LONG =
  'Trường Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai phường Đông Hưng Thuận, cơ sở Phước Bình';
const folders = testFolders();
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  mkdirSync(folders.vaultDir, { recursive: true });
  const office = officeOn(folders.vaultDir);
  await callOf(office)('vault.create', NEW_VAULT);
  await office.close();
  ({ running, work } = await signedInWindow(folders, { patience: 20_000 }));
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('school-history', () => running);

const field = (label: string | RegExp) => work.dialog().getByLabel(label);
const periods = () => running.page.getByRole('table', { name: 'Hồ sơ trường qua các thời kỳ' });
async function looksRight(name: string): Promise<void> {
  await running.screenshot(name);
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
}

describe('the profile of the school', () => {
  it('shows the one period it has before anything changed', async () => {
    await work.open('Trường & năm học', 'Thông tin trường');
    await periods().getByText('Từ trước đến nay').waitFor();
    await looksRight('90-school-one-period');
  });

  it('takes a new name from today on by keyboard, and the window bears it at once', async () => {
    await work.button('Thay đổi…').press('Enter');
    await field(/^Tên trường/u).fill(LONG);
    await work.dialog().getByRole('button', { name: 'Ghi thay đổi' }).click();
    await work.dialog().getByText('ghi lý do ít nhất 3 ký tự', { exact: false }).waitFor();
    await field(/^Lý do/u).fill('Sáp nhập hai trường');
    await field(/^Số văn bản căn cứ/u).fill('45/QĐ-UBND');
    await looksRight('91-school-change');
    await field(/^Số văn bản căn cứ/u).press('Enter');
    await work.notice('Đã ghi thay đổi hồ sơ trường.').waitFor();
    await running.page.getByRole('banner').getByTitle(LONG).waitFor();
    await periods().getByText('Đã qua').waitFor();
    expect(await periods().getByRole('row').count()).toBe(3);
  });

  it('announces what is to come and calls it off again with a reason', async () => {
    await work.button('Thay đổi…').click();
    await field(/^Có hiệu lực từ ngày/u).fill('01/01/2099');
    await field(/^Có hiệu lực từ ngày/u).press('Tab');
    await field(/^Xã, phường/u).fill('phường Bằng Lăng');
    await field(/^Lý do/u).fill('Sắp xếp đơn vị hành chính');
    await work.dialog().getByRole('button', { name: 'Ghi thay đổi' }).click();
    await running.page.getByText('Từ ngày 01/01/2099 trường có thay đổi', { exact: false }).waitFor();
    await looksRight('92-school-history');
    await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
    await running.page.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
    await looksRight('93-school-history-dark');
    await work.button('Hủy thay đổi').click();
    await work.dialog().getByLabel('Lý do').fill('Nghị quyết lùi ngày');
    await work.dialog().getByRole('button', { name: 'Hủy thay đổi' }).click();
    await running.page.getByText('Đã hủy: thay đổi từ 01/01/2099', { exact: false }).waitFor();
    expect(await periods().getByRole('row').count()).toBe(3);
  });
});

describe('the titles of the year', () => {
  it('are worded by the school, with a reason, by keyboard', async () => {
    const { page } = running;
    await invoke(page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
    await page.getByRole('tab', { name: 'Danh hiệu' }).press('Enter');
    await page.getByRole('rowheader', { name: 'Học sinh Giỏi' }).waitFor();
    await work.button('Đổi tên danh hiệu…').press('Enter');
    await field('Học sinh Xuất sắc').fill('Học sinh Tiêu biểu xuất sắc trong học tập và rèn luyện');
    await field('Học sinh Giỏi').fill('');
    await page.keyboard.press('Enter');
    await work.dialog().getByText('Thầy/Cô ghi lý do ít nhất 3 ký tự.').waitFor();
    await looksRight('94-titles-dialog');
    await field(/^Lý do/u).fill('Quy chế thi đua của trường');
    await page.keyboard.press('Enter');
    await work.notice('Đã lưu tên danh hiệu.').waitFor();
    const given = (usual: string) => page.getByRole('row').filter({ hasText: usual }).last();
    await given('Học sinh Giỏi').getByText('(Không dùng)').waitFor();
    await given('Học sinh Xuất sắc').getByText('Học sinh Tiêu biểu xuất sắc').waitFor();
    await looksRight('95-titles');
  });
});
