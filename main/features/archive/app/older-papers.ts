import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Background } from '../../../platform/database/background.ts';
import { unindexedTotal } from '../data/entry-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { indexOlderPapers } from './index-text.ts';

/** Papers from before the archive: nobody waits for their words, and what stayed undone is a task until the next opening. */
export class OlderPapers {
  readonly #core: ArchiveCore;
  #failed = false;

  constructor(core: ArchiveCore) {
    this.#core = core;
  }

  /** A run that was cut off goes on at the next opening. */
  indexLater(background: Background): void {
    setImmediate(() => {
      const at = this.#core.clock.now().toISOString();
      const context: Context = { actor: null, at, traceId: 'archive-index', progress: () => undefined };
      void background('archive.index', () => indexOlderPapers(this.#core, context)).then((ended) => {
        this.#failed = ended === 'failed';
      });
    });
  }

  tasks(): HomeTask[] {
    const count = this.#failed ? unindexedTotal(this.#core.database.read) : 0;
    if (count === 0) return [];
    return [{ key: 'archive-unindexed', count, severity: 'warning', route: '/archive', params: {} }];
  }
}
