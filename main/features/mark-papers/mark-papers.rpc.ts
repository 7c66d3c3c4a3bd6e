import type { Handlers } from '../../platform/rpc/handler.ts';
import { madeFile, makePapers } from './app/make-papers.ts';
import type { MarkPapersCore } from './app/mark-papers-core.ts';

export type MarkPapersMethod = `markPapers.${'make' | 'file' | 'stop'}`;

export function markPapersHandlers(core: MarkPapersCore): Handlers<MarkPapersMethod> {
  return {
    'markPapers.make': (input, context) => makePapers(core, input, context),
    'markPapers.file': (input, context) => madeFile(core, input, context),
    'markPapers.stop': ({ jobId }) => {
      core.jobs.get(jobId)?.abort();
      return {};
    },
  };
}
