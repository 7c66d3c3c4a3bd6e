import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { copyOfTestPki } from '../../support/pki/test-pki.ts';
import { SignIn } from '../pages/sign-in.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { Work } from '../pages/work.ts';
import { invoke } from '../support/bridge.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, screensDir, type RunningApp } from '../support/launch.ts';
import { PEOPLE, PIN, schoolToSign, type SchoolToSign } from '../support/school-to-sign.ts';

/** A batch of papers signed with a token, and what goes wrong in the middle of it. */
const folders = testFolders();
const PAPERS = 5;
let school: SchoolToSign;
let running: RunningApp;
let window: SigningWindow;

beforeAll(async () => {
  school = await schoolToSign(folders, await copyOfTestPki(`${folders.outDir}/pki`), PAPERS);
  running = await launchApp({ ...folders, env: school.env });
  running.page.setDefaultTimeout(20_000);
  await new SignIn(running.page).enter(PEOPLE.officer.login, PEOPLE.officer.password);
  await new Work(running.page).navigation().waitFor();
  await chooseFolder(running.app, school.driver.module);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
const picture = (name: string) =>
  window.page.screenshot({ path: join(screensDir, `signing-faults-${name}.png`) });
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture('failed').catch(() => undefined);
});

const rows = () => window.page.getByRole('navigation', { name: 'Văn bản cần ký' }).getByRole('button');
async function readAll(): Promise<number> {
  const count = await rows().count();
  for (let index = 0; index < count; index += 1) {
    await rows().nth(index).click();
    await window.read();
  }
  return count;
}
const results = () => window.page.getByRole('main').getByRole('listitem').allInnerTexts();
async function signedByToken(): Promise<number> {
  const methods = await Promise.all(
    school.batch.map(async (paperId) => {
      const reply = await invoke(running.page, 'signing.rounds', { paperId });
      if (!reply.ok) throw new Error(reply.error.code);
      return (reply.value as OutputOf<'signing.rounds'>).rounds[0]!.steps[0]!.method;
    }),
  );
  return methods.filter((method) => method === 'token').length;
}

describe('a batch that is signed with a token', () => {
  it('a wrong PIN stops it before the first paper, and no PIN is tried by itself', async () => {
    window = await SigningWindow.open(running.app, running.page, school.batch);
    await window.settled();
    await window.source('USB token');
    await window.button('Tệp khác…').click();
    await window.certificate(PEOPLE.officer.fullName);
    school.driver.play('tries=3');
    expect(await readAll()).toBe(PAPERS);
    await window.secret().fill('000000');
    await window.button(`Ký ${PAPERS} văn bản`).click();
    await window.says(/Mã PIN không đúng; chưa ký gì/u).waitFor();
    expect(school.driver.wrongPins()).toBe(1);
    expect(await window.secret().inputValue()).toBe('');
    expect(await window.secret().evaluate((field) => field === document.activeElement)).toBe(true);
    await picture('wrong-pin');
    expect(await signedByToken()).toBe(0);
  });

  it('the token pulled out in the middle leaves what is signed, names what failed and does not try the rest', async () => {
    school.driver.play('signs=2');
    await window.secret().fill(PIN);
    await window.button(`Ký ${PAPERS} văn bản`).click();
    await window.heading(`Đã ký 2/${PAPERS} văn bản`).waitFor();
    expect((await results()).map((text) => /Đã ký|Không ký được|Chưa ký/u.exec(text)?.[0])).toEqual([
      'Đã ký',
      'Đã ký',
      'Không ký được',
      'Chưa ký',
      'Chưa ký',
    ]);
    await window.says(/Token đã bị rút ra/u).waitFor();
    await window.says('Đã dừng trước khi ký hết').waitFor();
    await picture('pulled-out');
    expect(await signedByToken()).toBe(2);
  });

  it('what was left over is signed when the token is back, after it was read anew', async () => {
    school.driver.play();
    await window.button('Ký tiếp').click();
    await window.heading('Ký 3 văn bản').waitFor();
    await window.source('USB token');
    await window.certificate(PEOPLE.officer.fullName);
    await window.secret().fill(PIN);
    expect(await window.button('Ký').isEnabled()).toBe(false);
    const left = await readAll();
    await window.button(`Ký ${left} văn bản`).click();
    await window.heading(`Đã ký ${left}/${left} văn bản`).waitFor();
    await window.close();
    expect(await signedByToken()).toBe(PAPERS);
    for (const paperId of school.batch) {
      const reply = await invoke(running.page, 'signing.verifyPaper', { paperId });
      expect(reply).toMatchObject({ ok: true, value: { report: { verdict: 'valid' } } });
    }
  });
});
