import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG_NAME } from '../../support/office/full-class.ts';
import { pastResultsFile } from '../../support/office/past-results-file.ts';
import { SchoolWithMarks } from '../../support/office/school-with-marks.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { Imports } from '../pages/imports.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

/** Two years under old circulars come in from Excel; the teacher of one of the children reads that child's. */
const folders = testFolders();
let running: RunningApp;
let work: Work;
let school: SchoolWithMarks;
const file = (year: number) => join(folders.outDir, `ket-qua-${year}.xlsx`);

const line = (code: string, name: string, grade: number, level: string) => [
  ...[code, name, '15/01/2011', `${grade}A`, '7,9', '7,2', 'Đ', '7,6', level],
  ...['Tốt', level === 'Giỏi' ? 'Học sinh giỏi' : 'Học sinh tiên tiến', 'Được lên lớp'],
];

beforeAll(async () => {
  school = await SchoolWithMarks.open();
  await school.office.office.close();
  for (const year of [2021, 2022]) {
    const grade = year === 2021 ? 8 : 9;
    const lines = [
      line('3100000000', 'Bùi Gia An', grade, year === 2021 ? 'Khá' : 'Giỏi'),
      line('3900000001', LONG_NAME, grade, 'Trung bình'),
    ];
    const titles = ['KẾT QUẢ CUỐI NĂM', `Năm học ${year}-${year + 1}`];
    writeFileSync(file(year), await pastResultsFile(lines, undefined, titles));
  }
  ({ running, work } = await signedInWindow({ ...folders, vaultDir: school.office.folder }));
});
afterAll(async () => {
  await running.close();
  await school.close();
  folders.remove();
});
pictureFailures('past-results', () => running);

const table = () => work.table('Kết quả các năm trước');
const row = (name: string) => table().getByRole('row').filter({ hasText: name });

describe('results of earlier years', () => {
  it('say what to do while there are none', async () => {
    await work.open('Kết quả năm trước', 'Kết quả các năm trước');
    await running.page.getByRole('heading', { name: 'Chưa có kết quả của năm học nào' }).waitFor();
    await running.screenshot('past-results-empty');
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('come in from Excel, a year a file', async () => {
    const imports = new Imports(running.page);
    await work.button('Nhập từ Excel').click();
    await work.heading('Nhập kết quả các năm trước từ Excel').waitFor();
    await running.screenshot('past-results-import');
    for (const year of [2021, 2022]) {
      await imports.file(file(year));
      await imports.check();
      expect(await imports.commit()).toBe('Đã nhập 2/2 dòng');
      await work.button(year === 2021 ? 'Nhập tệp khác' : 'Mở danh sách').click();
    }
    await row('Bùi Gia An').getByText('Giỏi', { exact: true }).waitFor();
    expect(await row('Bùi Gia An').innerText()).toContain('7,6');
  });

  it('stand side by side for one student, with circular and file, by keyboard', async () => {
    const { page } = running;
    await row('Bùi Gia An').click();
    const panel = page.getByRole('dialog', { name: 'Các năm trước của Bùi Gia An' });
    await panel.getByRole('columnheader', { name: '2021-2022' }).waitFor();
    expect(await panel.getByRole('row').filter({ hasText: 'Học lực' }).innerText()).toMatch(/Giỏi\s+Khá/u);
    expect(await panel.innerText()).toContain(
      '2022-2023: Thông tư 58/2011, sửa đổi bởi Thông tư 26/2020; tệp ket-qua-2022.xlsx, Đỗ Quang Huy nhập lúc',
    );
    await running.screenshot('past-results-panel');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await invoke(page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
    await row(LONG_NAME).waitFor();
    await running.screenshot('past-results-dark');
    expect(await seriousFindings(page)).toEqual([]);
    await invoke(page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
  });

  it('are read by the teacher of the child, and nobody else’s', async () => {
    await work.handOver('huong', ownPassword('huong'));
    await work.open('Kết quả năm trước', 'Kết quả các năm trước');
    await row('Bùi Gia An').waitFor();
    expect(await row(LONG_NAME).count()).toBe(0);
    expect(await running.page.getByRole('button', { name: 'Nhập từ Excel' }).count()).toBe(0);
  });
});
