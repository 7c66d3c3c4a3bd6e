import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COUNTS, generateDemoSchool, writeDemoWorkbooks } from '../../../main/office/demo/index.ts';
import { FirstRun } from '../pages/first-run.ts';
import { Imports } from '../pages/imports.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { readableIn } from '../support/canaries.ts';
import { cancelSaving, saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { codeOnKit } from '../support/kit-code.ts';
import { launchApp } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';
import { closePreviews, photographPreview, viewerComes, viewerHasButtons } from '../support/preview.ts';
import { OFFICER, PRINCIPAL } from '../../support/office/invented-school.ts';
import { rasterised, textOf } from '../../support/pdf/judges.ts';

/** The first day of a school office, in the real window, from an empty machine to a verified log. */
const folders = testFolders();
const demo = generateDemoSchool();
let running: RunningApp;
let work: Work;
let books: Awaited<ReturnType<typeof writeDemoWorkbooks>>;
const reports: string[] = [];
const saved = (name: string) => join(folders.outDir, name);

beforeAll(async () => {
  books = await writeDemoWorkbooks(join(folders.outDir, 'books'), demo);
  running = await launchApp(folders);
  work = new Work(running.page);
  running.page.setDefaultTimeout(20_000);
  running.page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) reports.push(message.text());
  });
});
afterAll(async () => {
  await running.close();
  folders.remove();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && !running.page.isClosed()) await running.screenshot('first-day-failed');
});

/** One picture to look at, and nothing serious from axe. */
async function look(name: string): Promise<void> {
  await running.screenshot(name);
  expect(await seriousFindings(running.page), name).toEqual([]);
}

describe('the first day', () => {
  it('creates the vault in the wizard and proves the recovery code from the printed kit', async () => {
    const wizard = new FirstRun(running.page);
    await wizard.start();
    await wizard.school(demo.school);
    await wizard.year();
    await wizard.person('Đăng nhập của Hiệu trưởng', PRINCIPAL);
    await wizard.person('Đăng nhập của cán bộ CNTT', OFFICER);
    await wizard.create();
    await look('02-kit');
    await saveTo(running.app, saved('kit.pdf'));
    await wizard.saveKit();
    const code = codeOnKit(saved('kit.pdf'));
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){13}[0-9A-Z]{4}$/u);
    await wizard.confirmKit(code);
    await wizard.goToImport();
    await work.heading('Nhập cán bộ từ Excel').waitFor();
  });

  it('imports staff, classes, students and assignments from Excel', async () => {
    const imports = new Imports(running.page);
    const kinds = [
      ['staff', 'Cán bộ'],
      ['classes', 'Lớp học'],
      ['students', 'Học sinh'],
      ['assignments', 'Phân công'],
    ] as const;
    const results: string[] = [];
    for (const [kind, label] of kinds) {
      await imports.choose(label);
      await imports.file(books[kind]);
      if (kind === 'staff') await look('03-import-columns');
      await imports.check();
      if (kind === 'students') await look('04-import-check');
      results.push(await imports.commit());
    }
    await look('05-import-done');
    expect(results[0]).toContain(`/${String(DEMO_COUNTS.staff)} dòng`);
    expect(results[2]).toContain(`/${DEMO_COUNTS.students.toLocaleString('vi')} dòng`);
  });

  it('issues accounts to everybody, fills their rights and issues the papers', async () => {
    await work.open('Tài khoản & bàn giao', 'Tài khoản');
    await work.button('Cấp tài khoản').click();
    await running.page.getByRole('radio', { name: /Tất cả cán bộ đang làm việc/u }).check();
    await work.button('Tiếp tục').click();
    await work.button(/^Tạo \d+ tài khoản$/u).waitFor();
    await look('06-logins');
    await work.button(/^Tạo \d+ tài khoản$/u).click();
    await work.notice('Quyền của những người này đã khớp với phân công.').waitFor({ timeout: 60_000 });
    await work.button('Tiếp tục').click();
    await work.button('Phát hành').waitFor({ timeout: 60_000 });
    await look('07-kinds-of-papers');
    await work.button('Phát hành').click();
    await running.page.getByText(/^Đã phát hành \d+ văn bản\.$/u).waitFor({ timeout: 180_000 });
    await look('08-issued');
  });

  it('shows, saves and prints the papers from their frozen bytes', async () => {
    const { app } = running;
    const [preview] = await Promise.all([app.waitForEvent('window'), work.button('Xem bản gộp').click()]);
    expect(await preview.evaluate(() => 'bridge' in globalThis)).toBe(false);
    await viewerComes(app);
    expect(await viewerHasButtons(app)).toBe(false);
    await saveTo(app, saved('papers.pdf'));
    await work.button('Lưu PDF').click();
    await expect.poll(() => existsSync(saved('papers.pdf')), { timeout: 30_000 }).toBe(true);
    expect(statSync(saved('papers.pdf')).size).toBeGreaterThan(100_000);
    const text = textOf(readFileSync(saved('papers.pdf')));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    for (const { fullName } of demo.staff.slice(0, 3)) expect(text).toContain(fullName);
    await work.button(/^In$/u).click();
    await work.notice(/chưa có máy in/u).waitFor();
    await work.dismissNotices();
    await photographPreview(app, '16-preview');
    await closePreviews(app);
  });

  it('hands a slip with its password out once, and only when it really reaches paper or a file', async () => {
    const { app, page } = running;
    const held = async (): Promise<number> => {
      const reply = await invoke(page, 'accounts.list');
      return reply.ok
        ? (reply.value as { passwordHeld: boolean }[]).filter((each) => each.passwordHeld).length
        : -1;
    };
    const all = await held();
    expect(all).toBeGreaterThan(0);
    await work.button('In phiếu cấp (niêm phong)').click();
    await work.notice(/chưa có máy in/u).waitFor();
    await work.dismissNotices();
    expect(await held()).toBe(all);
    const papers = await invoke(page, 'papers.list');
    const slips = papers.ok
      ? (papers.value as { id: string; kind: string }[]).filter(({ kind }) => kind === 'phieu-cap')
      : [];
    const source = { method: 'papers.file', input: { id: slips[0]?.id, purpose: 'view' } };
    await cancelSaving(app);
    expect(await invoke(page, 'shell.saveDocument', { source })).toEqual({
      ok: true,
      value: { saved: false },
    });
    expect(await held()).toBe(all);
    // Another program's unfinished file of that name, and not ours to touch.
    writeFileSync(saved('slip.pdf.part'), 'x');
    await saveTo(app, saved('slip.pdf'));
    expect(await invoke(page, 'shell.saveDocument', { source })).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(await held()).toBe(all - 1);
    const withPassword = textOf(readFileSync(saved('slip.pdf')));
    expect(readFileSync(saved('slip.pdf.part'), 'utf8')).toBe('x');
    if (process.platform !== 'win32') expect(statSync(saved('slip.pdf')).mode & 0o777).toBe(0o600);
    await saveTo(app, saved('slip-again.pdf'));
    expect(await invoke(page, 'shell.saveDocument', { source })).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(textOf(readFileSync(saved('slip-again.pdf')))).not.toBe(withPassword);
  });

  it('takes the scan of a signed paper back and marks it signed', async () => {
    const { page, app } = running;
    await work.open('Văn bản & lưu trữ', 'Theo dõi ký văn bản');
    const table = work.table('Theo dõi ký văn bản');
    await table.waitFor();
    await look('09-papers');
    await table.press('Home');
    await table.press('Enter');
    await saveTo(app, saved('one.pdf'));
    await work
      .dialog()
      .or(page.getByRole('complementary'))
      .last()
      .getByRole('button', { name: 'Lưu PDF' })
      .click();
    await expect.poll(() => existsSync(saved('one.pdf')), { timeout: 20_000 }).toBe(true);
    await look('10-paper');
    await page.keyboard.press('Escape');
    writeFileSync(saved('quet.png'), rasterised(readFileSync(saved('one.pdf')), 'png', 200));
    await work.button('Nhận bản quét').click();
    await work.dialog().locator('input[type="file"]').setInputFiles(saved('quet.png'));
    await work.dialog().getByText('Đã ghép', { exact: true }).waitFor({ timeout: 30_000 });
    await look('11-scan');
    await work.dialog().getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await work.dialog().getByRole('button', { name: 'Ghi nhận đã ký' }).last().click();
    await work.notice(/Đã ghi nhận ký văn bản/u).waitFor();
    await work.dialog().getByRole('button', { name: 'Đóng' }).last().click();
  });

  it('revokes an account with a reason and makes the minutes', async () => {
    await work.open('Tài khoản & bàn giao', 'Tài khoản');
    const table = work.table('Tài khoản');
    await table.press('End');
    await table.press('Enter');
    await look('12-account');
    await work.button('Thu hồi').click();
    await work.dialog().getByRole('textbox').fill('Chuyển trường theo quyết định');
    await look('13-revoke');
    await work.dialog().getByRole('button', { name: 'Thu hồi' }).click();
    await work.notice(/lập 1 văn bản/u).waitFor({ timeout: 30_000 });
    await running.page.keyboard.press('Escape');
  });

  it('locks, opens again and verifies the log, all by keyboard', async () => {
    const { page } = running;
    await work.lock();
    const signIn = new SignIn(page);
    await signIn.waitFor();
    await look('14-locked');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'password');
    await page.keyboard.type(OFFICER.password);
    await page.keyboard.press('Enter');
    await signIn.password().waitFor({ state: 'hidden', timeout: 30_000 });
    await work.navigation().getByRole('link', { name: 'Nhật ký', exact: true }).focus();
    await page.keyboard.press('Enter');
    await work.button('Kiểm tra toàn vẹn').focus();
    await page.keyboard.press('Enter');
    await work.notice(/^Nhật ký nguyên vẹn: \d+ dòng$/u).waitFor({ timeout: 30_000 });
    await look('15-audit');
  });

  it('has nothing serious for axe on any screen, light and dark, and no report against the policy', async () => {
    const { page } = running;
    const findings: string[] = [];
    for (const theme of ['light', 'dark']) {
      await page.evaluate(
        (wanted) =>
          (
            globalThis as unknown as { bridge: { invoke(m: string, i: unknown): Promise<unknown> } }
          ).bridge.invoke('shell.setPreferences', { language: 'vi', theme: wanted, zoom: 100 }),
        theme,
      );
      const links = await work.navigation().getByRole('link').all();
      for (const [index, link] of links.entries()) {
        await link.click();
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        const name = `${theme}-${String(index + 1).padStart(2, '0')}`;
        await running.screenshot(name);
        for (const finding of await seriousFindings(page)) findings.push(`${name} ${finding}`);
      }
    }
    expect(findings).toEqual([]);
    expect(reports).toEqual([]);
  });

  it('leaves no name, login, number or password readable when it has ended, in the vault folder or beside the preferences', async () => {
    // What the browser keeps for a page reaches the disk with the end at the latest.
    await running.close();
    const people = [...demo.staff.slice(0, 40), ...demo.students.slice(0, 40)];
    const words = people
      .flatMap(({ fullName, personalId }) => [fullName, personalId])
      .filter((word) => word.length > 8);
    const users = [OFFICER, PRINCIPAL].flatMap(({ fullName, login, password }) => [
      fullName,
      login,
      password,
    ]);
    const secrets = [...words, ...users];
    expect(readableIn(folders.vaultDir, secrets)).toEqual([]);
    expect(readableIn(folders.userDataDir, secrets)).toEqual([]);
  });
});
