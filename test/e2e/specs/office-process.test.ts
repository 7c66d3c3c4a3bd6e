import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../preload/contract/reply.ts';
import { invoke, recordEvents } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import type { TestFolders } from '../support/folders.ts';
import { launchApp } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';
import { goneAfter, isAlive, officePid, readerPid } from '../support/processes.ts';
import { NEW_VAULT, OFFICER } from '../../support/office/invented-school.ts';

const IDLE_SECONDS = 4;
let folders: TestFolders;
let running: RunningApp;
beforeEach(async () => {
  folders = testFolders();
  running = await launchApp(folders);
  expect(await invoke(running.page, 'vault.create', NEW_VAULT)).toMatchObject({ ok: true });
});
afterEach(async () => {
  await running.close();
  folders.remove();
});

const stateNow = async (): Promise<string> => {
  const reply = await invoke(running.page, 'vault.status');
  return reply.ok ? (reply.value as { state: string }).state : reply.error.code;
};

describe('the office process', () => {
  it('is told dead and reopened locked when it is killed, and nothing acknowledged is lost', async () => {
    const { app, page } = running;
    const seen = await recordEvents(page);
    const pid = await officePid(app);
    process.kill(pid, 'SIGKILL');
    await page.waitForFunction(() =>
      (globalThis as unknown as { events: { type: string }[] }).events.some(
        ({ type }) => type === 'office-ready',
      ),
    );
    expect(await seen()).toEqual(['office-died', 'office-ready']);
    expect(await officePid(app)).not.toBe(pid);
    expect(await stateNow()).toBe('locked');
    const { login, password } = OFFICER;
    expect(await invoke(page, 'vault.unlock', { login, password })).toMatchObject({
      ok: true,
      value: { missingActs: 0 },
    });
    expect(await invoke(page, 'school.get')).toMatchObject({
      ok: true,
      value: { name: NEW_VAULT.school.name },
    });
  });

  it('is gone within one second of locking, and the vault is locked afterwards', async () => {
    const { app, page } = running;
    const seen = await recordEvents(page);
    const pid = await officePid(app);
    const [after, reply] = await Promise.all([goneAfter(pid, 5_000), invoke(page, 'shell.lock')]);
    expect(reply).toEqual({ ok: true, value: {} });
    expect(after).toBeLessThan(1_000);
    expect(isAlive(pid)).toBe(false);
    await expect.poll(seen, { timeout: 10_000 }).toEqual(['locked', 'office-ready']);
    expect(await stateNow()).toBe('locked');
    expect(await invoke(page, 'school.get')).toMatchObject({ ok: false });
  });

  it('is gone within one second of locking even while it is busy', async () => {
    const { app, page } = running;
    const pid = await officePid(app);
    const { login, password } = OFFICER;
    // A stopped process answers nothing, as one deep inside a long statement.
    process.kill(pid, 'SIGSTOP');
    void invoke(page, 'vault.unlock', { login, password });
    const [after] = await Promise.all([goneAfter(pid, 5_000), invoke(page, 'shell.lock')]);
    expect(after).toBeLessThan(1_000);
    expect(await stateNow()).toBe('locked');
  });

  it('takes the reader of a foreign file with it when it is locked, whatever that is doing', async () => {
    const { app, page } = running;
    const page300dpi = new PNG({ width: 2480, height: 3508 });
    page300dpi.data.fill(255);
    void page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const { bridge } = globalThis as unknown as { bridge: Bridge };
      await bridge.invoke('papers.attachScans', { scans: [{ fileName: 'a.png', bytes }], paperId: null });
    }, PNG.sync.write(page300dpi).toString('base64'));
    await expect.poll(() => readerPid(app), { timeout: 20_000, interval: 20 }).not.toBe(0);
    const pid = await readerPid(app);
    // It would never end by itself.
    process.kill(pid, 'SIGSTOP');
    await invoke(page, 'shell.lock');
    await goneAfter(pid, 5_000);
    expect(await stateNow()).toBe('locked');
  });

  it('locks when the computer sleeps and when its screen is locked', async () => {
    const { app, page } = running;
    for (const event of ['suspend', 'lock-screen']) {
      expect(await stateNow()).toBe('unlocked');
      await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
      await expect.poll(stateNow, { timeout: 3_000, interval: 50 }).toBe('locked');
      const { login, password } = OFFICER;
      expect(await invoke(page, 'vault.unlock', { login, password })).toMatchObject({ ok: true });
    }
  });

  it('stays while somebody types and locks after the idle time', async () => {
    await running.close();
    running = await launchApp({ ...folders, env: { SO_TRUONG_IDLE_SECONDS: String(IDLE_SECONDS) } });
    const { page } = running;
    const { login, password } = OFFICER;
    expect(await invoke(page, 'vault.unlock', { login, password })).toMatchObject({ ok: true });
    const from = performance.now();
    while (performance.now() - from < IDLE_SECONDS * 2_000) {
      await page.keyboard.press('Shift');
      expect(await stateNow()).toBe('unlocked');
    }
    await expect.poll(stateNow, { timeout: IDLE_SECONDS * 3_000, interval: 200 }).toBe('locked');
  });
});
