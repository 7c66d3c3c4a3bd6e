import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { OutputOf } from '../../preload/contract/index.ts';
import { askOffice } from './ask-office.ts';
import { askFolder } from './dialogs.ts';
import type { OfficeKeeper } from './office-keeper.ts';
import type { ShellText } from './text.ts';

/** Places for copies come from a dialog of the system straight to the office: the page never names a path. */
export function backupDialogs(office: OfficeKeeper, window: () => BrowserWindow, text: () => ShellText) {
  return {
    secondFolder: async (): Promise<OutputOf<'shell.chooseSecondFolder'>> => {
      const folder = await askFolder(window(), text());
      if (folder !== null) await askOffice(office, 'backups.setSecondFolder', { folder });
      return { chosen: folder !== null };
    },
    moveFile: async (): Promise<OutputOf<'shell.makeMoveFile'>> => {
      const folder = await askFolder(window(), text());
      if (folder === null) return { file: '' };
      return { file: (await askOffice(office, 'backups.makeTo', { folder, kind: 'move' })).file };
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
      return file === undefined ? { ref: '', name: '' } : askOffice(office, 'restore.offer', { file });
    },
    salvageFolder: async (): Promise<OutputOf<'shell.chooseSalvageFolder'>> => {
      const folder = await askFolder(window(), text());
      return folder === null ? { ref: '', name: '' } : askOffice(office, 'salvage.offer', { folder });
    },
  };
}
