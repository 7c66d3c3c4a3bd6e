import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../../main/platform/excel/index.ts';
import { parseWorkbook } from '../../../main/platform/excel/parse-workbook.ts';
import { RegisterSchool, sheetOf } from '../../support/office/register-school.ts';
import { addUser, firstSignIn, ownPassword } from '../../support/office/signed-in-as.ts';
import { Imports } from '../pages/imports.ts';
import { SignIn } from '../pages/sign-in.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

/** Equipment from Excel, changed with its history; health under a mask for somebody without the right. */
const CLERK = 'vanthu';
const folders = testFolders();
let school: RegisterSchool;
let running: RunningApp;
let work: Work;

const tab = (name: string) => running.page.getByRole('tab', { name, exact: true });

beforeAll(async () => {
  school = await RegisterSchool.open();
  await school.commit('health', school.file('health'));
  const clerk = { fullName: 'Lê Thu Quỳnh', login: CLERK, staffId: null, roles: ['clerk' as const] };
  await addUser(school.office, clerk);
  school.office = await firstSignIn(school.office, CLERK);
  await school.office.office.close();
  ({ running, work } = await signedInWindow({ ...folders, vaultDir: school.office.folder }));
});
afterAll(async () => {
  await running.close();
  await school.close();
  folders.remove();
});
pictureFailures('registers', () => running);

describe('the equipment of a school', () => {
  it('comes in from Excel after a dry run', async () => {
    const { page } = running;
    await work.open('Sổ theo dõi', 'Sổ theo dõi');
    await tab('Thiết bị').click();
    await page.getByRole('heading', { name: 'Chưa có thiết bị nào' }).waitFor();
    await work.button('Nhập từ Excel').click();
    await work.heading('Nhập thiết bị từ Excel').waitFor();
    const imports = new Imports(page);
    await imports.file(school.path('equipment'));
    await imports.check();
    expect(await imports.commit()).toBe('Đã nhập 12/12 dòng');
    await work.button('Mở danh sách').click();
    await work.table('Thiết bị').getByText('Máy vi tính để bàn').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('keeps what it was before a change, and goes out again as it is', async () => {
    const { page } = running;
    await work.table('Thiết bị').getByText('Máy vi tính để bàn').click();
    await work.button('Sửa').click();
    await work.dialog().getByLabel('Số lượng').fill('38');
    await page.keyboard.press('Enter');
    const history = page.getByRole('region', { name: 'Lịch sử' });
    const change = history.getByRole('row').filter({ hasText: 'Số lượng' });
    await change.waitFor();
    expect((await change.innerText()).split(/\s+/u).slice(-2)).toEqual(['40', '38']);
    expect(await history.innerText()).toContain('Đỗ Quang Huy');
    await running.screenshot('80-register-history');
    await page.keyboard.press('Escape');
    const path = join(folders.outDir, 'xuat.xlsx');
    await saveTo(running.app, path);
    await work.button('Xuất Excel').click();
    await work.notice('Đã lưu tệp Excel.').waitFor();
    const { sheets } = parseWorkbook(new Uint8Array(readFileSync(path)), WORKBOOK_LIMITS);
    const line = sheets[0]!.rows.find(({ cells }) => cells.includes('TB002'));
    expect(line?.cells).toContain(38);
  });
});

describe('the health of the students', () => {
  it('is read by the officer', async () => {
    await tab('Sức khỏe học sinh').click();
    const table = work.table('Sức khỏe học sinh');
    await table.getByRole('row').nth(5).waitFor();
    expect(await table.innerText()).toMatch(/\d\/10/u);
    expect(await table.innerText()).not.toContain('•••');
    await running.screenshot('81-health');
  });

  it('asks about units before it takes them, column by column', async () => {
    const { page } = running;
    const path = join(folders.outDir, 'can-do.xlsx');
    const [one, two] = school.demo.students.slice(3);
    const lines = [
      [one!.sectorId, '12/03/2026', '1m45', '38,2 kg'],
      [two!.sectorId, '12/03/2026', 1.5, 45],
    ];
    writeFileSync(path, await sheetOf(['Mã HS', 'Ngày đo', 'Chiều cao', 'Cân nặng'], lines));
    await work.button('Nhập từ Excel').click();
    const imports = new Imports(page);
    await imports.file(path);
    await work.button('Kiểm tra thử').click();
    await page.getByText('Ví dụ “1m45”: có phải 145 cm không?').waitFor();
    await running.screenshot('81-health-units');
    await work.button('Hiểu như gợi ý cho cột “Chiều cao”').click();
    await page.getByText('Ví dụ “1m45”').waitFor({ state: 'detached' });
    await work.button('Hiểu như gợi ý cho cột “Cân nặng”').click();
    await page.getByText('3 ô được hiểu theo gợi ý').waitFor();
    await running.screenshot('81-health-units-accepted');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await imports.commit()).toBe('Đã nhập 2/2 dòng');
    await work.button('Mở danh sách').click();
    await work.table('Sức khỏe học sinh').getByRole('row').nth(5).waitFor();
  });

  it('is masked for the clerk', async () => {
    const { page } = running;
    const table = work.table('Sức khỏe học sinh');
    await work.lock();
    await new SignIn(page).enter(CLERK, ownPassword(CLERK));
    await work.open('Sổ theo dõi', 'Sổ theo dõi');
    await tab('Sức khỏe học sinh').click();
    await page.getByText('Số đo sức khỏe được che').waitFor();
    expect(await table.innerText()).toContain('•••');
    expect(await page.getByRole('button', { name: 'Xuất Excel' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Thêm lần đo' }).count()).toBe(0);
    await running.screenshot('82-health-masked');
    await tab('Thiết bị').click();
    await work.button('Thêm thiết bị').waitFor();
  });
});
