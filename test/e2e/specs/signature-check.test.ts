import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderPaper } from '../../../main/features/accounts/documents/index.ts';
import { openPkcs12 } from '../../../main/platform/pades/certificate/pkcs12.ts';
import { signField } from '../../../main/platform/pades/index.ts';
import { flipped, placeOf } from '../../support/attacks/edit-pdf.ts';
import { OFFICER } from '../../support/office/open-test-office.ts';
import { handover } from '../../support/pdf/invented-papers.ts';
import { P12_PASSWORD } from '../../support/pki/make-pki.ts';
import { SchoolThatSigns } from '../../support/signing/school-that-signs.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

/** Papers that come from outside are judged, and a workstation that cannot sign says why. */
const folders = testFolders();
let running: RunningApp;
let work: Work;
let signed: Uint8Array;

beforeAll(async () => {
  const school = await SchoolThatSigns.open();
  const certificate = school.pki.read('root.der');
  const { fingerprint } = await school.call('signing.readAnchor', { certificate });
  await school.call('signing.addAnchor', { certificate, fingerprint, reason: 'Chứng thực của buổi thử' });
  const signer = openPkcs12(school.pki.read('rsa-2048.p12'), P12_PASSWORD);
  const appearance = { lines: ['Vũ Đăng Khuê'] };
  const request = { field: 'BenGiao', signer, at: new Date().toISOString(), appearance };
  signed = (await signField(renderPaper(handover()), request)).pdf;
  await school.test.office.close();
  cpSync(school.test.folder, folders.vaultDir, { recursive: true });
  await school.close();
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
  work = new Work(running.page);
  await new SignIn(running.page).enter(OFFICER.login, OFFICER.password);
  await work.open('Kiểm tra chữ ký', 'Kiểm tra chữ ký');
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('signature-check-failed');
});

async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await running.page.getByLabel('Kéo tệp PDF đã ký vào đây').setInputFiles(file);
  await result().getByText(name).waitFor();
}
const result = () => running.page.getByRole('region', { name: 'Kết quả kiểm tra' });
const verdict = () => result().getByRole('status');

describe('checking signatures', () => {
  it('says of a signed file who signed it, and that it holds', async () => {
    await drop('bien-ban.pdf', signed);
    expect(await verdict().textContent()).toMatch(/^Hợp lệ/u);
    const card = running.page.getByRole('region', { name: 'Chữ ký 1: Vũ Đăng Khuê' });
    await card.getByText('Trường THCS Đồng Xanh').waitFor();
    await card.getByText(/do người ký khai, chưa được chứng minh/u).waitFor();
  });

  it('refuses the same file with one bit changed, and says what is wrong', async () => {
    await drop('bien-ban-sua.pdf', flipped(signed, placeOf(signed, 'stream\n', 'first') + 40));
    expect(await verdict().textContent()).toMatch(/^Không hợp lệ/u);
    await running.page.getByText('Nội dung được ký đã bị thay đổi sau khi ký.').first().waitFor();
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('says of a file without signatures that it has none', async () => {
    await drop('chua-ky.pdf', renderPaper(handover()));
    expect(await verdict().textContent()).toMatch(/^Không có chữ ký/u);
  });

  it('examines the workstation step by step and saves what it found', async () => {
    await running.page.getByText('Bác sĩ chữ ký số', { exact: true }).click();
    await work.heading('Bác sĩ chữ ký số').waitFor();
    await work.button('Kiểm tra máy này').click();
    const steps = running.page.getByRole('region', { name: 'Kết quả từng bước' });
    await steps
      .getByText(/Cách xử lý:/u)
      .first()
      .waitFor();
    await work.button('Chạy lại').waitFor();
    expect(await seriousFindings(running.page)).toEqual([]);
    const path = join(folders.outDir, 'bac-si.txt');
    await saveTo(running.app, path);
    await work.button('Lưu báo cáo…').click();
    await work.notice(/Đã lưu báo cáo/u).waitFor();
    expect(readFileSync(path, 'utf8')).toContain('Bác sĩ chữ ký số');
  });
});
