import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { NEW_VAULT } from '../../support/office/invented-school.ts';
import { officeOn } from '../../support/office/open-test-office.ts';
import type { Work } from '../pages/work.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

const folders = testFolders();
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  const office = officeOn(folders.vaultDir, [], { enforceOwnPassword: false });
  await callOf(office)('vault.create', NEW_VAULT);
  await office.close();
  ({ running, work } = await signedInWindow(folders));
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('unseen-failures', () => running);

/** A folder or files from the file manager, dropped in the middle of what stands there. */
async function drop(paths: readonly string[], box: { x: number; y: number; width: number; height: number }) {
  const session = await running.page.context().newCDPSession(running.page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}

describe('what fails where nobody waits for it', () => {
  it('a folder dropped where a file belongs is named in one sentence, and a file can follow', async () => {
    const { page } = running;
    await work.open('Kiểm tra chữ ký', 'Kiểm tra chữ ký');
    const label = page.getByText('Kéo tệp PDF đã ký vào đây').first();
    await label.waitFor();
    const folder = join(folders.outDir, 'thư mục quét');
    mkdirSync(folder);
    await drop([folder], (await label.boundingBox())!);
    const told = page.getByRole('alert').filter({ hasText: 'Không đọc được “thư mục quét”' });
    await told.waitFor();
    await running.screenshot('file-drop-folder');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'trang.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    });
    await told.waitFor({ state: 'detached' });
  });

  it('a refusal that no screen catches stands in a notice', async () => {
    const { page } = running;
    await page.evaluate(() => {
      void Promise.reject(Object.assign(new Error('x'), { code: 'shell.disk-full', params: {} }));
    });
    await work.notice(/^Ổ đĩa đã đầy/u).waitFor();
    await running.screenshot('unseen-failure');
    expect(await page.getByText('Chưa thực hiện được').count()).toBe(1);
  });
});
