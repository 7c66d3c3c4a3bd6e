import { WebContentsView } from 'electron';
import type { BrowserWindow } from 'electron';
import type { SigningActInput, SigningEvent } from '../../../preload/contract/signing-window.ts';
import { appError } from '../../kernel/app-error.ts';
import { viewableType } from '../document-store.ts';
import { WITHOUT_BUTTONS } from '../viewer-session.ts';
import type { ViewerSession } from '../viewer-session.ts';
import { requireViewer } from '../viewer-watch.ts';
import { lockedDownPreferences } from '../windows.ts';
import type { PlacedPaper } from './signing-desk.ts';

/** Where the frozen paper stands inside the signing window: the built-in viewer, without preload or bridge. */
export interface PaperPane {
  /**
   * Ends when the viewer has taken the paper: who has not seen it cannot say it was read. False = the next one was asked
   * for before, or the window was closed.
   */
  show(paper: PlacedPaper): Promise<boolean>;
  place(place: SigningActInput<'place'>): void;
  focus(): void;
  close(): void;
}

export function createPaperPane(
  window: BrowserWindow,
  options: { readonly viewer: ViewerSession; readonly packaged: boolean },
  tell: (event: SigningEvent) => void,
): PaperPane {
  const { documents } = options.viewer;
  const view = new WebContentsView({
    webPreferences: {
      ...lockedDownPreferences(options.packaged),
      plugins: true,
      session: options.viewer.session(),
    },
  });
  let shown: { readonly bytes: Uint8Array; readonly address: string } | null = null;
  /** How many were asked for: the last is the one that is wanted. */
  let asked = 0;
  const forget = (): void => {
    if (shown !== null) documents.remove(shown.address);
    shown = null;
  };
  const addressOf = ({ bytes, fileName }: PlacedPaper): string => {
    if (shown?.bytes === bytes) return shown.address;
    if (viewableType(bytes) !== 'application/pdf') throw appError('shell.not-viewable');
    forget();
    const address = documents.put({ bytes, fileName, contentType: 'application/pdf' });
    shown = { bytes, address };
    return address;
  };
  view.setVisible(false);
  window.contentView.addChildView(view);
  view.webContents.on('before-input-event', (event, { type, key, control }) => {
    const leaves = key === 'F6' || key === 'Escape';
    const signs = key === 'Enter' && control;
    if (type !== 'keyDown' || (!leaves && !signs)) return;
    event.preventDefault();
    window.webContents.focus();
    tell({ type: 'key', key: signs ? 'sign' : 'leave-paper' });
  });
  return {
    async show(paper) {
      asked += 1;
      const mine = asked;
      const isWanted = (): boolean => mine === asked && !view.webContents.isDestroyed();
      // The viewer reads the page number only while it loads; another query makes it load.
      const page = String(paper.page);
      const address = `${addressOf(paper)}?page=${page}${WITHOUT_BUTTONS}&view=FitH&page=${page}`;
      // A load that is overtaken by the next one fails.
      await view.webContents.loadURL(address).catch((error: unknown) => {
        if (isWanted()) throw error;
      });
      return requireViewer(view.webContents, isWanted);
    },
    place(place) {
      view.setVisible(place !== null);
      if (place === null) return;
      const zoom = window.webContents.getZoomFactor();
      const scaled = (length: number): number => Math.round(length * zoom);
      view.setBounds({
        x: scaled(place.x),
        y: scaled(place.y),
        width: scaled(place.width),
        height: scaled(place.height),
      });
    },
    focus() {
      view.webContents.focus();
    },
    close() {
      forget();
      if (!view.webContents.isDestroyed()) view.webContents.close();
    },
  };
}
