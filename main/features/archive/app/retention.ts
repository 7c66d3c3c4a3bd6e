import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { ENTRY_KINDS } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { entryCounts } from '../data/entry-rows.ts';
import { retentionRows, setRetention as store } from '../data/retention-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { dueDays } from './find-entries.ts';

/** Every kind with its years and how many of it have been kept that long. */
export function readRetention(core: ArchiveCore, context: Context): OutputOf<'archive.retention'> {
  const sql = core.database.read;
  const years = new Map(retentionRows(sql).map((row) => [row.kind, row.years]));
  const filter = {
    person: '',
    fromDay: '',
    toDay: '',
    kind: null,
    state: null,
    dueDays: dueDays(sql, context),
  };
  const due = Map.groupBy(entryCounts(sql, filter, null), ({ kind }) => kind);
  return ENTRY_KINDS.map((kind) => ({
    kind,
    years: years.get(kind) ?? null,
    due: (due.get(kind) ?? []).reduce((sum, { count }) => sum + count, 0),
  }));
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
