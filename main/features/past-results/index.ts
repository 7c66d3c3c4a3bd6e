import type { Handlers } from '../../platform/rpc/handler.ts';
import type { PastResultsDeps } from './app/show-results.ts';
import { pastResultsHandlers, type PastResultsMethod } from './past-results.rpc.ts';

/** Results of school years under older circulars, or from before this program: imported as they stand, only looked at. */
export function createPastResults(deps: PastResultsDeps): { handlers: Handlers<PastResultsMethod> } {
  return { handlers: pastResultsHandlers(deps) };
}
