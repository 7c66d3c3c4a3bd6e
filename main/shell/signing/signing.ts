import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { readFile, stat } from 'node:fs/promises';
import { app, dialog, ipcMain } from 'electron';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { SIGNING_CHANNEL } from '../../../preload/contract/signing-window.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Log } from '../../platform/log/index.ts';
import { knownModules } from '../../token/known-modules.ts';
import type { TokenClient } from '../../token/token-client.ts';
import { askOffice } from '../ask-office.ts';
import type { Folders } from '../folders.ts';
import { jsonFile } from '../json-file.ts';
import type { OfficeKeeper } from '../office-keeper.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { ShellText } from '../text.ts';
import type { ViewerSession } from '../viewer-session.ts';
import { createPaperPane } from './paper-pane.ts';
import { createSigningChannel } from './signing-channel.ts';
import type { OpenDesk } from './signing-channel.ts';
import { createSigningDesk } from './signing-desk.ts';
import type { SigningDesk } from './signing-desk.ts';
import { makeSigningWindow } from './signing-window.ts';
import type { SigningWindow } from './signing-window.ts';
import { tokenFindings } from './token-findings.ts';

export interface SigningOptions {
  readonly folders: Folders;
  readonly packaged: boolean;
  readonly office: Pick<OfficeKeeper, 'call'>;
  readonly tokens: TokenClient;
  readonly viewer: ViewerSession;
  readonly preferences: PreferenceStore;
  readonly log: Log;
  parent(): BrowserWindow;
  text(): ShellText;
}
/** "Ký": one signing window at a time, opened when it is asked for and never before. */
export interface Signing {
  /** Ends when the window has closed; how many papers were signed in it. */
  open(request: InputOf<'shell.signPapers'>): Promise<number>;
  progress(
    this: void,
    event: { readonly jobId: string; readonly done: number; readonly total: number },
  ): void;
  lookAtToken(this: void): Promise<OutputOf<'shell.lookAtToken'>>;
  closeAll(this: void): void;
}

const MOST_KEY_FILE_BYTES = 64 * 1024;

/** The driver of the tokens of this workstation, as somebody chose it; '' = none yet. */
function moduleFile(userData: string) {
  const chosen = z.strictObject({ path: z.string().max(500) });
  const file = jsonFile(join(userData, 'token-module.json'), chosen, { path: '' });
  return {
    read: () => file.read().path,
    write: (path: string) => {
      file.write({ path });
    },
  };
}

function dialogsOf(window: () => BrowserWindow, text: () => ShellText) {
  const choose = async (
    title: string,
    kind: { name: string; extensions: string[] },
  ): Promise<string | null> => {
    const chosen = await dialog.showOpenDialog(window(), {
      title,
      defaultPath: app.getPath('documents'),
      filters: [kind],
      properties: ['openFile'],
    });
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  };
  return {
    chooseKeyFile: async () => {
      const { keyFileTitle, kinds } = text().dialogs;
      const path = await choose(keyFileTitle, { name: kinds.p12, extensions: ['p12', 'pfx'] });
      if (path === null) return null;
      const known = await stat(path).catch(() => null);
      if (known === null || !known.isFile()) throw appError('signing-window.file-unreadable');
      if (known.size > MOST_KEY_FILE_BYTES) throw appError('signing-window.file-too-large');
      const bytes = new Uint8Array(await readFile(path));
      return { name: basename(path).normalize('NFC'), bytes };
    },
    chooseModuleFile: () => {
      const { moduleTitle, kinds } = text().dialogs;
      return choose(moduleTitle, { name: kinds.module, extensions: ['dll', 'so', 'dylib', '*'] });
    },
  };
}

export function createSigning(options: SigningOptions): Signing {
  const { office, preferences, text } = options;
  const module = moduleFile(options.folders.userData);
  let current: {
    readonly page: OpenDesk;
    readonly desk: SigningDesk;
    end(): void;
    readonly tell: SigningWindow['tell'];
  } | null = null;
  ipcMain.handle(
    SIGNING_CHANNEL,
    createSigningChannel(() => current?.page ?? null, options.log),
  );

  const start = (request: InputOf<'shell.signPapers'>) => {
    const made = makeSigningWindow({
      ...options,
      parent: options.parent(),
      title: text().signing.title,
      zoom: preferences.current().zoom,
    });
    const { window, tell } = made;
    const pane = createPaperPane(window, options, tell);
    const desk: SigningDesk = createSigningDesk(request, {
      ask: (method, input) => askOffice(office, method, input),
      tokens: options.tokens,
      module,
      knownModules,
      ...dialogsOf(() => window, text),
      showPaper: pane.show,
      placePaper: pane.place,
      focusPaper: pane.focus,
      settled: made.settled,
      preferences: preferences.current,
      newBatchId: randomUUID,
      close: () => {
        window.close();
      },
    });
    window.on('close', (event) => {
      if (desk.batch() === null) pane.close();
      else event.preventDefault();
    });
    const mine = {
      page: { pageId: window.webContents.id, handlers: desk.handlers },
      desk,
      tell,
      end: () => {
        pane.close();
        window.destroy();
      },
    };
    const closed = new Promise<number>((resolve) => {
      window.on('closed', () => {
        if (current === mine) current = null;
        resolve(desk.signed());
      });
    });
    return { mine, closed, load: made.load };
  };
  return {
    async open(request) {
      if (current !== null) throw appError('signing-window.already-open');
      const { mine, closed, load } = start(request);
      current = mine;
      try {
        await load();
      } catch (error) {
        mine.end();
        throw error;
      }
      return closed;
    },
    progress({ jobId, done, total }) {
      if (current !== null && jobId === current.desk.batch()) current.tell({ type: 'progress', done, total });
    },
    async lookAtToken() {
      const path = module.read() || (knownModules()[0]?.path ?? '');
      return { token: path === '' ? null : tokenFindings(path, await options.tokens.diagnose(path)) };
    },
    closeAll() {
      current?.end();
      void options.tokens.closeAll();
    },
  };
}
