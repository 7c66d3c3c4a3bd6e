import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { StoredChange } from './import-batches.ts';
import { referencesOf, referencesTo, type Reference } from './references.ts';
import { rowDigest } from './row-digest.ts';
import { columnsOf, isTableName, keyOf, tableRows, type Row, type TableName } from './table-rows.ts';

/** What undoing takes away and puts back. */
interface Undoing {
  /** Ids of the records the import made, a table. */
  readonly made: ReadonlyMap<TableName, ReadonlySet<string>>;
  /** What a row the import wrote becomes, by `keyText`: null = it goes. */
  readonly becomes: ReadonlyMap<string, StoredChange>;
}
type Value = string | number | null;

/** How many records of an import (last change first) were changed or used after it; 0 = it can be undone exactly. */
export function countChangedSince(sql: Sqlite, changes: readonly StoredChange[]): number {
  const undoing = whatUndoingDoes(changes);
  return new Set([
    ...changedOwners(sql, changes),
    ...referencesTo(sql).flatMap((reference) => usedIds(sql, reference, undoing)),
    ...ownersWithMarks(sql, undoing),
    ...ownersWithoutTarget(sql, undoing),
  ]).size;
}

function whatUndoingDoes(changes: readonly StoredChange[]): Undoing {
  const made = new Map<TableName, Set<string>>();
  const becomes = new Map<string, StoredChange>();
  for (const change of changes) {
    const { table, id, before, after } = change;
    // `changes` run backwards: of a record changed twice, its first state is the one that comes back.
    becomes.set(keyText(table, after), change);
    if (before === null) made.set(table, (made.get(table) ?? new Set()).add(id));
  }
  return { made, becomes };
}

/** Records that are no longer as the import left them. */
function changedOwners(sql: Sqlite, changes: readonly StoredChange[]): string[] {
  const rows = tableRows(sql);
  const seen = new Set<string>();
  return changes
    .filter(({ table, after }) => {
      // Only the last state of a record changed twice can be the stored one.
      const key = keyText(table, after);
      return !seen.has(key) && seen.add(key);
    })
    .filter((change) => !isAsWritten(rows.current(change.table, change.after), change))
    .map(ownerOf);
}

/** The records the import made that a row names which stays, or still names them, when the import is undone. */
function usedIds(sql: Sqlite, { table, column, target }: Reference, { made, becomes }: Undoing): string[] {
  const ids = made.get(target);
  if (!ids) return [];
  const own = isTableName(table) ? table : null;
  const columns = [
    `"${column}" AS id`,
    ...(own === null ? [] : keyOf(own).map((key) => `"${key}" AS key_${key}`)),
  ];
  const rows = sql
    .prepare(
      `SELECT DISTINCT ${columns.join(', ')} FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify([...ids])) as Row[];
  return rows
    .filter((row) => {
      if (own === null) return true;
      const change = becomes.get(keyText(own, (key) => row[`key_${key}`] ?? null));
      return change === undefined || change.before?.[column] === row['id'];
    })
    .map((row) => String(row['id']));
}

/** A mark keeps a pupil, whom the import only moved, in the class it was given in. */
function ownersWithMarks(sql: Sqlite, { made, becomes }: Undoing): string[] {
  const marked = sql
    .prepare('SELECT EXISTS (SELECT 1 FROM mark WHERE class_id = ? AND student_id = ?)')
    .pluck();
  const students = made.get('student');
  return [...becomes.values()]
    .filter(({ table, before }) => table === 'enrolment' && before === null)
    .filter((change) => !students?.has(ownerOf(change)))
    .filter(({ after }) => marked.get(after['class_id'], after['student_id']) === 1)
    .map(ownerOf);
}

/** Records whose older state names something that is no longer there. */
function ownersWithoutTarget(sql: Sqlite, { becomes }: Undoing): string[] {
  const restored = [...becomes.values()].filter(({ before }) => before !== null);
  const tables = [...new Set(restored.map(({ table }) => table))];
  return tables.flatMap((table) =>
    referencesOf(sql, table).flatMap(({ column, target, key }) => {
      const there = sql.prepare(`SELECT EXISTS (SELECT 1 FROM "${target}" WHERE "${key}" = ?)`).pluck();
      return restored
        .filter((change) => change.table === table)
        .filter(({ before }) => {
          const value: Value = before?.[column] ?? null;
          return value !== null && there.get(value) === 0;
        })
        .map(ownerOf);
    }),
  );
}

/** A student with class and status counts once. */
function ownerOf({ id, after }: StoredChange): string {
  return String(after['student_id'] ?? id);
}

function keyText(table: TableName, row: Row | ((key: string) => Value)): string {
  const value = typeof row === 'function' ? row : (key: string) => row[key] ?? null;
  return JSON.stringify([table, ...keyOf(table).map(value)]);
}

function isAsWritten(stored: Row | null, { table, after, digest }: StoredChange): boolean {
  if (stored === null) return false;
  if (digest !== null) return rowDigest(table, stored) === digest;
  // All columns: what came with a later version and was filled since is a change, too.
  return columnsOf(table).every((column) => (stored[column] ?? null) === (after[column] ?? null));
}
