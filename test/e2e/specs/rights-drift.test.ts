import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { writeListWorkbook } from '../../../main/platform/excel/index.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { NEW_VAULT } from '../../support/office/invented-school.ts';
import { officeOn } from '../../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../../support/office/school-with-staff.ts';
import { codePicture } from '../../support/scans/code-picture.ts';
import { signPaper } from '../../support/office/sign-paper.ts';
import { Imports } from '../pages/imports.ts';
import { SignIn } from '../pages/sign-in.ts';
import type { Work } from '../pages/work.ts';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

/** People leave, rights leave the paper, heads review: each seen and mended in the window. */
const HEAD = { login: 'totruong', password: 'Gio-Bien-Do-Son-93' };
const folders = testFolders();
let running: RunningApp;
let work: Work;

async function ask<M extends 'accounts.list' | 'grants.get' | 'papers.list'>(
  method: M,
  input: object = {},
): Promise<OutputOf<M>> {
  const reply = await invoke(running.page, method, input);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value as OutputOf<M>;
}
const accountOf = async (login: string) =>
  (await ask('accounts.list')).find((account) => account.login === login)!;

beforeAll(async () => {
  const office = officeOn(folders.vaultDir, [], { enforceOwnPassword: false });
  const call = callOf(office);
  await call('vault.create', NEW_VAULT);
  const school = await addSchoolWithStaff(call);
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const teacher = (await call('accounts.list', {})).find(({ staffId }) => staffId === school.staffIds[3])!.id;
  const kinds = ['bien-ban-ban-giao' as const];
  const { paperIds } = await call('papers.issue', { accountIds: ids, kinds, jobId: 'first' });
  const homeroom = (await call('papers.list', {})).find(
    ({ id, accountId }) => paperIds.includes(id) && accountId === teacher,
  )!;
  await signPaper(call, homeroom.id);
  const person = {
    fullName: 'Nguyễn Thị Hương',
    staffId: school.staffIds[4]!,
    roles: ['department-head' as const],
  };
  await call('users.create', { ...person, ...HEAD });
  const deputy = { fullName: 'Phạm Quốc Khánh', staffId: school.staffIds[1]!, login: 'khanhpq' };
  await call('users.create', { ...deputy, roles: ['vice-principal'], password: HEAD.password });
  await office.close();
  ({ running, work } = await signedInWindow(folders));
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('rights-drift', () => running);

describe('a staff list that somebody left', () => {
  it('shows who still holds an account, and one click revokes it with minutes', async () => {
    const people = [
      'Vũ Thị Minh Nguyệt|08/03/1972',
      'Phạm Quốc Khánh|02/09/1975',
      'Đỗ Quang Huy|15/01/1990',
      'Nguyễn Thị Hương|19/05/1988',
      'Nguyễn Thị Hương|01/12/1981',
    ];
    const bytes = await writeListWorkbook({
      sheetName: 'Cán bộ',
      titles: [],
      columns: ['Họ và tên', 'Ngày sinh'].map((header) => ({ header, width: 20, format: 'text' })),
      rows: people.map((line) => line.split('|')),
    });
    const path = join(folders.outDir, 'can-bo.xlsx');
    writeFileSync(path, bytes);
    await work.open('Nhập từ Excel', /Nhập/u);
    const imports = new Imports(running.page);
    await imports.file(path);
    await imports.check();
    await running.page.getByLabel('Danh sách này là toàn bộ cán bộ', { exact: false }).check();
    await running.screenshot('60-complete-list');
    await imports.commit();
    await running.page
      .getByText('1 người không còn công tác nhưng vẫn giữ tài khoản, đăng nhập hoặc ủy quyền')
      .waitFor();
    await running.screenshot('61-leaver-after-import');
    await work.button('Thu hồi (1)').click();
    await work.dialog().getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await work
      .notice('Đã thu hồi 1 tài khoản, lập 1 biên bản, khóa 0 đăng nhập, chấm dứt 0 ủy quyền.')
      .waitFor();
    expect(await accountOf('bachtv')).toMatchObject({ state: 'revoked', rights: [] });
  });
});

describe('a colleague whose status says gone', () => {
  it('is offered for revocation as soon as the record is saved, sign-in and all, and then a new key', async () => {
    await work.open('Cán bộ', /Cán bộ/u);
    await running.page.getByText('Phạm Quốc Khánh').first().click();
    await running.page.getByRole('combobox', { name: 'Trạng thái' }).last().click();
    await running.page.getByRole('option', { name: 'Nghỉ hưu' }).click();
    await running.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await work.dialog().getByText('Thu hồi mọi quyền của Phạm Quốc Khánh').waitFor();
    await work.dialog().getByText('Khóa đăng nhập Sổ Trường: khanhpq.').waitFor();
    await running.screenshot('59-leaver-after-save');
    await work.dialog().getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await work
      .notice('Đã thu hồi 1 tài khoản, lập 1 biên bản, khóa 1 đăng nhập, chấm dứt 0 ủy quyền.')
      .waitFor();
    await work.dialog().getByText('Đổi khóa mã hóa?').waitFor();
    await work.dialog().getByRole('button', { name: 'Để sau' }).click();
    expect(await accountOf('khanhpq')).toMatchObject({ state: 'revoked' });
  });
});

describe('rights that left the signed minutes', () => {
  it('are listed, put into supplementary minutes by one click, and gone once these are signed', async () => {
    const { id } = await accountOf('huongnt2');
    const rights = await ask('grants.get', { accountId: id });
    const changed = { ...rights, classIds: [], functions: ['library'] };
    await invoke(running.page, 'grants.save', { accountId: id, rights: changed, reason: 'Giao thư viện' });
    await work.open('Tài khoản & bàn giao', 'Tài khoản');
    await work.table('Tài khoản').getByText('huongnt2', { exact: true }).click();
    await work.dialog().getByText('Quyền khác biên bản').waitFor();
    await work.dialog().getByText('Thêm: Thư viện').waitFor();
    await work.dialog().getByRole('button', { name: 'Lập biên bản điều chỉnh' }).waitFor();
    await running.screenshot('58-drift-of-one');
    await running.page.keyboard.press('Escape');
    await work.open('Lệch quyền', 'Lệch quyền');
    const row = work.table('Khác biên bản').getByRole('row').filter({ hasText: 'huongnt2' });
    await row.getByText('Thư viện').waitFor();
    await running.screenshot('62-drift-minutes');
    await work.button('Lập biên bản (1)').click();
    await work.notice('Đã lập 1 biên bản. Ký xong là hết lệch.').waitFor();
    await row.getByText(/Chờ ký 01\/BBBS/u).waitFor();
    const paper = (await ask('papers.list')).find(({ kind }) => kind === 'bien-ban-bo-sung')!;
    const scans = [{ fileName: 'ban-ky.png', bytes: codePicture('TRANG QUET') }];
    await invoke(running.page, 'papers.attachScans', { scans, paperId: paper.id });
    const signedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await invoke(running.page, 'papers.markSigned', { id: paper.id, signedOn });
    await running.page.getByText('Quyền khớp với biên bản').waitFor();
    await running.page.getByText('Khác phân công (1)').click();
    await running.page.getByText('Sửa theo phân công (1)').waitFor();
    await running.screenshot('63-drift-work');
  });
});

describe('the list of the central system', () => {
  it('is compared with the book, each difference with its next step', async () => {
    const headers = ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Trạng thái', 'Lần đăng nhập cuối'];
    const bytes = await writeListWorkbook({
      sheetName: 'Tài khoản',
      titles: ['DANH SÁCH TÀI KHOẢN'],
      columns: headers.map((header) => ({ header, width: 20, format: 'text' })),
      rows: [
        ['bachtv', 'Trần Văn Bách', 'Giáo viên', 'Hoạt động', '20/11/2026'],
        ['nguoila', 'Lạ Văn Lùng', 'Giáo viên', 'Hoạt động', '20/11/2026'],
        ['huongnt2', 'Nguyễn Thị Hương', 'GVCN 6A1; Toán 6A2', 'Hoạt động', ''],
        ['huydq', 'Đỗ Quang Huy', '', 'Mức 3', '20/11/2026'],
        ['tài khoản mới', 'Công Tằng Tôn Nữ Thị Hoàng Phương Thảo', '', '', ''],
      ],
    });
    const path = join(folders.outDir, 'trung-tam.xlsx');
    writeFileSync(path, bytes);
    await running.page.getByText('Khác hệ thống trung tâm').click();
    await work.button('Đối chiếu tệp mới').click();
    await running.page.locator('input[type="file"]').setInputFiles(path);
    await work.button('Đối chiếu').waitFor();
    await running.screenshot('68-central-columns');
    await work.button('Đối chiếu').click();
    const list = work.table('Khác hệ thống trung tâm');
    await list.getByText('Thu hồi mà còn mở').waitFor();
    await list.getByText('Khóa ngay tài khoản này.').waitFor();
    await list.getByText('Trạng thái chưa rõ').waitFor();
    await list.getByText('Dòng không đối chiếu').waitFor();
    await running.screenshot('69-central-report');
    expect(await accountOf('bachtv')).toMatchObject({ state: 'revoked' });
  });
});

describe('a review of rights', () => {
  it('is opened by the officer and done by a head with the keyboard alone', async () => {
    await work.open('Rà soát quyền', 'Rà soát quyền');
    await work.button('Mở đợt rà soát').click();
    await work.dialog().getByRole('button', { name: 'Mở đợt rà soát', exact: true }).click();
    await work.notice(/Đã mở đợt rà soát \d+ quyền/u).waitFor();
    await running.screenshot('64-review-officer');
    await work.lock();
    await new SignIn(running.page).enter(HEAD.login, HEAD.password);
    // A sign-in made by somebody else begins with a password of one's own.
    await running.page.getByLabel('Mật khẩu hiện tại').first().fill(HEAD.password);
    for (const field of await running.page.locator('input[autocomplete="new-password"]').all())
      await field.fill('Mua-Thu-La-Vang-64');
    await running.page.locator('button[type="submit"]').click();
    await running.page.getByText(/quyền chờ rà soát/u).waitFor();
    await work.open('Rà soát quyền', 'Rà soát quyền');
    const list = work.table('Quyền cần rà soát');
    await list.getByText('Thư viện').waitFor();
    await list.focus();
    const { keyboard } = running.page;
    await keyboard.press('Home');
    await keyboard.press('Space');
    await keyboard.press('t');
    await work.dialog().getByRole('textbox').waitFor();
    await keyboard.type('Không còn dạy lớp này');
    await running.screenshot('65-review-withdraw');
    await keyboard.press('Control+Enter');
    await work.notice('Đã thu hồi 1 quyền.').waitFor();
    await list.focus();
    // The next row is ticked in the task in which the last one is decided: before any answer can come.
    await list.evaluate(async (grid) => {
      for (const key of ['ArrowDown', ' ', 'g', 'ArrowDown', ' ']) {
        grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      }
    });
    await work.notice('Đã giữ lại 1 quyền.').waitFor();
    expect(await list.locator('[role="row"][aria-selected="true"]').count()).toBe(1);
    await running.screenshot('66-review-ticked-meanwhile');
    await keyboard.press('Control+a');
    await keyboard.press('g');
    await list.getByRole('row').filter({ hasText: 'Thư viện' }).getByText('Giữ lại').waitFor();
    await running.screenshot('66-review-head-done');
    await running.page.getByText('Tiến độ', { exact: true }).click();
    await work.table('Tiến độ theo tổ').getByText('Đã xong').first().waitFor();
    await running.screenshot('67-review-progress');
  });
});
