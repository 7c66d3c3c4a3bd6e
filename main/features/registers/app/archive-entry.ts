import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { updateEntry } from '../data/register-entries.ts';
import { signedIn } from './register-rights.ts';
import type { RegistersCore } from './registers-core.ts';
import { currentEntry, noteEntry, requireReach } from './save-entry.ts';

/**
 * "Ngừng theo dõi" with a reason, and back: nothing is ever deleted.
 * @throws registers.not-found, registers.changed-meanwhile, registers.archived, registers.not-archived, permission.denied
 */
export function archiveEntry(
  { database }: RegistersCore,
  { id, version, archived, reason }: InputOf<'registers.archive'>,
  context: Context,
): Promise<void> {
  const { userId } = signedIn(context);
  return database.write(context, { action: 'registers.archive', subject: id }, (tx) => {
    const before = currentEntry(tx.sql, id, version);
    requireReach(tx.sql, before, context);
    if (archived === (before.archivedOn !== null))
      throw appError(archived ? 'registers.archived' : 'registers.not-archived');
    const after = {
      ...before,
      archivedOn: archived ? vietnamDay(tx.at) : null,
      archiveReason: archived ? reason : '',
      version: before.version + 1,
      at: tx.at,
      userId,
    };
    updateEntry(tx.sql, after);
    noteEntry(tx, after);
    tx.note({ archived });
  });
}
