import { extname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { appError, isAppError, type AppError } from '../kernel/app-error.ts';
import { writeTakingRoom } from '../platform/files/write-whole.ts';
import { safeFileName } from './file-name.ts';
import type { ShellText } from './text.ts';

const FULL = ['ENOSPC', 'EDQUOT'];

/** What the file system refused, for the person; null = it was not the file system. */
function refusalOf(error: unknown): AppError | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const reason = 'code' in error ? String(error.code) : '';
  return FULL.includes(reason) ? appError('shell.disk-full') : appError('shell.cannot-write', { reason });
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
  /** Runs when the place is chosen and has room: some bytes are handed out only once (a slip with its password). */
  bytes(): Promise<Uint8Array>;
}

/**
 * Asks where, then fetches and writes the whole file or nothing. A place that cannot be written is asked for again,
 * because the bytes may exist nowhere else by then. False = the person changed their mind.
 */
export async function saveFile(
  parent: BrowserWindow,
  request: SaveRequest,
  text: ShellText,
): Promise<boolean> {
  let path = await askWhere(parent, request.fileName, text);
  if (path === null) return false;
  let fetched: Uint8Array | null = null;
  const bytes = async (): Promise<Uint8Array> => (fetched ??= await request.bytes());
  for (;;) {
    try {
      await writeTakingRoom(path, bytes);
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      await showProblem(parent, refusal, text);
      path = await askWhere(parent, request.fileName, text);
      if (path === null) throw refusal;
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
