import type { Context } from '../../../kernel/context.ts';
import { archiveIndexer } from '../../../platform/database/archive-index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { textOfPaper } from '../../papers/index.ts';
import { unindexedRefs } from '../data/entry-rows.ts';
import { entryWords } from '../data/entry-words.ts';
import type { ArchiveCore } from './archive-core.ts';
import { breathe } from './jobs.ts';

/** A transaction of this many papers takes a fraction of a second; everything else waits that long at most. */
const BATCH = 200;

/** Everything an entry is found by: its own words, then its attachments' names and notes. */
export function textReader(sql: Sqlite): (ref: string) => string {
  const wordsOf = entryWords(sql);
  return (ref) => {
    const { paper, document, files } = wordsOf(ref);
    const own = paper ? textOfPaper(paper) : (document ?? []).filter((part) => part !== '').join(' · ');
    return [own, ...files].filter((part) => part !== '').join(' · ');
  };
}

/** After its words or its attachments changed. */
export function reindex(sql: Sqlite, ref: string): void {
  archiveIndexer(sql)(ref, textReader(sql)(ref));
}

/**
 * Papers that are older than the index, a batch a transaction: what a stopped run left is found by the next one.
 * Gives the number of entries it made findable.
 */
export async function indexOlderPapers(core: ArchiveCore, context: Context): Promise<number> {
  let done = 0;
  for (;;) {
    const refs = unindexedRefs(core.database.read, BATCH);
    if (refs.length === 0) return done;
    await core.database.write(context, { action: 'archive.index' }, (tx) => {
      const index = archiveIndexer(tx.sql);
      const textOf = textReader(tx.sql);
      // Asked again inside: somebody may have indexed one meanwhile.
      for (const ref of unindexedRefs(tx.sql, BATCH)) index(ref, textOf(ref));
      tx.note({ papers: refs.length });
    });
    done += refs.length;
    await breathe();
  }
}
