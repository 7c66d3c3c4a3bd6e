import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { ENTRY_KINDS } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { entryCounts, entryRefs, type EntryFilter } from '../data/entry-rows.ts';
import { retentionRows, setRetention as store } from '../data/retention-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { dueDays } from './find-entries.ts';

/** What has been kept as long as was set for its kind; null = nothing is set for any. */
function dueFilter({ database }: ArchiveCore, context: Pick<Context, 'at'>): EntryFilter | null {
  const days = dueDays(database.read, context);
  if (Object.keys(days).length === 0) return null;
  return { person: '', fromDay: '', toDay: '', kind: null, state: null, dueDays: days };
}

/** Every kind with its years and how many of it have been kept that long. */
export function readRetention(core: ArchiveCore, context: Context): OutputOf<'archive.retention'> {
  const years = new Map(retentionRows(core.database.read).map((row) => [row.kind, row.years]));
  const filter = dueFilter(core, context);
  const counts = filter ? entryCounts(core.database.read, filter, null) : [];
  const due = Map.groupBy(counts, ({ kind }) => kind);
  return ENTRY_KINDS.map((kind) => ({
    kind,
    years: years.get(kind) ?? null,
    due: (due.get(kind) ?? []).reduce((sum, { count }) => sum + count, 0),
  }));
}

/** What was set is there to be reminded of: the school decides, nothing is deleted. */
export function retentionTasks(core: ArchiveCore, at: string): Waiting[] {
  const filter = dueFilter(core, { at });
  const members = filter ? entryRefs(core.database.read, filter) : [];
  const task = {
    key: 'archive-retention',
    severity: 'info',
    route: '/archive',
    params: { due: 'yes' },
  } as const;
  return members.length > 0 ? [{ ...task, count: members.length, members }] : [];
}

export async function setRetention(
  core: ArchiveCore,
  context: Context,
  { kind, years }: InputOf<'archive.setRetention'>,
): Promise<void> {
  await core.database.write(context, { action: 'archive.setRetention', subject: kind }, (tx) => {
    store(tx.sql, { kind, years, at: tx.at, userId: signedInUser(context).userId });
    tx.note({ kind, years: years ?? 0 });
    tx.change('archive-retention', kind, { years });
  });
}
