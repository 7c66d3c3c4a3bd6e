import { describe, expect, it } from 'vitest';
import { FIRST_STATE, placeWindow } from '../../../../main/shell/window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 984 };

describe('the place of the window', () => {
  it('is 1366 × 768 in the middle at the first start', () => {
    expect(placeWindow(FIRST_STATE, [SCREEN])).toEqual({
      x: null,
      y: null,
      width: 1366,
      height: 768,
      maximized: false,
    });
  });

  it('is the remembered one while its screen is there', () => {
    const state = { x: 2000, y: 50, width: 1200, height: 700, maximized: true };
    expect(placeWindow(state, [SCREEN, SECOND])).toEqual(state);
  });

  it('is forgotten when its screen was unplugged, its size is kept', () => {
    const state = { x: 2000, y: 50, width: 1200, height: 700, maximized: false };
    expect(placeWindow(state, [SCREEN])).toEqual({ ...state, x: null, y: null });
  });

  it('never hides the title bar above the screen', () => {
    expect(
      placeWindow({ x: 10, y: -200, width: 1200, height: 700, maximized: false }, [SCREEN]).y,
    ).toBeNull();
  });

  it('fits the screen and is at least 1024 × 600', () => {
    const huge = { x: null, y: null, width: 5000, height: 5000, maximized: false };
    expect(placeWindow(huge, [SCREEN])).toMatchObject({ width: 1920, height: 1040 });
    const tiny = { x: null, y: null, width: 300, height: 300, maximized: false };
    expect(placeWindow(tiny, [SCREEN])).toMatchObject({ width: 1024, height: 600 });
  });
});
