import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { entryCounts, entryRows, type EntryFilter, type EntryRow } from '../data/entry-rows.ts';
import { retentionRows } from '../data/retention-rows.ts';
import { lastDueDay } from '../domain/retention.ts';
import { searchWords } from '../domain/search-words.ts';
import { snippetOf } from '../domain/snippet.ts';
import type { ArchiveCore } from './archive-core.ts';
import { textReader } from './index-text.ts';

type Page = OutputOf<'archive.page'>;
type Cursor = NonNullable<Page['next']>;

/** One page of what fits; a search shows the phrase's hits to the end before the scattered ones begin. */
export function findEntries(core: ArchiveCore, context: Context, input: InputOf<'archive.page'>): Page {
  const sql = core.database.read;
  const words = searchWords(input.text);
  const filter = { ...filterOf(sql, context, input), kind: input.kind, state: input.state };
  const matches: Readonly<Record<Cursor['tier'], string | null>> = {
    all: null,
    phrase: words?.phrase ?? null,
    words: words?.scattered ?? null,
  };
  const rows: EntryRow[] = [];
  let at: Cursor | null = input.cursor ?? { tier: words ? 'phrase' : 'all', before: 0 };
  while (at !== null && rows.length < input.limit) {
    const { tier, before }: Cursor = at;
    const match = matches[tier];
    // A cursor of another search finds nothing instead of everything.
    if (tier !== 'all' && match === null) return { entries: [], next: null };
    const limit = input.limit - rows.length;
    const found = entryRows(sql, filter, { match, before, limit });
    rows.push(...found);
    const last = found.at(-1);
    if (found.length === limit && last) at = { tier, before: last.id };
    else at = tier === 'phrase' && matches.words !== null ? { tier: 'words', before: 0 } : null;
  }
  const textOf = textReader(sql);
  const remarks = core.papers.remarks(sql);
  const entries = rows.map(({ id: _order, ...row }) => ({
    ...row,
    remark: remarks.get(row.ref) ?? '',
    snippet: words ? snippetOf(textOf(row.ref), words.folded) : [],
  }));
  return { entries, next: at };
}

export function countEntries(
  sql: Sqlite,
  context: Context,
  input: InputOf<'archive.counts'>,
): OutputOf<'archive.counts'> {
  const words = searchWords(input.text);
  const filter = { ...filterOf(sql, context, input), kind: null, state: null };
  // The scattered words hold the phrase as well, unless it is the only question.
  const match =
    words && (words.scattered === null ? words.phrase : `(${words.phrase}) OR (${words.scattered})`);
  return entryCounts(sql, filter, match);
}

function filterOf(
  sql: Sqlite,
  context: Context,
  input: InputOf<'archive.counts'>,
): Omit<EntryFilter, 'kind' | 'state'> {
  const { person, fromDay, toDay, due } = input;
  return { person, fromDay, toDay, dueDays: due ? dueDays(sql, context) : null };
}

/** Kind → the last day of what has been kept as long as was asked. */
export function dueDays(sql: Sqlite, { at }: Pick<Context, 'at'>): Record<string, string> {
  const today = vietnamDay(at);
  return Object.fromEntries(
    retentionRows(sql).flatMap(({ kind, years }) =>
      years === null ? [] : [[kind, lastDueDay(today, years)]],
    ),
  );
}
