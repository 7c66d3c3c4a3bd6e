import { rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { appError } from '../kernel/app-error.ts';
import { safeFileName } from './file-name.ts';
import type { ShellText } from './text.ts';

export interface FileToSave {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

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

/** Asks where; writes the whole file or nothing. False = the person changed their mind. */
export async function saveFile(parent: BrowserWindow, file: FileToSave, text: ShellText): Promise<boolean> {
  const name = safeFileName(file.fileName);
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
  if (chosen.canceled || chosen.filePath === '') return false;
  await writeWhole(chosen.filePath, file.bytes);
  return true;
}
