import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Tables an import may write, with every column in order; rows are kept whole so that undo restores them exactly. */
const COLUMNS = {
  staff:
    'id code full_name sort_key birth_date sex personal_id ethnicity phone email job job_title contract department status note import_id',
  class: 'id year_id name grade campus homeroom_staff_id import_id',
  student:
    'id sector_id full_name sort_key birth_date sex personal_id ethnicity birth_place old_address new_address phone father mother guardian status import_id',
  student_status: 'student_id at status reason',
  enrolment: 'id student_id class_id from_day to_day',
  teaching_assignment: 'id year_id staff_id class_id subject_id from_day to_day import_id',
} as const;
const KEYS: Partial<Record<TableName, readonly string[]>> = { student_status: ['student_id', 'at'] };

export type TableName = keyof typeof COLUMNS;
export type Row = Readonly<Record<string, string | number | null>>;

export function columnsOf(table: TableName): readonly string[] {
  return COLUMNS[table].split(' ');
}
export function keyOf(table: TableName): readonly string[] {
  return KEYS[table] ?? ['id'];
}

export interface TableRows {
  /** The stored row with this row's key, or null. */
  current(table: TableName, row: Row): Row | null;
  insert(table: TableName, row: Row): void;
  /** Overwrites the whole row with the same key. */
  update(table: TableName, row: Row): void;
  remove(table: TableName, row: Row): void;
}

type Statement = ReturnType<typeof anyStatement>;

function anyStatement(sql: Sqlite, text: string) {
  return sql.prepare<(string | number | null)[]>(text);
}

/** Whole-row statements, each prepared once. */
export function tableRows(sql: Sqlite): TableRows {
  const prepared = new Map<string, Statement>();
  const statement = (text: string): Statement => {
    const known = prepared.get(text);
    if (known) return known;
    const made = anyStatement(sql, text);
    prepared.set(text, made);
    return made;
  };
  const where = (table: TableName) =>
    keyOf(table)
      .map((key) => `${key} = ?`)
      .join(' AND ');
  const keyValues = (table: TableName, row: Row) => keyOf(table).map((key) => row[key] ?? null);
  const values = (columns: readonly string[], row: Row) => columns.map((column) => row[column] ?? null);
  return {
    current: (table, row) =>
      (statement(`SELECT ${columnsOf(table).join(', ')} FROM ${table} WHERE ${where(table)}`).get(
        ...keyValues(table, row),
      ) as Row | undefined) ?? null,
    insert: (table, row) => {
      const columns = columnsOf(table);
      statement(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ).run(...values(columns, row));
    },
    update: (table, row) => {
      const columns = columnsOf(table).filter((column) => !keyOf(table).includes(column));
      statement(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${where(table)}`,
      ).run(...values(columns, row), ...keyValues(table, row));
    },
    remove: (table, row) => {
      statement(`DELETE FROM ${table} WHERE ${where(table)}`).run(...keyValues(table, row));
    },
  };
}

/** Every row of a table with all its columns. */
export function allRows(sql: Sqlite, table: TableName, condition = ''): Row[] {
  return sql.prepare(`SELECT ${columnsOf(table).join(', ')} FROM ${table} ${condition}`).all() as Row[];
}
