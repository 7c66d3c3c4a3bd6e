import { searchIndexer, searchRemover } from '../../../platform/database/search-index.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { staffSearchEntry, studentSearchEntry } from '../../people/index.ts';
import { tableRows, type Row, type TableName } from '../data/table-rows.ts';
import type { RowChange } from '../data/import-batches.ts';
import { outboxEntry } from './outbox-entry.ts';
import { requireOpenBooks } from './require-open-books.ts';

function findable(table: TableName, row: Row) {
  const text = (column: string) => String(row[column] ?? '');
  const person = { id: text('id'), fullName: text('full_name'), personalId: text('personal_id') };
  if (table === 'student') return studentSearchEntry({ ...person, sectorId: text('sector_id') });
  if (table === 'staff') {
    return staffSearchEntry({
      ...person,
      code: text('code'),
      email: text('email'),
      department: text('department'),
    });
  }
  return null;
}

/** Writes rows, outbox and search text; `written` is called after each one. */
export function applyChanges(
  tx: Transaction,
  changes: readonly RowChange[],
  written: (change: RowChange) => void,
): void {
  const rows = tableRows(tx.sql);
  const index = searchIndexer(tx.sql);
  for (const change of changes) {
    const { table, id, before, after } = change;
    requireOpenBooks(tx.sql, tx.at, change);
    if (before === null) rows.insert(table, after);
    else rows.update(table, after);
    const entry = outboxEntry(table, after);
    if (entry) tx.change(entry.entity, id, entry.payload);
    const found = findable(table, after);
    if (found) index(found, before === null);
    written(change);
  }
}

/** Putting an entry back is a change of its own in the entry's history. */
function restored(table: TableName, before: Row, after: Row, at: string, userId: string): Row {
  if (table !== 'register_entry') return before;
  return { ...before, version: Number(after['version']) + 1, at, user_id: userId };
}

/** Puts every record back as it was; `changes` run backwards. */
export function revertChanges(tx: Transaction, changes: readonly RowChange[], userId: string): void {
  const rows = tableRows(tx.sql);
  const index = searchIndexer(tx.sql);
  const forget = searchRemover(tx.sql);
  for (const { table, id, before, after } of changes) {
    requireOpenBooks(tx.sql, tx.at, { table, before: after, after: before });
    if (before === null) rows.remove(table, after);
    else rows.update(table, restored(table, before, after, tx.at, userId));
    const entry = outboxEntry(table, before ?? after);
    if (entry) tx.change(entry.entity, id, before === null ? null : entry.payload);
    const found = findable(table, before ?? after);
    if (found && before === null) forget(found.kind, found.ref);
    else if (found) index(found);
  }
}
