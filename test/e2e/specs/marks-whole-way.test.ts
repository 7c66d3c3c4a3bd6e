import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MethodName } from '../../../preload/contract/index.ts';
import { pdfsig } from '../../support/judges/pdfsig.ts';
import { OFFICER, PRINCIPAL } from '../../support/office/invented-school.ts';
import { KEY_PASSWORD, photo } from '../../support/office/school-with-corrections.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { textOf } from '../../support/pdf/judges.ts';
import { testPki } from '../../support/pki/test-pki.ts';
import { Corrections } from '../pages/corrections.ts';
import { EditLog } from '../pages/edit-log.ts';
import { Gradebook } from '../pages/gradebook.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { answerOf } from '../support/bridge.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';
import { savedPaper } from '../support/saved-paper.ts';
import { NEWCOMERS, PIN, schoolWholeWay, type SchoolWholeWay } from '../support/school-whole-way.ts';

/** One mark from the teacher's keys to the inspection's question, each person under the own sign-in. */
const folders = testFolders();
const [FIRST] = NEWCOMERS;
let school: SchoolWholeWay;
let running: RunningApp;
let work: EditLog;
let screen: Corrections;

beforeAll(async () => {
  school = await schoolWholeWay(folders);
  running = await launchApp({ ...folders, vaultDir: school.folder, env: school.env });
  running.page.setDefaultTimeout(20_000);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await chooseFolder(running.app, school.module);
  work = new EditLog(running.page);
  screen = new Corrections(running.page);
}, 240_000);
afterAll(async () => {
  await running.close();
  await school.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot(`whole-way-failed-${task.name.slice(0, 20)}`);
});

const answer = <M extends MethodName>(method: M, input: object = {}) => answerOf(running.page, method, input);
const PEOPLE = {
  teacher: ['teacher', ownPassword('teacher')],
  homeroom: ['homeroom', ownPassword('homeroom')],
  officer: [OFFICER.login, OFFICER.password],
  principal: [PRINCIPAL.login, PRINCIPAL.password],
} as const;
const as = (person: keyof typeof PEOPLE) => {
  const [login, password] = PEOPLE[person];
  return work.handOver(login, password);
};
/** Six marks of every student, by id. */
const marks = async () => {
  const { students } = await answer('gradebook.open', school.book);
  return Object.fromEntries(students.map(({ id, values }) => [id, values.slice(0, 6)]));
};
const papersOf = async (kind: string) => (await answer('papers.list')).filter((paper) => paper.kind === kind);
async function openRequest(): Promise<void> {
  await work.open('Sửa điểm', 'Sửa điểm');
  await screen.open(`${FIRST}: GK`);
}
async function signMinutes(): Promise<SigningWindow> {
  await openRequest();
  await screen.button('Ký biên bản…').click();
  return SigningWindow.appears(running.app);
}

describe('a mark on its whole way', () => {
  it('the teacher enters a row by keyboard and pastes another from Excel', async () => {
    await as('teacher');
    await work.open('Sổ điểm', 'Sổ điểm');
    const grid = new Gradebook(running.page);
    await grid.choose('Môn học', school.subjectName);
    await grid.grid(/^Sổ điểm 6A2/u).waitFor();
    const { students } = await answer('gradebook.open', school.book);
    const rows = school.newcomerIds.map((id) => 1 + students.findIndex((student) => student.id === id));
    await grid.click(rows[0]!, 'TX1');
    for (const mark of ['7', '8', '6,5', '7', '7', '8']) {
      await grid.type(mark);
      await grid.press('Tab');
    }
    await grid.click(rows[1]!, 'TX1');
    await grid.paste('8\t9\t7,5\t8\t9\t10\r\n');
    await grid.saved();
    await running.screenshot('whole-way-01-entered');
    const now = await marks();
    expect(school.newcomerIds.map((id) => now[id])).toEqual([
      [70, 80, 65, 70, 70, 80],
      [80, 90, 75, 80, 90, 100],
    ]);
  });

  it('the principal locks the book with the key on a token', async () => {
    await as('principal');
    await work.open('Khóa sổ điểm', 'Khóa sổ điểm');
    await work.button(new RegExp(`^6A2 ${school.subjectName}: Đang mở`, 'u')).click();
    await work.button('Khóa sổ…').click();
    await work.dialog().getByLabel('Lý do').fill('Kết thúc học kỳ I');
    await work.button('Khóa 1 mục và ký').click();
    const window = await SigningWindow.appears(running.app);
    await window.signWithToken(PRINCIPAL.fullName, PIN);
    await work.notice('Đã khóa 1/1 mục.').waitFor();
    await work.button(new RegExp(`^6A2 ${school.subjectName}: Đã khóa`, 'u')).waitFor();
    await running.screenshot('whole-way-02-locked');
  });

  it('the teacher asks, the homeroom teacher confirms, the officer witnesses, the principal approves', async () => {
    await as('teacher');
    const { classId, subjectId, semester } = school.book;
    await screen.request([classId, subjectId, semester, school.newcomerIds[0], 'gk'].join(':'));
    await screen.field('Sửa thành').fill('9');
    await screen.field('Lý do').fill('Bài kiểm tra được 9 điểm, nhập nhầm thành 7');
    await screen.attach('Sổ điểm cá nhân', 'so-diem.png', photo(1));
    await screen.attach('Bài kiểm tra', 'bai-kiem-tra.png', photo(2));
    await screen.button('Gửi đề nghị').click();
    await screen.notice('Đã gửi đề nghị sửa điểm.').waitFor();
    await as('homeroom');
    await openRequest();
    await screen.agree('Xác nhận');
    await screen.notice('Đã xác nhận, chuyển quản trị đối chiếu.').waitFor();
    await as('officer');
    await openRequest();
    await screen.agree('Làm chứng');
    await screen.notice('Đã làm chứng, chuyển Hiệu trưởng quyết định.').waitFor();
    await as('principal');
    await openRequest();
    await screen.button('Quyết định…').click();
    await screen.button('Duyệt và lập biên bản').click();
    await screen.notice('Đã duyệt và lập biên bản, chờ đủ ba chữ ký.').waitFor();
  });

  it('three sign, the principal with the token: exactly the one cell changes and is locked again', async () => {
    const before = await marks();
    await as('teacher');
    await (await signMinutes()).signWithSchoolKey(KEY_PASSWORD);
    await as('officer');
    await (await signMinutes()).signWithSchoolKey(KEY_PASSWORD);
    expect(await marks()).toEqual(before);
    await as('principal');
    await (await signMinutes()).signWithToken(PRINCIPAL.fullName, PIN);
    const studentId = school.newcomerIds[0]!;
    expect(await marks()).toEqual({ ...before, [studentId]: [70, 80, 65, 70, 90, 80] });
    await as('teacher');
    const change = { studentId, col: 'gk', before: 90, after: 100, reason: '' };
    const again = await answer('gradebook.write', { ...school.book, how: 'typed', changes: [change] });
    expect(again.refused.map(({ code }) => code)).toEqual(['gradebook.locked-locked']);
    expect((await marks())[studentId]).toEqual([70, 80, 65, 70, 90, 80]);
  });

  it('Poppler takes the three signatures of the minutes and the one of the lock', async () => {
    await as('principal');
    const pki = await testPki();
    const minutes = (await papersOf('bien-ban-sua-diem')).find(({ symbol }) => symbol.startsWith('09/'))!;
    const [lock] = await papersOf('bien-ban-khoa-so');
    expect([minutes.state, lock!.state]).toEqual(['signed', 'signed']);
    const said = pdfsig(await savedPaper(running, folders.outDir, minutes.id), pki);
    expect(said.map(({ field, valid, total }) => [field, valid, total])).toEqual([
      ['NguoiDeNghi', true, false],
      ['QuanTri', true, false],
      ['HieuTruong', true, true],
    ]);
    // Of the token's authority Poppler was told; the school's own it does not know.
    expect(said[2]).toMatchObject({ signer: PRINCIPAL.fullName, trusted: true });
    const locked = pdfsig(await savedPaper(running, folders.outDir, lock!.id), pki);
    expect(locked.map(({ valid, total, trusted }) => [valid, total, trusted])).toEqual([[true, true, true]]);
  });

  it('the pack of the month lists the edit with its minutes', async () => {
    await as('officer');
    await work.show();
    await work.issuePack();
    const [pack] = await papersOf('nhat-ky-sua-diem');
    const text = textOf(await savedPaper(running, folders.outDir, pack!.id));
    expect(text).toContain(FIRST);
    expect(text).toMatch(/09\/BBSĐ-THCSHP/u);
  });

  it('of 500 lines of the central system, the 20 without minutes are found', async () => {
    // The pack that was drawn up opens by itself.
    const pack = running.page.getByRole('dialog', { name: /NKSĐ/u });
    await pack.waitFor();
    await running.page.keyboard.press('Escape');
    await pack.waitFor({ state: 'detached' });
    await work.show();
    await running.page.getByText('Đối chiếu', { exact: true }).click();
    await work.chooseLog(school.logPath);
    await work.reconcile('Đã đối chiếu 500 dòng: 20 dòng không có biên bản.');
    await running.screenshot('whole-way-03-reconciled');
  });
});
