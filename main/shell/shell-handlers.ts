import type { BrowserWindow } from 'electron';
import type { InputOf, OutputOf, ShellMethodName } from '../../preload/contract/index.ts';
import { backupDialogs } from './backups.ts';
import { askFolder, saveFile } from './dialogs.ts';
import { exportArchive } from './export-archive.ts';
import { fetchDocument } from './documents.ts';
import type { DocumentSource } from './documents.ts';
import type { OfficeKeeper } from './office-keeper.ts';
import type { PreferenceStore } from './preferences.ts';
import type { Preview, PreviewRequest } from './preview.ts';
import { printContents } from './printing.ts';
import type { Signing } from './signing/signing.ts';
import { shellText } from './text.ts';
import { updateDialogs } from './updates.ts';

export type ShellHandlers = {
  readonly [M in ShellMethodName]: (input: InputOf<M>) => OutputOf<M> | Promise<OutputOf<M>>;
};
export interface ShellParts {
  readonly version: string;
  readonly preferences: PreferenceStore;
  readonly office: OfficeKeeper;
  readonly preview: Preview;
  readonly signing: Pick<Signing, 'open' | 'lookAtToken'>;
  /** Minutes without input before the lock. */
  setIdleMinutes(minutes: number): void;
  window(): BrowserWindow;
}

export function createShellHandlers(parts: ShellParts): ShellHandlers {
  const { office, preferences, preview, window } = parts;
  const text = () => shellText(preferences.current().language);
  const backups = backupDialogs(office, window, text);
  const updates = updateDialogs(office, window, text);
  const request = (source: DocumentSource, title: string): PreviewRequest => ({
    title,
    fetch: (purpose) => fetchDocument(office, source, purpose),
  });
  return {
    'shell.info': () => ({
      version: parts.version,
      platform: process.platform,
      preferences: preferences.current(),
      capsLockKnown: true,
    }),
    'shell.setPreferences': (next) => {
      preferences.change(next);
      return next;
    },
    'shell.lock': async () => {
      await office.lock('asked');
      return {};
    },
    'shell.restartOffice': async () => {
      await office.restart();
      return {};
    },
    'shell.previewDocument': async ({ source, title }) => {
      await preview.view(request(source, title));
      return {};
    },
    'shell.printDocument': async ({ source }) => ({ printed: await preview.print(request(source, '')) }),
    'shell.saveDocument': async ({ source }) => {
      const { fileName } = await fetchDocument(office, source, 'view');
      const bytes = async () => (await fetchDocument(office, source, 'save')).bytes;
      return { saved: await saveFile(window(), { fileName, bytes }, text()) };
    },
    'shell.saveFile': async ({ suggestedName, bytes }) => ({
      saved: await saveFile(
        window(),
        { fileName: suggestedName, bytes: () => Promise.resolve(bytes) },
        text(),
      ),
    }),
    'shell.exportArchive': async (input) => {
      const folder = await askFolder(window(), text());
      return folder === null
        ? { folder: '', files: 0, leftOut: 0 }
        : exportArchive(office, { ...input, folder });
    },
    'shell.chooseSecondFolder': backups.secondFolder,
    'shell.makeMoveFile': backups.moveFile,
    'shell.chooseBackupFile': backups.chooseFile,
    'shell.chooseSalvageFolder': backups.salvageFolder,
    'shell.signPapers': async (input) => ({ signed: await parts.signing.open(input) }),
    'shell.lookAtToken': parts.signing.lookAtToken,
    'shell.checkUpdate': updates.check,
    'shell.showInstaller': updates.show,
    'shell.setIdleMinutes': ({ minutes }) => {
      parts.setIdleMinutes(minutes);
      return {};
    },
    'shell.editCommand': ({ act }) => {
      if (act === 'copy') window().webContents.copy();
      else window().webContents.paste();
      return {};
    },
    'shell.printPage': async () => ({ printed: await printContents(window().webContents) }),
  };
}
