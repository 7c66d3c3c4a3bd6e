import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { NEW_VAULT } from '../../support/office/invented-school.ts';
import { officeOn } from '../../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../../support/office/school-with-staff.ts';
import { textOf } from '../../support/pdf/judges.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { closePreviews, keepViewerAway, previewFrames, viewerComes } from '../support/preview.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

/** The wording of the commitment is changed, tried, saved, used and taken back; the book of numbers has no gap. */
const CLAUSE = '7. Tôi, {hoTen}, không để màn hình mở khi rời lớp.';
const folders = testFolders();
let running: RunningApp;
let work: Work;
let accountIds: readonly string[];

beforeAll(async () => {
  mkdirSync(folders.vaultDir, { recursive: true });
  const office = officeOn(folders.vaultDir);
  const call = callOf(office);
  await call('vault.create', NEW_VAULT);
  await addSchoolWithStaff(call);
  const selection = { all: true, department: null, staffIds: [] };
  accountIds = (await call('accounts.create', { selection, logins: {}, sharedReason: '' })).ids;
  await call('papers.issue', { accountIds: [accountIds[0]!], kinds: ['cam-ket'], jobId: 'first' });
  await office.close();
  ({ running, work } = await signedInWindow(folders, { patience: 20_000 }));
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('templates', () => running);

const clauses = () => running.page.getByLabel('Điều khoản của mục 1', { exact: true });
const firstPage = () => running.page.getByAltText('Trang 1 của bản xem thử Cam kết', { exact: false });

/** The only way to the bytes of a paper is the person's: the program saves it where the dialog says. */
async function savedText(id: string, name: string): Promise<string> {
  const path = join(folders.outDir, name);
  await saveTo(running.app, path);
  const source = { method: 'papers.file', input: { id, purpose: 'save' } };
  expect(await invoke(running.page, 'shell.saveDocument', { source })).toMatchObject({ ok: true });
  return textOf(new Uint8Array(readFileSync(path)));
}
async function issue(accountId: string): Promise<string> {
  const reply = await invoke(running.page, 'papers.issue', {
    accountIds: [accountId],
    kinds: ['cam-ket'],
    jobId: accountId,
  });
  return (reply as unknown as { value: { paperIds: string[] } }).value.paperIds[0]!;
}

describe('the wording of the commitment', () => {
  it('is tried beside what is typed, and what cannot be printed is said at once', async () => {
    await work.open('Mẫu văn bản', 'Mẫu văn bản');
    await running.page.getByRole('button', { name: /^Cam kết/u }).click();
    await firstPage().waitFor();
    const before = await firstPage().getAttribute('src');
    const text = await clauses().inputValue();
    await clauses().fill(`${text}\n7. Tôi, {hoVaTen}`);
    await running.page.getByText('Ô điền sẵn {hoVaTen} không có', { exact: false }).waitFor();
    await clauses().fill(`${text}\n7. Tôi dùng `);
    await work.button('Chèn ô điền sẵn').click();
    await running.page.getByRole('menuitem', { name: 'Tên đăng nhập' }).click();
    await expect.poll(() => clauses().inputValue()).toBe(`${text}\n7. Tôi dùng {tenDangNhap}`);
    await clauses().fill(`${text}\n${CLAUSE}`);
    await expect.poll(() => firstPage().getAttribute('src')).not.toBe(before);
    await running.page.getByText('không có. Thầy/Cô chọn').waitFor({ state: 'detached' });
    await running.screenshot('80-templates');
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.page.getByRole('button', { name: 'Mở bản PDF' }).click();
    await viewerComes(running.app);
    await closePreviews(running.app);
  });

  it('is shown even when the viewer stayed away at first', async () => {
    await keepViewerAway(running.app, 1);
    await running.page.getByRole('button', { name: 'Mở bản PDF' }).click();
    await expect.poll(() => previewFrames(running.app)).toEqual(['app', '']);
    await viewerComes(running.app);
    await closePreviews(running.app);
  });

  it('stays typed when another screen is opened, and is saved with one button', async () => {
    await work.open('Trang chủ', /./u);
    await work.open('Mẫu văn bản', 'Mẫu văn bản');
    await running.page.getByRole('button', { name: /^Cam kết.*chưa lưu/u }).click();
    expect(await clauses().inputValue()).toContain(CLAUSE);
    await work.button('Lưu mẫu').click();
    await work.notice(/Đã lưu mẫu .*bản 1/u).waitFor();
    await running.page.getByRole('button', { name: /^Cam kết.*Mẫu của trường, bản 1/u }).waitFor();
  });

  it('stands on the next paper and not on the one before, until it is reset', async () => {
    const [first, second, third] = accountIds;
    const old = await savedText(await issue(first!), 'first.pdf');
    expect(old).not.toContain('màn hình mở');
    expect(await savedText(await issue(second!), 'second.pdf')).toContain('không để màn hình mở khi rời lớp');
    await work.button('Lịch sử').click();
    await work.dialog().getByText(CLAUSE).waitFor();
    await running.screenshot('82-template-versions');
    await running.page.keyboard.press('Escape');
    await work.button('Về mẫu gốc').click();
    await work.dialog().getByRole('button', { name: 'Về mẫu gốc' }).click();
    await work.notice(/đã về mẫu gốc/u).waitFor();
    await expect.poll(() => clauses().inputValue()).not.toContain('màn hình mở');
    expect(await savedText(await issue(third!), 'third.pdf')).not.toContain('màn hình mở');
    expect(await savedText(await issue(first!), 'first-again.pdf')).toBe(old);
  });
});

describe('a file of wordings from another school', () => {
  it('is refused in plain words when it is none or too large', async () => {
    const choose = (name: string, content: string): Promise<void> => {
      const path = join(folders.outDir, name);
      writeFileSync(path, content);
      return work.dialog().locator('input[type="file"]').setInputFiles(path);
    };
    await work.button('Nhận mẫu từ tệp').click();
    await choose('lon.json', `{"a":"${'x'.repeat(1_100_000)}"}`);
    await work.dialog().getByText('Tệp “lon.json” lớn hơn 1 MB nên không nhận.', { exact: false }).waitFor();
    await choose('la.json', '{"hello":1}');
    await work.notice(/Tệp này không phải tệp mẫu văn bản của Sổ Trường/u).waitFor();
    expect(await work.dialog().getByText('lon.json').count()).toBe(0);
    await work.dismissNotices();
    await running.page.keyboard.press('Escape');
  });
});

describe('the book of numbers', () => {
  it('lists every number of the year and says that none is missing', async () => {
    await work.open('Sổ đăng ký văn bản', 'Sổ đăng ký văn bản');
    await running.page.getByText('Số liên tục, không thiếu số nào: 3 số').waitFor();
    await work.table('Sổ đăng ký văn bản').getByText('03/CK-THCSHP').waitFor();
    await running.screenshot('83-number-registers');
    expect(await seriousFindings(running.page)).toEqual([]);
    await work.button('Xem và in sổ').click();
    await viewerComes(running.app);
    await closePreviews(running.app);
  });

  it('and the wording beside it are as easy to read in the dark', async () => {
    const dark = { language: 'vi', theme: 'dark', zoom: 100 };
    await invoke(running.page, 'shell.setPreferences', dark);
    expect(await seriousFindings(running.page)).toEqual([]);
    await work.open('Mẫu văn bản', 'Mẫu văn bản');
    await running.page.getByAltText(/^Trang 1 của bản xem thử/u).waitFor();
    await running.screenshot('85-templates-dark');
    expect(await seriousFindings(running.page)).toEqual([]);
    const file = join(folders.outDir, 'mau.json');
    const template = { headerLines: ['UBND phường Bến Thơ'], legalBasis: [], extraWitnesses: [] };
    const sections = [{ heading: 'I. CAM KẾT', clauses: ['1. Chỉ tôi dùng tài khoản {tenDangNhap}.'] }];
    const wording = { ...template, sections, recipients: ['Lưu: VT.'] };
    const templates = [{ kind: 'cam-ket', template: wording }];
    const content = { format: 'so-truong/paper-templates', version: 1, school: 'Trường Bạn', templates };
    writeFileSync(file, JSON.stringify(content));
    await work.button('Nhận mẫu từ tệp').click();
    await running.page.locator('input[type="file"]').setInputFiles(file);
    await work.dialog().getByText('Mẫu của Trường Bạn', { exact: false }).waitFor();
    await running.screenshot('86-templates-take-over');
    expect(await seriousFindings(running.page)).toEqual([]);
    await work.button('Nhận 1 mẫu').click();
    await work.notice('Đã nhận 1 mẫu.').waitFor();
  });

  it.each([
    ['vi', ['Mẫu văn bản', 'Sổ đăng ký văn bản']],
    ['en', ['Paper templates', 'Number registers']],
  ])('lose no word at 150 % (%s)', async (language, names) => {
    await invoke(running.page, 'shell.setPreferences', { language, theme: 'light', zoom: 150 });
    await running.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    const navigation = running.page.getByRole('navigation').first();
    for (const name of names) {
      await navigation.getByRole('link', { name, exact: true }).click();
      await running.page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await cutTexts(running.page)).toEqual([]);
    }
  });
});
