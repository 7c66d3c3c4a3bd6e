import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { screensDir } from './launch.ts';

/** Frames of the preview window: the document, and inside it the built-in viewer once that has loaded the same bytes. */
export async function previewFrames(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getParentWindow() !== null);
    return window?.webContents.mainFrame.framesInSubtree.map(({ url }) => url.split(':')[0] ?? '') ?? [];
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

export async function closePreviews(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows().filter((each) => each.getParentWindow()))
      window.close();
  });
}
