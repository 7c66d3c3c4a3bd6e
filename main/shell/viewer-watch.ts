import type { WebContents } from 'electron';
import { appError } from '../kernel/app-error.ts';
import { PDF_VIEWER } from './security/navigation.ts';

/** How long the viewer may stay away before it is loaded once more, and after that; milliseconds. */
const VIEWER_MAY_TAKE_MS = 8_000;
const LOOK_AGAIN_MS = 50;

/** `gone` = nobody waits for it any more; `absent` = not there after a second load either. */
export type ViewerOutcome = 'there' | 'gone' | 'absent';

export interface WatchedViewer {
  /** Addresses of the frames, the document's own first; null = the window is gone, or the document no longer wanted. */
  frames(): readonly string[] | null;
  /** Loads the same document again. */
  reload(): void;
  wait(milliseconds: number): Promise<void>;
}

/** The viewer's page stands inside ours and the document inside that; before, there is nothing to see or to print. */
function isThere([, viewer, document]: readonly string[]): boolean {
  return viewer?.startsWith(PDF_VIEWER) === true && document !== undefined && document !== '';
}

/**
 * Waits until the built-in viewer has taken the document.
 * Its frame sometimes stays empty for good though the load ended well (electron/electron#40454, and seen here with a
 * large document on a busy machine); loading the document again brings it.
 */
export async function untilViewerIsThere(viewer: WatchedViewer): Promise<ViewerOutcome> {
  for (const reloadFirst of [false, true]) {
    if (reloadFirst) viewer.reload();
    for (let waited = 0; waited < VIEWER_MAY_TAKE_MS; waited += LOOK_AGAIN_MS) {
      const frames = viewer.frames();
      if (frames === null) return 'gone';
      if (isThere(frames)) return 'there';
      await viewer.wait(LOOK_AGAIN_MS);
    }
  }
  return 'absent';
}

function viewerIn(contents: WebContents, isWanted: () => boolean): WatchedViewer {
  return {
    frames: () =>
      contents.isDestroyed() || !isWanted() ? null : contents.mainFrame.framesInSubtree.map(({ url }) => url),
    reload() {
      contents.reload();
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/**
 * Before a PDF counts as shown or goes to the printer; a viewer that stays away is refused.
 * False = its window is gone, or another document took its place: that one is neither waited for nor loaded again.
 */
export async function requireViewer(
  contents: WebContents,
  isWanted: () => boolean = () => true,
): Promise<boolean> {
  const outcome = await untilViewerIsThere(viewerIn(contents, isWanted));
  if (outcome === 'absent') throw appError('shell.viewer-absent');
  return outcome === 'there';
}
