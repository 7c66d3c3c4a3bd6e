import { BrowserWindow, Menu } from 'electron';
import { appError } from '../kernel/app-error.ts';
import { saveFile, showProblem } from './dialogs.ts';
import type { FetchedDocument, Purpose } from './documents.ts';
import { viewableType } from './document-store.ts';
import { printContents, requirePrinter } from './printing.ts';
import type { ShellText } from './text.ts';
import { WITHOUT_BUTTONS } from './viewer-session.ts';
import type { ViewerSession } from './viewer-session.ts';
import { requireViewer } from './viewer-watch.ts';
import { lockedDownPreferences } from './windows.ts';

export interface PreviewOptions {
  readonly packaged: boolean;
  readonly viewer: ViewerSession;
  parent(): BrowserWindow;
  text(): ShellText;
}
export interface PreviewRequest {
  readonly title: string;
  /** Asks the office, which writes the purpose to the log. A slip's password comes once, with `print` or `save`. */
  fetch(purpose: Purpose): Promise<FetchedDocument>;
}
export interface Preview {
  view(request: PreviewRequest): Promise<void>;
  /** Shows the bytes for printing and asks for the printer at once: what is printed is what is seen. */
  print(request: PreviewRequest): Promise<boolean>;
  closeAll(): void;
}

/** Time for the built-in viewer to lay out the first page after it has taken the document. */
const VIEWER_SETTLES_MS = 400;

/** False = closed before. A picture stands in the page itself, a PDF in the viewer that comes after the page. */
async function isSeen(window: BrowserWindow, { bytes }: FetchedDocument): Promise<boolean> {
  return viewableType(bytes) === 'application/pdf'
    ? requireViewer(window.webContents)
    : !window.isDestroyed();
}

/** Viewer windows have no preload, no bridge, and a session of their own that knows only frozen bytes in memory. */
export function createPreview(options: PreviewOptions): Preview {
  const { documents } = options.viewer;
  /** Open windows, each with what its save button does. */
  const open = new Map<BrowserWindow, () => void>();
  // What the viewer saves takes the same way as our button: asked, logged, written whole.
  options.viewer.onSave((contents) => {
    for (const [window, save] of open) if (window.webContents === contents) save();
  });
  const tell = (window: BrowserWindow, act: () => Promise<unknown>) => (): void =>
    void act().catch((error: unknown) => showProblem(window, error, options.text()));
  const equip = (
    window: BrowserWindow,
    request: PreviewRequest,
    shown: FetchedDocument,
    printable: boolean,
  ): void => {
    const { preview } = options.text();
    const printShown = async (): Promise<void> => {
      await requirePrinter(window.webContents);
      if (!printable) {
        window.close();
        await print(request);
        return;
      }
      if (!(await isSeen(window, shown))) return;
      await request.fetch('print');
      await printContents(window.webContents);
    };
    const bytes = async (): Promise<Uint8Array> => {
      const fetched = await request.fetch('save');
      return printable ? shown.bytes : fetched.bytes;
    };
    const save = tell(window, () => saveFile(window, { fileName: shown.fileName, bytes }, options.text()));
    const close = (): void => {
      window.close();
    };
    const menu = Menu.buildFromTemplate([
      { label: preview.close, accelerator: 'Esc', click: close },
      { label: preview.print, accelerator: 'CmdOrCtrl+P', click: tell(window, printShown) },
      { label: preview.save, accelerator: 'CmdOrCtrl+S', click: save },
    ]);
    window.setMenu(menu);
    open.set(window, save);
  };
  /** Null = somebody closed it before it could be seen. */
  const show = async (
    request: PreviewRequest,
    shown: FetchedDocument,
    printable: boolean,
  ): Promise<BrowserWindow | null> => {
    const contentType = viewableType(shown.bytes);
    if (contentType === null) throw appError('shell.not-viewable');
    const parent = options.parent();
    const { width, height } = parent.getBounds();
    const window = new BrowserWindow({
      parent,
      width: Math.max(900, Math.round(width * 0.8)),
      height: Math.max(560, height - 40),
      show: false,
      title: request.title === '' ? shown.fileName : request.title,
      backgroundColor: '#52565a',
      webPreferences: {
        ...lockedDownPreferences(options.packaged),
        plugins: true,
        session: options.viewer.session(),
      },
    });
    const address = documents.put({ ...shown, contentType });
    window.on('closed', () => {
      documents.remove(address);
      open.delete(window);
    });
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    equip(window, request, shown, printable);
    window.webContents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown' || input.key !== 'Escape') return;
      event.preventDefault();
      window.close();
    });
    // Its load fails at once, the window itself is gone a moment later.
    let closing = false;
    window.once('close', () => {
      closing = true;
    });
    const isGone = (): boolean => closing || window.isDestroyed();
    await window.loadURL(`${address}${WITHOUT_BUTTONS}`).catch((error: unknown) => {
      if (!isGone()) throw error;
    });
    if (isGone()) return null;
    window.show();
    return window;
  };
  const print = async (request: PreviewRequest): Promise<boolean> => {
    await requirePrinter(options.parent().webContents);
    const shown = await request.fetch('print');
    const window = await show(request, shown, true);
    if (window === null || !(await isSeen(window, shown))) return false;
    await new Promise((resolve) => setTimeout(resolve, VIEWER_SETTLES_MS));
    return printContents(window.webContents);
  };
  return {
    view: async (request) => {
      const shown = await request.fetch('view');
      const window = await show(request, shown, false);
      if (window !== null) tell(window, () => isSeen(window, shown))();
    },
    print,
    closeAll() {
      for (const window of open.keys()) window.destroy();
    },
  };
}
