import type { Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import type { Background } from '../../../platform/database/background.ts';
import { stateOfVault, unindexedRefs } from '../data/entry-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { indexOlderPapers } from './index-text.ts';

/** Papers from before the archive: nobody waits for their words, and what stays undone is a task until it is done. */
export class OlderPapers {
  readonly #core: ArchiveCore;
  readonly #background: Background;
  /** The state of the vault in which it failed; null = it did not, or it is being tried. */
  #failedAt: unknown = null;

  constructor(core: ArchiveCore, background: Background) {
    this.#core = core;
    this.#background = background;
  }

  /** A run that was cut off goes on at the next opening. */
  indexLater(): void {
    setImmediate(() => void this.#index());
  }

  async #index(): Promise<void> {
    const at = this.#core.clock.now().toISOString();
    const context: Context = { actor: null, at, traceId: 'archive-index', progress: () => undefined };
    const ended = await this.#background('archive.index', () => indexOlderPapers(this.#core, context));
    this.#failedAt = ended === 'failed' ? stateOfVault(this.#core.database.read) : null;
  }

  /** Whatever was written since it failed may have been what it needed: it is tried once more, and nobody waits. */
  tasks(): Waiting[] {
    if (this.#failedAt === null) return [];
    const { read } = this.#core.database;
    const members = unindexedRefs(read);
    const count = members.length;
    const now = stateOfVault(read);
    if (count > 0 && now !== this.#failedAt) {
      this.#failedAt = now;
      this.indexLater();
    }
    if (count === 0) return [];
    const where = { severity: 'warning', route: '/archive', params: {} } as const;
    return [{ ...where, key: 'archive-unindexed', count, members }];
  }
}
