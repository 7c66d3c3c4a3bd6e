import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { rowDigest } from './row-digest.ts';
import type { Row, TableName } from './table-rows.ts';

export interface Batch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly at: string;
  readonly userId: string;
  readonly rows: number;
  readonly accepted: number;
}
export interface RowChange {
  readonly table: TableName;
  readonly id: string;
  /** Null = the import made the record. */
  readonly before: Row | null;
  readonly after: Row;
}
/** A change read back. */
export interface StoredChange extends RowChange {
  /** Of a person the import made: `rowDigest` of the row, and `after` holds only the id. Else null. */
  readonly digest: string | null;
}
type StoredAfter = Row | { readonly id: string; readonly digest: string };

const PERSONS: ReadonlySet<TableName> = new Set(['staff', 'student', 'register_entry']);

/**
 * The values of a person the import made stand in the record itself: the digest is enough to know whether they are
 * still the same, the log stays a third smaller, and an undone import leaves no copy of personal data behind.
 */
function storedAfter({ table, id, before, after }: RowChange): StoredAfter {
  return before === null && PERSONS.has(table) ? { id, digest: rowDigest(table, after) } : after;
}

export function insertBatch(sql: Sqlite, batch: Batch): void {
  sql
    .prepare(
      `INSERT INTO import_batch (id, kind, file_name, sha256, at, user_id, rows, accepted, undone_at)
       VALUES (@id, @kind, @fileName, @sha256, @at, @userId, @rows, @accepted, NULL)`,
    )
    .run(batch);
}

/** Returns the function that appends the changes of one import in order. */
export function changeWriter(sql: Sqlite, importId: string): (change: RowChange) => void {
  const insert = sql.prepare(
    'INSERT INTO import_change (import_id, position, entity, entity_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let position = 0;
  return (change) => {
    const { table, id, before } = change;
    const after = JSON.stringify(storedAfter(change));
    position += 1;
    insert.run(importId, position, table, id, before === null ? null : JSON.stringify(before), after);
  };
}

/** Last change first: the order to undo them in. */
export function readChangesBackwards(sql: Sqlite, importId: string): StoredChange[] {
  const rows = sql
    .prepare(
      'SELECT entity, entity_id AS id, before, after FROM import_change WHERE import_id = ? ORDER BY position DESC',
    )
    .all(importId) as { entity: TableName; id: string; before: string | null; after: string }[];
  return rows.map(({ entity, id, before, after }) => {
    const { digest, ...values } = JSON.parse(after) as Row;
    return {
      table: entity,
      id,
      before: before === null ? null : (JSON.parse(before) as Row),
      after: values,
      digest: typeof digest === 'string' ? digest : null,
    };
  });
}

export interface BatchListRow {
  id: string;
  kind: ImportKind;
  fileName: string;
  at: string;
  actor: string;
  rows: number;
  accepted: number;
  undoneAt: string | null;
}

/** Newest first. */
export function readBatches(sql: Sqlite): BatchListRow[] {
  return sql
    .prepare(
      `SELECT b.id, b.kind, b.file_name AS fileName, b.at, u.full_name AS actor, b.rows, b.accepted, b.undone_at AS undoneAt
       FROM import_batch b JOIN user u ON u.id = b.user_id ORDER BY b.at DESC, b.id DESC`,
    )
    .all() as BatchListRow[];
}

export function readBatch(sql: Sqlite, id: string): { kind: ImportKind; undoneAt: string | null } | null {
  const row = sql.prepare('SELECT kind, undone_at AS undoneAt FROM import_batch WHERE id = ?').get(id) as
    { kind: ImportKind; undoneAt: string | null } | undefined;
  return row ?? null;
}

export function markUndone(sql: Sqlite, id: string, at: string): void {
  sql.prepare('UPDATE import_batch SET undone_at = ? WHERE id = ?').run(at, id);
}
