import { cpSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER } from '../../support/office/open-test-office.ts';
import { KEY_PASSWORD, SchoolThatSigns } from '../../support/signing/school-that-signs.ts';
import { SignIn } from '../pages/sign-in.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { testFolders } from '../support/folders.ts';
import { Hands } from '../support/keyboard.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

/** What waits for a signature, as the officer sees it who looks after it. */
const folders = testFolders();
let running: RunningApp;
let work: Work;
let symbols: Readonly<Record<'signed' | 'untouched' | 'beside' | 'mixed', string>>;

beforeAll(async () => {
  const school = await SchoolThatSigns.open();
  const [signed, untouched] = [await school.paper('bien-ban-ban-giao'), await school.paper()];
  const beside = await school.paper('bien-ban-ban-giao');
  const officer = school.internal(await school.issue(school.officer));
  await school.sign(school.officer, officer, [signed.paperId, beside.paperId]);
  const mixed = await withUnnamedWitness(school);
  const papers = await school.call('papers.list', {});
  const symbolOf = (paperId: string): string => papers.find(({ id }) => id === paperId)!.symbol;
  symbols = {
    signed: symbolOf(signed.paperId),
    untouched: symbolOf(untouched.paperId),
    beside: symbolOf(beside.paperId),
    mixed: symbolOf(mixed),
  };
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

/** Minutes with a fourth place, whose name is written by hand; a scanned page lies with them. */
async function withUnnamedWitness(school: SchoolThatSigns): Promise<string> {
  const kind = 'bien-ban-ban-giao';
  const { template } = await school.call('templates.get', { kind });
  const extraWitnesses = [{ title: 'Tổ trưởng', fullName: '' }];
  await school.call('templates.save', { kind, template: { ...template, extraWitnesses }, basedOn: 0 });
  const { paperId } = await school.paper(kind);
  await school.attachScan(paperId);
  return paperId;
}

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

  it('tells beside its name how many wait for the reader, and says it in words', async () => {
    const link = work.navigation().getByRole('link', { name: 'Việc chờ ký', exact: true });
    // The one that came back and the one with an unnamed place; the colleague’s turn is none of theirs.
    await expect.poll(() => link.getAttribute('aria-description')).toBe('Có 2 văn bản chờ Thầy/Cô ký');
    expect(await link.locator('[data-count]').getAttribute('data-count')).toBe('2');
    // Folded to its icons, the navigation still shows them whole.
    await running.page.keyboard.press('Control+b');
    await expect.poll(async () => (await link.locator('svg').boundingBox())?.width).toBe(18);
    await link.locator('[data-count]').waitFor();
    await running.page.keyboard.press('Control+b');
  });
});

describe('signing beside somebody, and by pen', () => {
  it('a colleague signs at the officer’s machine with their own key', async () => {
    await row(symbols.beside).click();
    await work.button(/^Ký tại máy này cho Lê Thị Thử/u).click();
    const window = await SigningWindow.appears(running.app);
    await window.settled();
    await window.source('Chứng thư nội bộ');
    await window.read();
    await window.secret().fill(KEY_PASSWORD);
    await window.secret().press('Control+Enter');
    await window.heading('Đã ký 1/1 văn bản').waitFor();
    await window.close();
    await work.notice('Đã ký 1 văn bản.').waitFor();
    await running.page.keyboard.press('Escape');
    await expect.poll(() => row(symbols.beside).innerText()).toContain('2/3');
  });

  it('without a scanned page nothing counts as signed by pen', async () => {
    await row(symbols.beside).click();
    await work.button('Đã ký tay…').click();
    await work.dialog().getByRole('checkbox').first().check();
    await work.button('Ghi nhận').click();
    await work
      .dialog()
      .getByText(/bản quét/u)
      .last()
      .waitFor();
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.page.keyboard.press('Escape');
    await work.button('Bỏ thay đổi').click();
    await running.page.keyboard.press('Escape');
  });

  it('says who signs where no name is printed, by keyboard', async () => {
    const hands = new Hands(running.page);
    await row(symbols.mixed).click();
    await hands.use('Chọn người ký…');
    await hands.type('Vũ Đăng');
    await running.page.getByRole('option', { name: 'Vũ Đăng Khuê' }).waitFor();
    await hands.press('ArrowDown');
    await hands.press('Enter');
    expect(await seriousFindings(running.page)).toEqual([]);
    await hands.use('Chọn người này');
    await work.notice(`Đã chọn người ký cho văn bản số ${symbols.mixed}.`).waitFor();
    await running.page.getByText('Tổ trưởng – Vũ Đăng Khuê').waitFor();
    expect(await work.button('Chọn người ký…').count()).toBe(0);
    expect(hands.unseen).toEqual([]);
  });

  it('places signed by pen are told, and the paper goes on with the rest', async () => {
    await work.button('Đã ký tay…').click();
    const places = work.dialog().getByRole('checkbox');
    await places.nth(0).check();
    await places.nth(3).check();
    expect(await seriousFindings(running.page)).toEqual([]);
    await work.button('Ghi nhận').click();
    await work.notice(`Đã ghi nhận chữ ký tay trên văn bản số ${symbols.mixed}.`).waitFor();
    const steps = running.page.getByRole('region', { name: 'Các ô ký' });
    await expect.poll(() => steps.getByText(/^Ký tay trên giấy/u).count()).toBe(2);
    await running.screenshot('signing-queue-mixed');
    await running.page.keyboard.press('Escape');
    await expect.poll(() => row(symbols.mixed).innerText()).toContain('2/4');
  });
});
