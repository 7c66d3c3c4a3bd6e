import type { Handlers } from '../../platform/rpc/handler.ts';
import type { MarkPapersDeps } from './app/mark-papers-core.ts';
import { markPapersHandlers, type MarkPapersMethod } from './mark-papers.rpc.ts';

/** Printed gradebooks, tables of marks and slips for families: neither numbered nor signed. */
export function createMarkPapers(deps: MarkPapersDeps): { handlers: Handlers<MarkPapersMethod> } {
  return { handlers: markPapersHandlers({ ...deps, jobs: new Map(), made: null }) };
}
