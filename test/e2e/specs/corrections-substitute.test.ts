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

/** The clerk stands in for the officer: no right to the marks, one request to witness. The vice-principal confirms. */
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
  await ownClassOfTheHead(school);
  await handVaultOver(school.office, folders);
  running = await openedWindow(folders);
  work = new Work(running.page);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('corrections-substitute', () => running);

/** The head of the department is the homeroom teacher now and asks for the own class. */
async function ownClassOfTheHead(school: SchoolWithCorrections): Promise<void> {
  const book = { classId: school.classId, subjectId: '', semester: 1 };
  await school.as('officer');
  await school.call('classes.save', {
    ...{ id: school.classId, name: '6A2', grade: 6, campus: '', homeroomTeacherId: school.staffOf('chief') },
  });
  await school.as('chief');
  const change = { ...school.cell(2, 'ren-luyen', 4), before: null, reason: '' };
  await school.call('gradebook.write', { ...book, how: 'typed', changes: [change] });
  const wish = { ...school.wish({ cells: [school.cell(2, 'ren-luyen', 1)] }), ...book };
  const { id } = await school.call('corrections.save', wish);
  await school.evidence(id);
  await school.call('corrections.submit', { id });
}

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

it('the vice-principal confirms for the homeroom teacher who heads the department; the steps name the office', async () => {
  await work.handOver('deputy', ownPassword('deputy'));
  await work.open('Sửa điểm', 'Sửa điểm');
  const screen = new Corrections(running.page);
  await screen.open('Hoàng Minh Châu: Rèn luyện');
  await screen.says('Chờ Phó Hiệu trưởng Phạm Quốc Khánh xác nhận thay giáo viên chủ nhiệm.').waitFor();
  await screen.says('Rèn luyện học kỳ').waitFor();
  await looksGood('corrections-substitute-03-deputy');
  await screen.agree('Xác nhận');
  await screen.says('Phó Hiệu trưởng xác nhận thay').waitFor();
  await looksGood('corrections-substitute-04-confirmed');
});
