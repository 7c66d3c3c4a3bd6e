import type { BrowserWindow } from 'electron';
import type { InputOf, OutputOf, ShellMethodName } from '../../preload/contract/index.ts';
import { saveFile } from './dialogs.ts';
import { fetchDocument } from './documents.ts';
import type { DocumentSource, Purpose } from './documents.ts';
import type { OfficeKeeper } from './office-keeper.ts';
import type { PreferenceStore } from './preferences.ts';
import type { Preview, PreviewRequest } from './preview.ts';
import { printContents } from './printing.ts';
import { shellText } from './text.ts';

export type ShellHandlers = {
  readonly [M in ShellMethodName]: (input: InputOf<M>) => OutputOf<M> | Promise<OutputOf<M>>;
};
export interface ShellParts {
  readonly version: string;
  readonly preferences: PreferenceStore;
  readonly office: OfficeKeeper;
  readonly preview: Preview;
  window(): BrowserWindow;
}

export function createShellHandlers(parts: ShellParts): ShellHandlers {
  const { office, preferences, preview, window } = parts;
  const text = () => shellText(preferences.current().language);
  const request = async (
    source: DocumentSource,
    title: string,
    purpose: Purpose,
  ): Promise<PreviewRequest> => {
    const file = await fetchDocument(office, source, purpose);
    return {
      file,
      title: title === '' ? file.fileName : title,
      again: (next) => fetchDocument(office, source, next),
    };
  };
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
      await preview.show(await request(source, title, 'view'));
      return {};
    },
    'shell.printDocument': async ({ source }) => ({
      printed: await preview.print(await request(source, '', 'print')),
    }),
    'shell.saveDocument': async ({ source }) => ({
      saved: await saveFile(window(), await fetchDocument(office, source, 'save'), text()),
    }),
    'shell.saveFile': async ({ suggestedName, bytes }) => ({
      saved: await saveFile(window(), { fileName: suggestedName, bytes }, text()),
    }),
    'shell.printPage': async () => ({ printed: await printContents(window().webContents) }),
  };
}
