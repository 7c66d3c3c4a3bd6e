import { rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { appError, isAppError } from '../kernel/app-error.ts';
import { safeFileName } from './file-name.ts';
import type { ShellText } from './text.ts';

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOSPC') throw appError('shell.disk-full');
    throw appError('shell.cannot-write', { reason: code });
  }
}

/** One sentence about what went wrong, over the window where it happened. */
export async function showProblem(window: BrowserWindow, error: unknown, text: ShellText): Promise<void> {
  const sentences: Readonly<Record<string, string>> = text.errors;
  const code = isAppError(error) ? error.code : 'shell.unexpected';
  const sentence = sentences[code] ?? text.errors['shell.unexpected'];
  const reason = isAppError(error) ? String(error.params['reason'] ?? '') : '';
  const message = sentence.replace('{reason}', reason);
  if (!window.isDestroyed()) await dialog.showMessageBox(window, { type: 'warning', message, noLink: true });
}

async function askWhere(parent: BrowserWindow, fileName: string, text: ShellText): Promise<string | null> {
  const name = safeFileName(fileName);
  const extension = extname(name).slice(1).toLowerCase();
  const kinds: Readonly<Record<string, string>> = text.dialogs.kinds;
  const chosen = await dialog.showSaveDialog(parent, {
    title: text.dialogs.saveTitle,
    buttonLabel: text.dialogs.saveButton,
    defaultPath: join(app.getPath('documents'), name),
    filters: [
      { name: kinds[extension] ?? text.dialogs.anyFile, extensions: [extension === '' ? '*' : extension] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

export interface SaveRequest {
  readonly fileName: string;
  /** Runs after the place is chosen: some bytes are handed out only once (a slip with its password). */
  bytes(): Promise<Uint8Array>;
}

/**
 * Asks where, then fetches and writes the whole file or nothing. A place that cannot be written is asked for again,
 * because the bytes may exist nowhere else. False = the person changed their mind.
 */
export async function saveFile(
  parent: BrowserWindow,
  request: SaveRequest,
  text: ShellText,
): Promise<boolean> {
  let path = await askWhere(parent, request.fileName, text);
  if (path === null) return false;
  const bytes = await request.bytes();
  for (;;) {
    try {
      await writeWhole(path, bytes);
      return true;
    } catch (error) {
      await showProblem(parent, error, text);
      path = await askWhere(parent, request.fileName, text);
      if (path === null) throw error;
    }
  }
}

/** Asks for a folder to put several files into; null = the person changed their mind. */
export async function askFolder(parent: BrowserWindow, text: ShellText): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(parent, {
    title: text.dialogs.folderTitle,
    buttonLabel: text.dialogs.folderButton,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
