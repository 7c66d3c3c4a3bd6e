import { describe, expect, it } from 'vitest';
import { untilViewerIsThere } from '../../../../main/shell/viewer-watch.ts';
import type { WatchedViewer } from '../../../../main/shell/viewer-watch.ts';
import { PDF_VIEWER } from '../../../../main/shell/security/navigation.ts';

const PAGE = 'app://preview/key/paper.pdf';
const VIEWER = `${PDF_VIEWER}index.html`;
const SHOWN = [PAGE, VIEWER, PAGE];
const EMPTY = [PAGE, ''];

/** A viewer whose frames follow from the time (milliseconds) and from how often it was loaded again. */
function viewer(framesAt: (now: number, reloads: number) => readonly string[] | null) {
  let now = 0;
  let reloads = 0;
  const watched: WatchedViewer = {
    frames: () => framesAt(now, reloads),
    reload() {
      reloads += 1;
    },
    wait(milliseconds) {
      now += milliseconds;
      return Promise.resolve();
    },
  };
  return { watched, reloads: () => reloads, waited: () => now };
}

describe('the wait for the built-in viewer', () => {
  it('ends as soon as the document stands in it, and loads nothing twice', async () => {
    const { watched, reloads, waited } = viewer((now) => (now < 600 ? EMPTY : SHOWN));
    expect(await untilViewerIsThere(watched)).toBe('there');
    expect(reloads()).toBe(0);
    expect(waited()).toBe(600);
  });

  it('does not take a viewer without its document for one that shows it', async () => {
    const steps = [[PAGE], EMPTY, [PAGE, VIEWER], [PAGE, VIEWER, ''], SHOWN];
    const { watched, waited } = viewer((now) => steps[Math.min(now / 50, 4)]!);
    expect(await untilViewerIsThere(watched)).toBe('there');
    expect(waited()).toBe(200);
  });

  it('loads the document once more when its frame stays empty', async () => {
    const { watched, reloads } = viewer((_now, again) => (again === 0 ? EMPTY : SHOWN));
    expect(await untilViewerIsThere(watched)).toBe('there');
    expect(reloads()).toBe(1);
  });

  it('says that the viewer is absent when a second load does not bring it', async () => {
    const { watched, reloads } = viewer(() => EMPTY);
    expect(await untilViewerIsThere(watched)).toBe('absent');
    expect(reloads()).toBe(1);
  });

  it('ends without a word when somebody closes the window meanwhile', async () => {
    const { watched, reloads } = viewer((now) => (now < 300 ? EMPTY : null));
    expect(await untilViewerIsThere(watched)).toBe('gone');
    expect(reloads()).toBe(0);
  });
});
