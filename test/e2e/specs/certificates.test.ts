import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER, openTestOffice } from '../../support/office/open-test-office.ts';
import { NOBODY } from '../../support/office/school-with-staff.ts';
import { testPki, type TestPki } from '../../support/pki/test-pki.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { Hands, focused } from '../support/keyboard.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

/** Certificates of a school that has none: its own authority, those of others, whom it trusts, what a signature carries. */
const PASSWORD = 'Hoa-Sua-Pho-Cu-Dem-19';
const LONG_NAME = 'Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Phương Khuê Bảo Trân';
/** Named by a certificate; the staff list has no personal number to compare. */
const UNNUMBERED = 'Đỗ Lê Thúy Ái';
const OWNER = { fullName: 'Vũ Đăng Khuê', personalId: '001085000123' };
const folders = testFolders();
let pki: TestPki;
let running: RunningApp;
let work: Work;
let hands: Hands;

beforeAll(async () => {
  pki = await testPki();
  const made = await openTestOffice();
  for (const person of [OWNER, { fullName: LONG_NAME }, { fullName: UNNUMBERED }])
    await made.call('staff.save', { ...NOBODY, ...person });
  await made.office.close();
  cpSync(made.folder, folders.vaultDir, { recursive: true });
  await made.close();
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
  work = new Work(running.page);
  hands = new Hands(running.page);
  await new SignIn(running.page).enter(OFFICER.login, OFFICER.password);
  await work.navigation().waitFor();
  await work.open('Chứng thư số', 'Chứng thư số');
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('certificates-failed');
});

const says = (text: RegExp | string) => running.page.getByText(text).last().waitFor();
const dialogs = () => running.page.getByRole('dialog').count();
const row = (text: string) => running.page.getByRole('grid').getByRole('row').filter({ hasText: text });
async function section(name: string): Promise<void> {
  await running.page.getByRole('radiogroup', { name: 'Phần của màn hình' }).getByText(name).click();
}
/** The button that opens a dialog, then waits until the dialog has the keys. */
async function opens(name: string): Promise<void> {
  const before = await dialogs();
  await hands.use(name);
  await expect.poll(dialogs).toBe(before + 1);
  await expect.poll(async () => (await focused(running.page)).role).not.toBe('body');
}
/** The button of the dialog that does it; the notice says that it was done. */
async function finishes(name: string, notice: RegExp | string): Promise<void> {
  const before = await dialogs();
  await hands.use(name);
  await work.notice(notice).waitFor();
  // The password is stretched on purpose.
  await expect.poll(dialogs, { timeout: 15_000 }).toBe(before - 1);
}
/** In a list of people: typed, and the first that fits is taken. */
async function picks(text: string): Promise<void> {
  await hands.type(text);
  await running.page.getByRole('option', { name: text }).first().waitFor();
  await hands.press('ArrowDown');
  await hands.press('Enter');
}
/** In a short list without typing. */
async function takes(text: string): Promise<void> {
  const marked = running.page.locator('[role="option"][data-combobox-selected]', { hasText: text });
  await hands.press('ArrowDown');
  await running.page.getByRole('option', { name: text }).waitFor();
  for (let step = 0; step < 5 && (await marked.count()) === 0; step += 1) await hands.press('ArrowDown');
  await hands.press('Enter');
}
async function chooses(button: string, path: string): Promise<void> {
  const chooser = running.page.waitForEvent('filechooser');
  await hands.use(button);
  await (await chooser).setFiles(path);
}
async function typesPasswordTwice(): Promise<void> {
  await hands.tabTo(/^Mật khẩu ký/u);
  await hands.type(PASSWORD);
  await hands.tabTo(/^Nhập lại mật khẩu/u);
  await hands.type(PASSWORD);
}
async function opensRow(text: string): Promise<void> {
  await row(text).first().click();
  await running.page.getByRole('dialog').waitFor();
}

describe('certificates of the school’s own authority', () => {
  it('there is none at first: the screen says what to do', async () => {
    await says('Chưa ghi nhận chứng thư số nào');
    await section('CA nội bộ');
    await says('Trường chưa lập CA nội bộ');
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('the authority is made and certifies a colleague, who types the password', async () => {
    await opens('Lập CA nội bộ');
    await finishes('Lập CA nội bộ', 'Đã lập CA nội bộ.');
    await says('CA nội bộ Trường THCS Hoa Phượng');
    await opens('Cấp chứng thư nội bộ');
    await picks(LONG_NAME);
    await typesPasswordTwice();
    expect(await seriousFindings(running.page)).toEqual([]);
    await finishes('Cấp chứng thư nội bộ', 'Đã cấp chứng thư nội bộ.');
    await row(LONG_NAME).waitFor();
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('a new certificate takes the place of the old one, and is taken back for good', async () => {
    await opensRow(LONG_NAME);
    await opens('Cấp lại');
    await typesPasswordTwice();
    await finishes('Cấp lại', 'Đã cấp chứng thư nội bộ.');
    await hands.press('Escape');
    await row('Đã thu hồi').waitFor();
    await opensRow('Dùng được');
    await opens('Thu hồi chứng thư');
    await takes('Chuyển công tác, nghỉ việc');
    await hands.tabTo(/^Lý do/u);
    await hands.type('Chuyển trường từ tháng sau');
    await finishes('Thu hồi chứng thư', 'Đã thu hồi và phát hành danh sách thu hồi mới.');
    await hands.press('Escape');
    await says('2 chứng thư, đã thu hồi 2');
    expect(await row('Đã thu hồi').count()).toBe(2);
  });

  it('its list and its certificate are handed out as OpenSSL reads them', async () => {
    await work.button('Phát hành danh sách thu hồi').click();
    await work.notice(/^Đã phát hành danh sách thu hồi số 4/u).waitFor();
    const [list, certificate] = [join(folders.outDir, 'ca.crl'), join(folders.outDir, 'ca.crt')];
    await saveTo(running.app, list);
    await work.button('Xuất danh sách thu hồi').click();
    await work.notice('Đã lưu tệp.').waitFor();
    await saveTo(running.app, certificate);
    await work.button('Xuất chứng thư CA').click();
    const pem = join(folders.outDir, 'ca.pem');
    const convert = ['x509', '-inform', 'DER', '-in', certificate, '-out', pem];
    await expect.poll(() => execFileSync('openssl', convert).length).toBe(0);
    const shown = execFileSync('openssl', ['crl', '-inform', 'DER', '-in', list, '-CAfile', pem, '-text'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(shown.match(/Serial Number:/gu)).toHaveLength(2);
    expect(shown).toContain('Superseded');
    expect(shown).toContain('Affiliation Changed');
  });
});

describe('certificates from elsewhere', () => {
  it('one that names its owner fully is bound without more ado', async () => {
    await section('Chứng thư');
    await opens('Thêm chứng thư');
    await picks(OWNER.fullName);
    await chooses('Chọn tệp…', pki.path('rsa-2048.crt'));
    await says('Chứng thư nêu đúng tên và số định danh của người này.');
    await running.page.getByText('Tệp .p12, .pfx', { exact: true }).last().click();
    expect(await seriousFindings(running.page)).toEqual([]);
    await finishes('Ghi nhận chứng thư', 'Đã ghi nhận chứng thư.');
    await row('Tệp .p12, .pfx').waitFor();
  });

  it('one that names somebody else needs a reason, and can be taken off again', async () => {
    await opens('Thêm chứng thư');
    await picks(LONG_NAME);
    await chooses('Chọn tệp…', pki.path('rsa-4096.crt'));
    await says(/Khác với danh sách cán bộ: họ tên/u);
    await hands.use('Ghi nhận chứng thư');
    await says('Thầy/Cô ghi lý do ít nhất 3 ký tự.');
    await hands.tabTo(/^Lý do xác nhận/u, 'Shift+Tab');
    await hands.type('Tên khai sinh trên chứng thư, đã xem giấy tờ gốc');
    await finishes('Ghi nhận chứng thư', 'Đã ghi nhận chứng thư.');
    await opensRow(UNNUMBERED);
    await says('Tên khai sinh trên chứng thư, đã xem giấy tờ gốc');
    await opens('Gỡ chứng thư');
    await hands.type('Ghi nhận nhầm người');
    await finishes('Gỡ chứng thư', 'Đã gỡ chứng thư.');
    await hands.press('Escape');
    await row('Đã gỡ').waitFor();
  });

  it('one that cannot be compared by number says so and asks for a reason', async () => {
    await opens('Thêm chứng thư');
    await picks(UNNUMBERED);
    await chooses('Chọn tệp…', pki.path('rsa-4096.crt'));
    await says(/Không có số định danh để so/u);
    await hands.tabTo(/^Lý do xác nhận/u);
    await hands.press('Escape');
    await hands.use('Bỏ thay đổi');
    await expect.poll(dialogs).toBe(0);
  });

  it('a file that is no certificate is refused in words', async () => {
    await opens('Thêm chứng thư');
    await picks(OWNER.fullName);
    await chooses('Chọn tệp…', join(folders.outDir, 'ca.crl'));
    await says(/Chưa thực hiện được/u);
    await hands.press('Escape');
    await hands.use('Bỏ thay đổi');
    await expect.poll(dialogs).toBe(0);
  });
});

describe('whom the school trusts', () => {
  it('a root is trusted after its fingerprint was compared, until it is taken off', async () => {
    await section('Nơi cấp tin cậy');
    await says('Trường chưa thêm nơi cấp nào');
    await opens('Thêm nơi cấp tin cậy');
    await chooses('Chọn tệp…', pki.path('root.crt'));
    await hands.tabTo(/^Đã so dấu vân tay/u);
    await hands.press('Space');
    await hands.tabTo(/^Lý do/u);
    await hands.type('Nơi cấp chứng thư của trường');
    expect(await seriousFindings(running.page)).toEqual([]);
    await finishes('Thêm vào danh sách tin cậy', 'Đã thêm nơi cấp tin cậy.');
    await row('Nơi cấp chứng thư của trường').waitFor();
    expect(await seriousFindings(running.page)).toEqual([]);
    await opens('Gỡ');
    await hands.type('Không dùng nữa');
    await finishes('Gỡ', 'Đã gỡ khỏi danh sách tin cậy.');
    await says('Trường chưa thêm nơi cấp nào');
  });
});

describe('what a signature carries', () => {
  it('a timestamp server is kept when its address is one', async () => {
    await section('Thiết lập');
    await hands.tabTo('Xin dấu thời gian khi ký');
    await hands.press('Space');
    await hands.use('Lưu thiết lập');
    await says('Thầy/Cô chọn ở ô này.');
    await hands.tabTo(/^Địa chỉ máy chủ/u, 'Shift+Tab');
    await hands.type('http://tsa.example.vn/tsr');
    await hands.use('Lưu thiết lập');
    await work.notice('Đã lưu thiết lập dấu thời gian.').waitFor();
    await section('Chứng thư');
    await section('Thiết lập');
    await expect
      .poll(() => running.page.getByLabel('Địa chỉ máy chủ').inputValue())
      .toBe('http://tsa.example.vn/tsr');
  });

  it('handwriting belongs to a person, the seal to the school', async () => {
    const picture = join(folders.outDir, 'ky.png');
    writeFileSync(picture, PNG.sync.write(new PNG({ width: 320, height: 120 })));
    await opens('Thêm ảnh');
    await picks(LONG_NAME);
    await chooses('Chọn tệp…', picture);
    await finishes('Lưu ảnh', 'Đã lưu ảnh.');
    await running.page.getByAltText(`Ảnh: ${LONG_NAME}`).waitFor();
    await opens('Thêm ảnh');
    await running.page.getByText('Con dấu của trường', { exact: true }).last().click();
    await chooses('Chọn tệp…', picture);
    expect(await seriousFindings(running.page)).toEqual([]);
    await finishes('Lưu ảnh', 'Đã lưu ảnh.');
    await running.page.getByAltText('Ảnh: Con dấu của trường').waitFor();
    expect(await seriousFindings(running.page)).toEqual([]);
    await work.button('Gỡ ảnh').click();
    await hands.use('Gỡ ảnh');
    await work.notice('Đã gỡ ảnh.').waitFor();
  });

  it('showed where the keys go at every stop', () => {
    expect([...new Set(hands.unseen)]).toEqual([]);
  });
});
