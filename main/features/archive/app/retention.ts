import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import { ENTRY_KINDS } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { entryCounts } from '../data/entry-rows.ts';
import { retentionRows, setRetention as store } from '../data/retention-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { dueDays } from './find-entries.ts';

/** How many of each kind have been kept as long as was set for it. */
function dueCounts({ database }: ArchiveCore, context: Pick<Context, 'at'>) {
  const sql = database.read;
  const days = dueDays(sql, context);
  if (Object.keys(days).length === 0) return [];
  const filter = { person: '', fromDay: '', toDay: '', kind: null, state: null, dueDays: days };
  return entryCounts(sql, filter, null);
}

/** Every kind with its years and how many of it have been kept that long. */
export function readRetention(core: ArchiveCore, context: Context): OutputOf<'archive.retention'> {
  const years = new Map(retentionRows(core.database.read).map((row) => [row.kind, row.years]));
  const due = Map.groupBy(dueCounts(core, context), ({ kind }) => kind);
  return ENTRY_KINDS.map((kind) => ({
    kind,
    years: years.get(kind) ?? null,
    due: (due.get(kind) ?? []).reduce((sum, { count }) => sum + count, 0),
  }));
}

/** What was set is there to be reminded of: the school decides, nothing is deleted. */
export function retentionTasks(core: ArchiveCore, at: string): HomeTask[] {
  const count = dueCounts(core, { at }).reduce((sum, { count: ofKind }) => sum + ofKind, 0);
  const task = {
    key: 'archive-retention',
    severity: 'info',
    route: '/archive',
    params: { due: 'yes' },
  } as const;
  return count > 0 ? [{ ...task, count }] : [];
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
