import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { pdfsig } from '../../support/judges/pdfsig.ts';
import { signaturesIn } from '../../support/judges/signatures-in.ts';
import { qpdfCheck } from '../../support/pdf/judges.ts';
import { P12_PASSWORD } from '../../support/pki/make-pki.ts';
import { copyOfTestPki, type TestPki } from '../../support/pki/test-pki.ts';
import { SignIn } from '../pages/sign-in.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { Work } from '../pages/work.ts';
import { invoke } from '../support/bridge.ts';
import { chooseFolder, saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, screensDir, type RunningApp } from '../support/launch.ts';
import {
  INTERNAL_PASSWORD,
  PEOPLE,
  PIN,
  schoolToSign,
  type SchoolToSign,
} from '../support/school-to-sign.ts';

/** One paper signed by three keys of three kinds and by a pen; what goes wrong with a token; giving back; a batch. */
const folders = testFolders();
let pki: TestPki;
let school: SchoolToSign;
let running: RunningApp;
let window: SigningWindow;

beforeAll(async () => {
  pki = await copyOfTestPki(`${folders.outDir}/pki`);
  school = await schoolToSign(folders, pki);
  running = await launchApp({ ...folders, env: school.env });
  running.page.setDefaultTimeout(20_000);
  await new SignIn(running.page).enter(PEOPLE.officer.login, PEOPLE.officer.password);
  await new Work(running.page).navigation().waitFor();
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const path = join(screensDir, `signing-failed-${task.name.slice(0, 20).replaceAll(' ', '-')}.png`);
  await window.page.screenshot({ path }).catch(() => undefined);
  await window.page.close().catch(() => undefined);
});

async function answer<M extends 'signing.rounds' | 'signing.verifyPaper' | 'papers.list'>(
  method: M,
  input: object = {},
): Promise<OutputOf<M>> {
  const reply = await invoke(running.page, method, input);
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`);
  return reply.value as OutputOf<M>;
}
const open = async (paperIds: readonly string[], signer: string | null = null) => {
  window = await SigningWindow.open(running.app, running.page, paperIds, signer);
  await window.settled();
};
async function openKeyFile(password: string): Promise<void> {
  await chooseFolder(running.app, pki.path('rsa-2048.p12'));
  await window.source('Tệp .p12');
  await window.button('Chọn tệp…').click();
  await window.secret().fill(password);
  await window.button('Mở tệp').click();
}
const states = async (paperId: string) =>
  (await answer('signing.rounds', { paperId })).rounds[0]!.steps.map(({ method }) => method);

describe('signing in the real window', () => {
  it('the officer signs first, with a key file; a wrong password signs nothing', async () => {
    await open([school.minutes]);
    await openKeyFile('khong-phai');
    await window.says(/Mật khẩu của tệp chứng thư chưa đúng/u).waitFor();
    await openKeyFile(P12_PASSWORD);
    await window.says(PEOPLE.officer.fullName).waitFor();
    expect(await window.button('Ký').isEnabled()).toBe(false);
    await window.read();
    await window.button('Ký').click();
    await window.heading('Đã ký 1/1 văn bản').waitFor();
    await window.close();
    expect(await states(school.minutes)).toEqual(['p12', null, null, null]);
  });

  it('the teacher signs at this machine with a token: a wrong PIN, the token pulled out, then signed', async () => {
    await chooseFolder(running.app, school.driver.module);
    await open([school.minutes], school.teacherId);
    await window.source('USB token');
    await window.button('Tệp khác…').click();
    await window
      .says(/chưa gắn với Đỗ Lê Thúy Ái\. Cán bộ phụ trách xác nhận ở màn hình Chứng thư số/u)
      .waitFor();
    const ofTheOfficer = window.page.getByRole('radio', { name: PEOPLE.officer.fullName });
    expect(await ofTheOfficer.isDisabled()).toBe(true);
    await window.certificate(PEOPLE.teacher.fullName);
    await window.read();
    await window.secret().fill('000000');
    await window.button('Ký').click();
    await window.says(/Mã PIN không đúng; chưa ký gì/u).waitFor();
    expect(await window.secret().inputValue()).toBe('');

    school.driver.play('removed');
    await window.secret().fill(PIN);
    await window.button('Ký').click();
    await window.says(/Token đã bị rút ra|Không còn thấy chứng thư/u).waitFor();
    expect(await states(school.minutes)).toEqual(['p12', null, null, null]);

    school.driver.play();
    await window.button('Tìm lại').click();
    await window.certificate(PEOPLE.teacher.fullName);
    await window.secret().fill(PIN);
    await window.button('Ký').click();
    await window.heading('Đã ký 1/1 văn bản').waitFor();
    await window.close();
    expect(await states(school.minutes)).toEqual(['p12', 'token', null, null]);
  });

  it('the head signs third, with a certificate of the school itself', async () => {
    await open([school.minutes], school.headId);
    await window.source('Chứng thư nội bộ');
    await window.says('Chữ ký điện tử nội bộ').waitFor();
    await window.read();
    await window.secret().fill(INTERNAL_PASSWORD);
    await window.secret().press('Control+Enter');
    await window.heading('Đã ký 1/1 văn bản').waitFor();
    await window.close();
    expect(await states(school.minutes)).toEqual(['p12', 'token', 'internal', null]);
  });

  it('the fourth signs by pen: the scan completes the paper', async () => {
    await scanned(school.minutes);
    const signedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const reply = await invoke(running.page, 'papers.markSigned', { id: school.minutes, signedOn });
    expect(reply.ok).toBe(true);
    expect(await states(school.minutes)).toEqual(['p12', 'token', 'internal', 'ink']);
    const paper = (await answer('papers.list')).find(({ id }) => id === school.minutes);
    expect(paper?.state).toBe('signed');
  });

  it('the finished paper is sound to Poppler, qpdf and the program itself', async () => {
    const pdf = await fileOf(school.minutes);
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    expect(signaturesIn(pdf)).toHaveLength(3);
    const said = pdfsig(pdf, pki).filter(({ signer }) => signer !== '');
    expect(said.map(({ valid, total }) => [valid, total])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
    // The school's own authority is known to the school, not to Poppler.
    expect(said.map(({ trusted }) => trusted)).toEqual([true, true, false]);
    const { report } = await answer('signing.verifyPaper', { paperId: school.minutes });
    expect(report.signatures.map(({ verdict, internal }) => [verdict, internal])).toEqual([
      ['valid', false],
      ['valid', false],
      ['valid', true],
    ]);
  });

  it('a batch of forty: what was not read stays unsigned, the rest is signed with one password', async () => {
    await open(school.batch);
    await window.heading(`Ký ${school.batch.length} văn bản`).waitFor();
    await openKeyFile(P12_PASSWORD);
    const rows = window.page.getByRole('navigation', { name: 'Văn bản cần ký' }).getByRole('button');
    for (let index = 0; index < school.batch.length - 1; index += 1) {
      await rows.nth(index).click();
      await window.read();
    }
    const ready = school.batch.length - 1;
    await window.button(`Ký ${ready} văn bản`).click();
    await window.heading(`Đã ký ${ready}/${school.batch.length} văn bản`).waitFor({ timeout: 60_000 });
    await window.close();
    const first = await Promise.all(school.batch.map(async (id) => (await states(id))[0]));
    expect(first.filter((method) => method === 'p12')).toHaveLength(ready);
    expect(first.at(-1)).toBeNull();
  });

  it('what came second goes back to the first with a reason, and is signed anew', async () => {
    const [paperId = ''] = school.batch;
    await open([paperId], school.headId);
    await window.button('Trả lại…').click();
    await window.page.getByRole('textbox').fill('Sai tên đăng nhập ở mục 2.');
    await window.leaveBy('Trả lại');
    const { rounds } = await answer('signing.rounds', { paperId });
    expect(rounds.map(({ state }) => state)).toEqual(['open', 'returned']);
    expect(rounds[1]?.reason).toBe('Sai tên đăng nhập ở mục 2.');
    expect(rounds[0]?.steps.map(({ method }) => method)).toEqual([null, null, null, null]);
  });
});

const PAGE = [
  ...PNG.sync.write(
    Object.assign(new PNG({ width: 60, height: 80 }), { data: Buffer.alloc(60 * 80 * 4, 255) }),
  ),
];
/** Without a scanner: the page's own bridge carries the picture. */
async function scanned(paperId: string): Promise<void> {
  await running.page.evaluate(
    async ({ id, page }) => {
      const { bridge } = globalThis as unknown as {
        bridge: { invoke: (method: string, input: unknown) => Promise<unknown> };
      };
      const scans = [{ fileName: 'ky.png', bytes: new Uint8Array(page) }];
      await bridge.invoke('papers.attachScans', { scans, paperId: id });
    },
    { id: paperId, page: PAGE },
  );
}

/** As somebody saves it with "Lưu PDF". */
async function fileOf(id: string): Promise<Uint8Array> {
  const path = join(folders.outDir, 'signed.pdf');
  await saveTo(running.app, path);
  const source = { method: 'papers.file', input: { id, purpose: 'save' } };
  expect(await invoke(running.page, 'shell.saveDocument', { source })).toMatchObject({ ok: true });
  return new Uint8Array(readFileSync(path));
}
