import { cpSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER } from '../../support/office/open-test-office.ts';
import { SchoolThatSigns } from '../../support/signing/school-that-signs.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

/** What waits for a signature, as the officer sees it who looks after it. */
const folders = testFolders();
let running: RunningApp;
let work: Work;
let symbols: { readonly signed: string; readonly untouched: string };

beforeAll(async () => {
  const school = await SchoolThatSigns.open();
  const [signed, untouched] = [await school.paper('bien-ban-ban-giao'), await school.paper()];
  const officer = school.internal(await school.issue(school.officer));
  await school.sign(school.officer, officer, [signed.paperId]);
  const papers = await school.call('papers.list', {});
  const symbolOf = (paperId: string): string => papers.find(({ id }) => id === paperId)!.symbol;
  symbols = { signed: symbolOf(signed.paperId), untouched: symbolOf(untouched.paperId) };
  await school.test.office.close();
  cpSync(school.test.folder, folders.vaultDir, { recursive: true });
  await school.close();
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
  work = new Work(running.page);
  await new SignIn(running.page).enter(OFFICER.login, OFFICER.password);
  await work.navigation().waitFor();
  await work.open('Việc chờ ký', 'Việc chờ ký');
  await running.page.getByText('Cả trường', { exact: true }).click();
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    await running.screenshot(`signing-queue-failed-${task.name.slice(0, 40)}`);
});

const row = (symbol: string) => work.table('Việc chờ ký').getByRole('row').filter({ hasText: symbol });

describe('the list of papers that wait for signatures', () => {
  it('shows every waiting paper of the school with how far it is', async () => {
    await row(symbols.untouched).waitFor();
    expect(await row(symbols.untouched).innerText()).toContain('0/');
    expect(await row(symbols.signed).innerText()).toContain('1/');
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('sends a paper back to somebody who has signed, with the reason in sight', async () => {
    await row(symbols.signed).click();
    await running.page.getByRole('region', { name: 'Các ô ký' }).getByText('Chứng thư nội bộ').waitFor();
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.screenshot('signing-queue-panel');
    await work.button('Trả lại…').click();
    await running.page.getByLabel('Lý do').fill('Ghi sai số thiết bị');
    await work.button('Trả lại').click();
    await work.notice(`Đã trả lại văn bản số ${symbols.signed}.`).waitFor();
    await running.page.getByText(/Ghi sai số thiết bị \(/u).waitFor();
    await running.page.keyboard.press('Escape');
    expect(await row(symbols.signed).innerText()).toContain('0/');
  });

  it('takes a paper that was refused off the list', async () => {
    await row(symbols.untouched).click();
    await work.button('Từ chối ký…').click();
    await running.page.getByLabel('Lý do').fill('Nội dung cam kết chưa đúng');
    await work.button('Từ chối ký').click();
    await row(symbols.untouched).waitFor({ state: 'detached' });
    await row(symbols.signed).waitFor();
  });
});
