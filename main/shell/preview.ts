import { BrowserWindow, Menu, dialog, session } from 'electron';
import type { Session } from 'electron';
import { appError, isAppError } from '../kernel/app-error.ts';
import { saveFile } from './dialogs.ts';
import type { FileToSave } from './dialogs.ts';
import { createDocumentStore, viewableType } from './document-store.ts';
import { printContents } from './printing.ts';
import { denyAllPermissions } from './security/permissions.ts';
import type { ShellText } from './text.ts';
import { lockedDownPreferences } from './windows.ts';

export interface PreviewOptions {
  readonly packaged: boolean;
  parent(): BrowserWindow;
  text(): ShellText;
}
export interface PreviewRequest {
  readonly file: FileToSave;
  readonly title: string;
  /** The same bytes fetched again with the purpose written to the log. */
  again(purpose: 'print' | 'save'): Promise<FileToSave>;
}
export interface Preview {
  show(request: PreviewRequest): Promise<BrowserWindow>;
  /** Shows it and asks for the printer at once: what is printed is what is seen. */
  print(request: PreviewRequest): Promise<boolean>;
  closeAll(): void;
}

/** Time for the built-in viewer to lay out the first page after its frame has loaded. */
const VIEWER_SETTLES_MS = 400;

/** Viewer windows have no preload, no bridge, and a session of their own that knows only frozen bytes in memory. */
export function createPreview(options: PreviewOptions): Preview {
  const documents = createDocumentStore();
  /** Open windows, each with what its save button does. */
  const open = new Map<BrowserWindow, () => void>();
  let viewerSession: Session | null = null;

  const ownSession = (): Session => {
    if (viewerSession !== null) return viewerSession;
    // Kept sessions only: the built-in viewer stays blank in a session that lives in memory (Electron 33, seen).
    viewerSession = session.fromPartition('persist:preview', { cache: false });
    denyAllPermissions(viewerSession);
    viewerSession.protocol.handle('app', (request) => {
      const found = documents.get(request.url);
      if (found === null) return new Response('', { status: 404 });
      const headers = {
        'content-type': found.contentType,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      };
      return new Response(new Uint8Array(found.bytes), { headers });
    });
    // The viewer's own save button takes the same way as ours: asked, logged, written whole.
    viewerSession.on('will-download', (event, _item, contents) => {
      event.preventDefault();
      for (const [window, save] of open) if (window.webContents === contents) save();
    });
    return viewerSession;
  };
  const tell = async (window: BrowserWindow, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      const sentences: Readonly<Record<string, string>> = options.text().errors;
      const code = isAppError(error) ? error.code : 'shell.unexpected';
      const message = sentences[code] ?? options.text().errors['shell.unexpected'];
      if (!window.isDestroyed())
        await dialog.showMessageBox(window, { type: 'warning', message, noLink: true });
    }
  };
  const equip = (window: BrowserWindow, request: PreviewRequest): void => {
    const { preview } = options.text();
    const print = (): void =>
      void tell(window, async () => {
        await request.again('print');
        await printContents(window.webContents);
      });
    const save = (): void =>
      void tell(window, async () => saveFile(window, await request.again('save'), options.text()));
    const close = (): void => {
      window.close();
    };
    const menu = Menu.buildFromTemplate([
      { label: preview.close, accelerator: 'Esc', click: close },
      { label: preview.print, accelerator: 'CmdOrCtrl+P', click: print },
      { label: preview.save, accelerator: 'CmdOrCtrl+S', click: save },
    ]);
    window.setMenu(menu);
    open.set(window, save);
  };
  const show = async (request: PreviewRequest): Promise<BrowserWindow> => {
    const contentType = viewableType(request.file.bytes);
    if (contentType === null) throw appError('shell.not-viewable');
    const parent = options.parent();
    const { width, height } = parent.getBounds();
    const window = new BrowserWindow({
      parent,
      width: Math.max(900, Math.round(width * 0.8)),
      height: Math.max(560, height - 40),
      show: false,
      title: request.title,
      backgroundColor: '#52565a',
      webPreferences: { ...lockedDownPreferences(options.packaged), plugins: true, session: ownSession() },
    });
    const address = documents.put({ ...request.file, contentType });
    window.on('closed', () => {
      documents.remove(address);
      open.delete(window);
    });
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    equip(window, request);
    window.webContents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown' || input.key !== 'Escape') return;
      event.preventDefault();
      window.close();
    });
    await window.loadURL(address);
    window.show();
    return window;
  };
  return {
    show,
    async print(request) {
      const window = await show(request);
      await new Promise((resolve) => setTimeout(resolve, VIEWER_SETTLES_MS));
      return printContents(window.webContents);
    },
    closeAll() {
      for (const window of open.keys()) window.destroy();
    },
  };
}
