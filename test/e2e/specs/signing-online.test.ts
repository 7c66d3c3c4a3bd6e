import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER } from '../../support/office/open-test-office.ts';
import { P12_PASSWORD } from '../../support/pki/make-pki.ts';
import { SchoolOnline } from '../../support/signing/school-online.ts';
import { SignIn } from '../pages/sign-in.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, screensDir, type RunningApp } from '../support/launch.ts';

/** A key file that holds only its own certificate, at a school whose timestamp server is out of order. */
const folders = testFolders();
let at: SchoolOnline;
let running: RunningApp;
let paper: { readonly paperId: string; readonly teacher: string; readonly name: string };

beforeAll(async () => {
  at = await SchoolOnline.open();
  paper = await at.paperToSign('both', 'alone');
  await at.stampsFrom('/failing');
  await at.school.test.office.close();
  cpSync(at.school.test.folder, folders.vaultDir, { recursive: true });
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
  await new SignIn(running.page).enter(OFFICER.login, OFFICER.password);
  await new Work(running.page).navigation().waitFor();
});
afterAll(async () => {
  await running.close();
  await at.close();
  folders.remove();
});

/** Nothing lies over it and nothing has to be scrolled. */
function isInSight(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const points = [top + 2, bottom - 2].map((y) => document.elementFromPoint((left + right) / 2, y));
  return points.every((found) => element.contains(found));
}

describe('the signing window on line', () => {
  it('says before the password what is missing, and afterwards what was not reached', async () => {
    await chooseFolder(running.app, at.online.pki.path(`${paper.name}.p12`));
    const window = await SigningWindow.open(running.app, running.page, [paper.paperId], paper.teacher);
    await window.settled();
    await window.source('Tệp .p12');
    await window.button('Chọn tệp…').click();
    await window.secret().fill(P12_PASSWORD);
    await window.button('Mở tệp').click();
    const missing = window.says(/thiếu chứng thư của “Chứng thực cấp dưới Hoa Sen G1”/u);
    await missing.waitFor();
    expect(await missing.evaluate(isInSight)).toBe(true);
    expect(await seriousFindings(window.page)).toEqual([]);
    await window.page.screenshot({ path: `${screensDir}/signing-online-chain.png` });
    await window.read();
    await window.button('Ký').click();
    await window.heading('Đã ký 1/1 văn bản').waitFor();
    await window.says(/Đã ký nhưng chưa có dấu thời gian\. Máy chủ .+ từ chối yêu cầu \(mã 500\)/u).waitFor();
    expect(await seriousFindings(window.page)).toEqual([]);
    await window.page.screenshot({ path: `${screensDir}/signing-online-unstamped.png` });
    expect(at.online.services.asked).toEqual(['/sub.cer', '/failing']);
    await window.close();
  });
});
