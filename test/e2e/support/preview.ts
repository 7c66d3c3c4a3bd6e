import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { expect } from 'vitest';
import { screensDir } from './launch.ts';

/** Frames of the preview window: the document, and inside it the built-in viewer once that has loaded the same bytes. */
export async function previewFrames(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getParentWindow() !== null);
    return window?.webContents.mainFrame.framesInSubtree.map(({ url }) => url.split(':')[0] ?? '') ?? [];
  });
}

/** The document, the viewer in it, the document in that; with time for the second load of a viewer that stays away. */
export async function viewerComes(app: ElectronApplication): Promise<void> {
  await expect
    .poll(() => previewFrames(app), { timeout: 30_000 })
    .toEqual(['app', 'chrome-extension', 'app']);
}

/** Whether the viewer shows buttons of its own: they would print and no log would know. */
export async function viewerHasButtons(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getParentWindow() !== null);
    const viewer = window?.webContents.mainFrame.framesInSubtree.find(({ url }) =>
      url.startsWith('chrome-extension:'),
    );
    const shown = `getComputedStyle(document.querySelector('pdf-viewer').shadowRoot.querySelector('#toolbar')).display`;
    return (await viewer?.executeJavaScript(shown)) !== 'none';
  });
}

/** Playwright cannot photograph the viewer; the program itself can. */
export async function photographPreview(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getParentWindow() !== null);
    return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
  });
  mkdirSync(screensDir, { recursive: true });
  writeFileSync(join(screensDir, `${name}.png`), Buffer.from(png, 'base64'));
}

/** A key into the preview window; the driver's own keys would reach only the frame around the viewer. */
export async function pressInPreview(app: ElectronApplication, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getParentWindow() !== null);
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
  }, keyCode);
}

export async function closePreviews(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows().filter((each) => each.getParentWindow()))
      window.close();
  });
}

/** The next viewer stays away as on a busy machine (electron/electron#40454): so many loads end in an empty frame. */
export async function keepViewerAway(app: ElectronApplication, loads: number): Promise<void> {
  await app.evaluate(({ app: program }, times) => {
    let left = times;
    program.on('web-contents-created', (_event, contents) => {
      contents.on('will-frame-navigate', (event) => {
        if (left === 0 || !event.url.startsWith('chrome-extension:')) return;
        left -= 1;
        event.preventDefault();
      });
    });
  }, loads);
}
