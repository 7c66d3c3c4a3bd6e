import type { Attack } from './attack.ts';
import { BROKEN_PROMISES } from './broken-promises.ts';
import { BYTE_FLIPS } from './byte-flips.ts';
import { BYTE_RANGE_GAMES } from './byte-range-games.ts';
import { COVERED_PAGES } from './covered-pages.ts';
import { DOUBTFUL_GROUND } from './doubtful-ground.ts';
import { HONEST_PAPERS } from './honest-papers.ts';
import { MOVED_BOXES } from './moved-boxes.ts';
import { OUTDATED_EVIDENCE } from './outdated-evidence.ts';
import { ROLLBACKS, SIGNER_TRICKS } from './signer-tricks.ts';
import { TWO_READINGS } from './two-readings.ts';

export type { Attack } from './attack.ts';
export { signedBench, type SignedBench } from './signed-bench.ts';

export const ATTACKS: readonly Attack[] = [
  ...HONEST_PAPERS,
  ...BYTE_FLIPS,
  ...COVERED_PAGES,
  ...MOVED_BOXES,
  ...BYTE_RANGE_GAMES,
  ...TWO_READINGS,
  ...BROKEN_PROMISES,
  ...SIGNER_TRICKS,
  ...DOUBTFUL_GROUND,
  ...OUTDATED_EVIDENCE,
  ...ROLLBACKS,
];
