import type { Cells, RegisterName } from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface EntryState {
  readonly version: number;
  readonly entryKey: string;
  readonly studentId: string | null;
  readonly cells: Cells;
  readonly archivedOn: string | null;
  readonly archiveReason: string;
  readonly at: string;
  readonly userId: string;
}
export interface RegisterEntry extends EntryState {
  readonly id: string;
  readonly register: RegisterName;
}
type Stored<T> = Omit<T, 'cells'> & { readonly cells: string };

const STATE = `version, entry_key AS entryKey, student_id AS studentId, cells, archived_on AS archivedOn,
  archive_reason AS archiveReason, at, user_id AS userId`;

function withCells<T extends { readonly cells: Cells }>(row: Stored<T>): T {
  return { ...row, cells: JSON.parse(row.cells) as Cells } as unknown as T;
}

/** In the order of their keys. */
export function readEntries(sql: Sqlite, register: RegisterName): RegisterEntry[] {
  const rows = sql
    .prepare(`SELECT id, register, ${STATE} FROM register_entry WHERE register = ? ORDER BY entry_key`)
    .all(register) as Stored<RegisterEntry>[];
  return rows.map((row) => withCells<RegisterEntry>(row));
}

export function readEntry(sql: Sqlite, id: string): RegisterEntry | null {
  const row = sql.prepare(`SELECT id, register, ${STATE} FROM register_entry WHERE id = ?`).get(id) as
    Stored<RegisterEntry> | undefined;
  return row ? withCells<RegisterEntry>(row) : null;
}

export function entryWithKey(
  sql: Sqlite,
  register: RegisterName,
  key: string,
): { id: string; archivedOn: string | null } | null {
  const row = sql
    .prepare('SELECT id, archived_on AS archivedOn FROM register_entry WHERE register = ? AND entry_key = ?')
    .get(register, key) as { id: string; archivedOn: string | null } | undefined;
  return row ?? null;
}

export interface PastState extends EntryState {
  readonly by: string;
}

/** Newest first: the present state and every earlier one. */
export function readHistory(sql: Sqlite, id: string): PastState[] {
  const rows = sql
    .prepare(
      `SELECT s.*, u.full_name AS "by" FROM (
         SELECT ${STATE} FROM register_entry WHERE id = @id
         UNION ALL SELECT ${STATE} FROM register_history WHERE entry_id = @id
       ) s JOIN user u ON u.id = s.userId ORDER BY s.version DESC`,
    )
    .all({ id }) as Stored<PastState>[];
  return rows.map((row) => withCells<PastState>(row));
}

export function insertEntry(sql: Sqlite, entry: RegisterEntry): void {
  sql
    .prepare(
      `INSERT INTO register_entry (id, register, entry_key, student_id, cells, archived_on, archive_reason, version, at, user_id, import_id)
       VALUES (@id, @register, @entryKey, @studentId, @cells, @archivedOn, @archiveReason, @version, @at, @userId, NULL)`,
    )
    .run({ ...entry, cells: JSON.stringify(entry.cells) });
}

/** The earlier state goes into the history by itself. */
export function updateEntry(sql: Sqlite, entry: RegisterEntry): void {
  sql
    .prepare(
      `UPDATE register_entry SET entry_key = @entryKey, student_id = @studentId, cells = @cells, archived_on = @archivedOn,
         archive_reason = @archiveReason, version = @version, at = @at, user_id = @userId WHERE id = @id`,
    )
    .run({ ...entry, cells: JSON.stringify(entry.cells) });
}
