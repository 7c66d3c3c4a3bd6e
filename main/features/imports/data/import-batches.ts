import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
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
export interface StoredChange {
  readonly table: TableName;
  readonly id: string;
  /** Null = the import made the record. */
  readonly before: Row | null;
  readonly after: Row;
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
export function changeWriter(sql: Sqlite, importId: string): (change: StoredChange) => void {
  const insert = sql.prepare(
    'INSERT INTO import_change (import_id, position, entity, entity_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let position = 0;
  return ({ table, id, before, after }) => {
    position += 1;
    insert.run(
      importId,
      position,
      table,
      id,
      before === null ? null : JSON.stringify(before),
      JSON.stringify(after),
    );
  };
}

/** Last change first: the order to undo them in. */
export function readChangesBackwards(sql: Sqlite, importId: string): StoredChange[] {
  const rows = sql
    .prepare(
      'SELECT entity, entity_id AS id, before, after FROM import_change WHERE import_id = ? ORDER BY position DESC',
    )
    .all(importId) as { entity: TableName; id: string; before: string | null; after: string }[];
  return rows.map(({ entity, id, before, after }) => ({
    table: entity,
    id,
    before: before === null ? null : (JSON.parse(before) as Row),
    after: JSON.parse(after) as Row,
  }));
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
