import { afterAll, beforeAll, expect, it } from 'vitest';
import { vietnamDay } from '../../../main/kernel/vietnam-day.ts';
import { SchoolWithCorrections } from '../../support/office/school-with-corrections.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { Corrections } from '../pages/corrections.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { handVaultOver, openedWindow, pictureFailures } from '../support/opened-window.ts';

/** The clerk stands in for the officer: no right to the marks, one request to witness. */
const folders = testFolders();
const HOUR = 3_600_000;
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  const school = await SchoolWithCorrections.open(new Date(Date.now() - 2 * HOUR));
  const day = (hours: number) => vietnamDay(new Date(Date.now() + hours * HOUR).toISOString());
  await school.as('principal');
  const users = await school.call('users.list', {});
  const idOf = (name: string) => users.find(({ fullName }) => fullName === name)!.id;
  await school.call('delegations.create', {
    delegatorId: idOf('Vũ Thị Minh Nguyệt'),
    delegateId: idOf('Lý Mai Hương'),
    substitutedId: idOf('Đỗ Quang Huy'),
    fromDay: day(-2),
    toDay: day(7 * 24),
    functions: ['marks'],
    classIds: [],
    outside: null,
  });
  await school.submitted({ cells: [school.cell(1, 'tx1', 100)] });
  const id = await school.submitted();
  await school.as('homeroom');
  await school.call('corrections.confirm', { id, note: '' });
  await handVaultOver(school.office, folders);
  running = await openedWindow(folders);
  work = new Work(running.page);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('corrections-substitute', () => running);

const looksGood = async (name: string) => {
  await running.screenshot(name);
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
};

it('the clerk opens the one request that waits, witnesses it and goes on seeing it; no other and no mark', async () => {
  await work.handOver('clerk', ownPassword('clerk'));
  expect(await work.navigation().getByRole('link', { name: 'Sổ điểm', exact: true }).count()).toBe(0);
  await work.open('Sửa điểm', 'Sửa điểm');
  await running.page.getByText('1 phiếu đề nghị').waitFor();
  const screen = new Corrections(running.page);
  await screen.open('Bùi Gia An: GK');
  await looksGood('corrections-substitute-01-request');
  await screen.agree('Làm chứng');
  await screen.notice('Đã làm chứng, chuyển Hiệu trưởng quyết định.').waitFor();
  await screen.says(/theo ủy quyền số/u).waitFor();
  expect(await screen.button('Làm chứng').count()).toBe(0);
  await looksGood('corrections-substitute-02-witnessed');
  await running.page.keyboard.press('Escape');
  await running.page.getByText('1 phiếu đề nghị').waitFor();
});
