import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { markUndone, readBatch, readChangesBackwards, type StoredChange } from '../data/import-batches.ts';
import { takenValue } from '../data/taken-values.ts';
import { countChangedSince } from '../data/uses.ts';
import { revertChanges } from './apply-changes.ts';
import type { ImportsCore } from './deps.ts';
import { requireImport } from './import-rights.ts';

/**
 * Puts every record back exactly as it was before the import.
 * @throws imports.not-found, imports.already-undone, imports.changed-since (with the number of records changed or used),
 * imports.value-taken, people.class-locked, people.class-subjects-locked
 */
export function undoImport(
  { database }: ImportsCore,
  { id, reason }: InputOf<'imports.undo'>,
  context: Context,
): Promise<OutputOf<'imports.undo'>> {
  return database.write(context, { action: 'imports.undo', subject: id }, (tx) => {
    const batch = readBatch(tx.sql, id);
    if (!batch) throw appError('imports.not-found');
    const { userId } = requireImport(context, batch.kind);
    if (batch.undoneAt !== null) throw appError('imports.already-undone');
    const changes = readChangesBackwards(tx.sql, id);
    const count = countChangedSince(tx.sql, changes);
    if (count > 0) throw appError('imports.changed-since', { count });
    const taken = takenValue(tx.sql, changes);
    if (taken) throw appError('imports.value-taken', { ...taken });
    revertChanges(tx, changes, userId);
    markUndone(tx.sql, id, tx.at);
    const result = countRecords(changes);
    tx.note({ ...result, reason });
    return result;
  });
}

/** Records, not rows: a student with class and status counts once. */
function countRecords(changes: readonly StoredChange[]): { removed: number; restored: number } {
  const made = new Set<string>();
  const touched = new Set<string>();
  for (const { table, id, before, after } of changes) {
    const owner = String(after['student_id'] ?? id);
    touched.add(owner);
    if (before === null && table !== 'enrolment' && table !== 'student_status') made.add(owner);
  }
  return { removed: made.size, restored: touched.size - made.size };
}
