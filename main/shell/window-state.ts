import { z } from 'zod';

export const windowState = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.output<typeof windowState>;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export const MIN_SIZE = { width: 1024, height: 600 } as const;
/** The most common screen in Vietnamese school offices. */
export const FIRST_STATE: WindowState = { x: null, y: null, width: 1366, height: 768, maximized: false };
/** At least this much of the window must be on a screen, else the place is forgotten (a screen was unplugged). */
const VISIBLE_PIXELS = 100;

/** Fits a remembered place to the screens that are there now. */
export function placeWindow(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const largest = workAreas.reduce(
    (best, area) => (area.width * area.height > best.width * best.height ? area : best),
    {
      x: 0,
      y: 0,
      width: MIN_SIZE.width,
      height: MIN_SIZE.height,
    },
  );
  const width = Math.max(MIN_SIZE.width, Math.min(state.width, largest.width));
  const height = Math.max(MIN_SIZE.height, Math.min(state.height, largest.height));
  const { x, y } = state;
  const visible =
    x !== null &&
    y !== null &&
    workAreas.some(
      (area) =>
        Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= VISIBLE_PIXELS &&
        y >= area.y &&
        area.y + area.height - y >= VISIBLE_PIXELS,
    );
  return { ...state, x: visible ? x : null, y: visible ? y : null, width, height };
}
