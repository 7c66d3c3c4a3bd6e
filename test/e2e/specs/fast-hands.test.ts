import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { NEW_VAULT } from '../../support/office/invented-school.ts';
import { officeOn } from '../../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../../support/office/school-with-staff.ts';
import type { Work } from '../pages/work.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

/**
 * Somebody who knows the program types on without looking. A key that comes before the next timer of the page is forced
 * by pressing it in the same task: what a real hand meets only on a busy machine.
 */
const folders = testFolders();
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  const office = officeOn(folders.vaultDir, [], { enforceOwnPassword: false });
  const call = callOf(office);
  await call('vault.create', NEW_VAULT);
  await addSchoolWithStaff(call);
  await office.close();
  ({ running, work } = await signedInWindow(folders));
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('fast-hands', () => running);

describe('somebody who types faster than the window', () => {
  it('has the keys in a panel in the moment it opens', async () => {
    const taken = await running.page.evaluate(async () => {
      const pressed = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', pressed));
      // Microtasks only: no timer of the page has run when the next key comes.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      return document.activeElement?.closest('[role="dialog"]') !== null;
    });
    expect(taken).toBe(true);
    await running.page.keyboard.press('Escape');
  });

  it('finds by Ctrl+K what the whole text means, although Enter came before any answer', async () => {
    const { page } = running;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Tìm' }).fill('tran van b');
    await page
      .getByRole('option', { name: /Trần Văn Bách/u })
      .first()
      .waitFor();
    await page.evaluate(() => {
      const box = document.activeElement as HTMLInputElement;
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      write.call(box, 'do quang h');
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    await work.heading(/Cán bộ/u).waitFor();
    await work
      .dialog()
      .getByRole('heading', { name: /Đỗ Quang Huy/u })
      .waitFor();
  });

  it('keeps the field that was chosen before a dialog had settled', async () => {
    const { page } = running;
    const [chosen, kept] = await page.evaluate(async () => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input')];
      const opener = document.querySelector<HTMLElement>('[role="grid"]')!;
      const close = document.querySelector<HTMLElement>('[role="dialog"] [aria-label="Đóng"]')!;
      const name = fields[0]?.closest('[role="dialog"]')?.textContent ?? '';
      close.click();
      opener.focus();
      opener.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const again = [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input')].at(2)!;
      again.focus();
      // Two rounds of timers: what the page had waiting then, and what that left behind, is done before the second ends.
      for (let round = 0; round < 2; round += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      return [name !== '' && again.isConnected, document.activeElement === again];
    });
    expect({ chosen, kept }).toEqual({ chosen: true, kept: true });
  });
});
