import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, MethodName } from '../../../preload/contract/index.ts';
import { pdfsig } from '../../support/judges/pdfsig.ts';
import { OFFICER, PRINCIPAL } from '../../support/office/open-test-office.ts';
import { KEY_PASSWORD, photo, SchoolWithCorrections } from '../../support/office/school-with-corrections.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { testPki } from '../../support/pki/test-pki.ts';
import { Corrections } from '../pages/corrections.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { answerOf } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { savedPaper } from '../support/saved-paper.ts';
import { handVaultOver, openedWindow, pictureFailures } from '../support/opened-window.ts';

/** A wrong mark from the teacher's request to the signed minutes, each person under the own sign-in. */
const folders = testFolders();
const TWO_HOURS = 2 * 3_600_000;
const WHAT = 'Bùi Gia An: GK';
let running: RunningApp;
let work: Work;
let screen: Corrections;
let cell = '';
let book: InputOf<'gradebook.open'>;

beforeAll(async () => {
  const school = await SchoolWithCorrections.open(new Date(Date.now() - TWO_HOURS));
  await school.lock();
  book = school.book();
  cell = [school.classId, school.subjectId, 1, school.studentIds[0], 'gk'].join(':');
  await handVaultOver(school.office, folders);
  running = await openedWindow(folders, 20_000);
  work = new Work(running.page);
  screen = new Corrections(running.page);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('corrections', () => running);

const answer = <M extends MethodName>(method: M, input: object = {}) => answerOf(running.page, method, input);
const as = (login: string, password = ownPassword(login)) => work.handOver(login, password);
async function open(): Promise<void> {
  await work.open('Sửa điểm', 'Sửa điểm');
  await screen.open(WHAT);
}
async function sign(): Promise<void> {
  await open();
  await screen.button('Ký biên bản…').click();
  const window = await SigningWindow.appears(running.app);
  await window.signWithSchoolKey(KEY_PASSWORD);
}
const marks = async () =>
  (await answer('gradebook.open', book)).students.map(({ values }) => values.slice(0, 6));

describe('a correction in the real window', () => {
  it('the teacher writes the request from the cell, sees what follows, hands over both proofs and sends it', async () => {
    await as('teacher');
    await screen.request(cell);
    await screen.field('Sửa thành').fill('9');
    await screen.field('Lý do').fill('Bài kiểm tra được 9 điểm, nhập nhầm thành 7');
    await screen.says('7,0 → 7,4').waitFor();
    await screen.button('Gửi đề nghị').click();
    await screen.says('Đính kèm minh chứng này trước khi gửi.').waitFor();
    await screen.attach('Sổ điểm cá nhân', 'so-diem.png', photo(1));
    await screen.attach('Bài kiểm tra', 'bai-kiem-tra.png', photo(2));
    await running.screenshot('corrections-form');
    expect(await seriousFindings(running.page)).toEqual([]);
    await screen.button('Gửi đề nghị').click();
    await screen.notice('Đã gửi đề nghị sửa điểm.').waitFor();
    await running.screenshot('corrections-list');
    expect(await cutTexts(running.page)).toEqual([]);
  });

  it('the homeroom teacher confirms, the officer witnesses', async () => {
    await as('homeroom');
    await open();
    await running.screenshot('corrections-panel');
    expect(await seriousFindings(running.page)).toEqual([]);
    await screen.agree('Xác nhận');
    await screen.notice('Đã xác nhận, chuyển quản trị đối chiếu.').waitFor();
    await as(OFFICER.login, OFFICER.password);
    await open();
    await screen.agree('Làm chứng');
    await screen.notice('Đã làm chứng, chuyển Hiệu trưởng quyết định.').waitFor();
  });

  it('the principal approves; nothing has changed yet', async () => {
    await as(PRINCIPAL.login, PRINCIPAL.password);
    await open();
    await screen.button('Quyết định…').click();
    await running.screenshot('corrections-decide');
    await screen.dialog().getByRole('checkbox').uncheck();
    await screen.says(/danh hiệu và kết luận cuối năm không đổi/u).waitFor();
    await screen.dialog().getByRole('checkbox').check();
    await screen.says('7,0 → 7,4').waitFor();
    await screen.button('Duyệt và lập biên bản').click();
    await screen.notice('Đã duyệt và lập biên bản, chờ đủ ba chữ ký.').waitFor();
    expect((await marks())[0]).toEqual([70, 70, 70, 70, 70, 70]);
  });

  it('three sign, each under the own sign-in: exactly the cell changes and is shut again', async () => {
    await as('teacher');
    await sign();
    await as(OFFICER.login, OFFICER.password);
    await sign();
    expect((await marks())[0]).toEqual([70, 70, 70, 70, 70, 70]);
    await as(PRINCIPAL.login, PRINCIPAL.password);
    await sign();
    expect(await marks()).toEqual([
      [70, 70, 70, 70, 90, 70],
      [80, 80, 80, 80, 80, 80],
      [60, 60, 60, 60, 60, 60],
    ]);
    await screen.says('Giá trị cũ vẫn xem được trong sổ điểm cùng số biên bản.').waitFor();
    await running.screenshot('corrections-applied');
    await as('teacher');
    const studentId = cell.split(':')[3] ?? '';
    const change = { studentId, col: 'gk', before: 90, after: 100, reason: '' };
    const { refused } = await answer('gradebook.write', { ...book, how: 'typed', changes: [change] });
    expect(refused.map(({ code }) => code)).toEqual(['gradebook.locked-locked']);
  });

  it('the minutes hold three signatures that Poppler takes', async () => {
    await as(PRINCIPAL.login, PRINCIPAL.password);
    const [minutes] = (await answer('papers.list')).filter(({ kind }) => kind === 'bien-ban-sua-diem');
    expect(minutes).toMatchObject({ state: 'signed' });
    const said = pdfsig(await savedPaper(running, folders.outDir, minutes!.id), await testPki());
    expect(said.map(({ field, valid, total }) => [field, valid, total])).toEqual([
      ['NguoiDeNghi', true, false],
      ['QuanTri', true, false],
      ['HieuTruong', true, true],
    ]);
  });
});
