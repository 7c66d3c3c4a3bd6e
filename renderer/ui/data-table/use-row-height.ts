import { usePersonalSetting } from '../../bridge/index.ts';

/** Pixels. */
const HEIGHTS = { compact: 34, roomy: 44 } as const;

/** How close the rows of every list stand, as this person likes it. */
export function useRowHeight(): number {
  return HEIGHTS[usePersonalSetting('personal.density')[0]];
}
