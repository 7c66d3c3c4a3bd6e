import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { methodOf } from '../../preload/contract/index.ts';
import type { OfficeMethodName, OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { AppError } from '../kernel/app-error.ts';
import { askFolder } from './dialogs.ts';
import type { OfficeKeeper } from './office-keeper.ts';
import type { ShellText } from './text.ts';

/** Places for copies come from a dialog of the system straight to the office: the page never names a path. */
export function backupDialogs(office: OfficeKeeper, window: () => BrowserWindow, text: () => ShellText) {
  return {
    secondFolder: async (): Promise<OutputOf<'shell.chooseSecondFolder'>> => {
      const folder = await askFolder(window(), text());
      if (folder !== null) await ask(office, 'backups.setSecondFolder', { folder });
      return { chosen: folder !== null };
    },
    moveFile: async (): Promise<OutputOf<'shell.makeMoveFile'>> => {
      const folder = await askFolder(window(), text());
      if (folder === null) return { file: '' };
      return { file: (await ask(office, 'backups.makeTo', { folder, kind: 'move' })).file };
    },
    chooseFile: async (): Promise<OutputOf<'shell.chooseBackupFile'>> => {
      const { dialogs } = text();
      const chosen = await dialog.showOpenDialog(window(), {
        title: dialogs.backupTitle,
        buttonLabel: dialogs.backupButton,
        defaultPath: app.getPath('documents'),
        filters: [{ name: dialogs.kinds.stbackup, extensions: ['stbackup'] }],
        properties: ['openFile'],
      });
      const file = chosen.canceled ? undefined : chosen.filePaths[0];
      return file === undefined ? { ref: '', name: '' } : ask(office, 'restore.offer', { file });
    },
    salvageFolder: async (): Promise<OutputOf<'shell.chooseSalvageFolder'>> => {
      const folder = await askFolder(window(), text());
      return folder === null ? { ref: '', name: '' } : ask(office, 'salvage.offer', { folder });
    },
  };
}

async function ask<M extends OfficeMethodName>(
  office: OfficeKeeper,
  method: M,
  input: RawInputOf<M>,
): Promise<OutputOf<M>> {
  const reply = await office.call(method, input);
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
  return methodOf(method).output.parse(reply.value) as OutputOf<M>;
}
