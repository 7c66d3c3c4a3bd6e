import { dirname, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { OutputOf } from '../../preload/contract/index.ts';
import { appError } from '../kernel/app-error.ts';
import { askOffice } from './ask-office.ts';
import type { OfficeKeeper } from './office-keeper.ts';
import type { ShellText } from './text.ts';

/** The path of a manifest goes from the system's dialog to the office; the page sees the verdict, never a path. */
export function updateDialogs(office: OfficeKeeper, window: () => BrowserWindow, text: () => ShellText) {
  /** Only an installer whose digest was right is ever shown. */
  let installer: string | null = null;
  return {
    check: async (): Promise<OutputOf<'shell.checkUpdate'>> => {
      installer = null;
      const { dialogs } = text();
      const chosen = await dialog.showOpenDialog(window(), {
        title: dialogs.updateTitle,
        buttonLabel: dialogs.updateButton,
        defaultPath: app.getPath('documents'),
        filters: [{ name: dialogs.kinds.stupdate, extensions: ['stupdate'] }],
        properties: ['openFile'],
      });
      const file = chosen.canceled ? undefined : chosen.filePaths[0];
      if (file === undefined) return { update: null };
      const update = await askOffice(office, 'updates.check', { file });
      const good = update.files.find(({ state }) => state === 'good');
      installer = good === undefined ? null : join(dirname(file), good.name);
      return { update };
    },
    show: (): OutputOf<'shell.showInstaller'> => {
      if (installer === null) throw appError('updates.no-installer');
      shell.showItemInFolder(installer);
      return {};
    },
  };
}
