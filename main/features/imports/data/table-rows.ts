import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Tables an import may write, with every column in order; rows are kept whole so that undo restores them exactly. */
const COLUMNS = {
  staff: words(
    'id code full_name sort_key birth_date sex personal_id ethnicity phone email job job_title contract department status note import_id',
  ),
  class: words('id year_id name grade campus homeroom_staff_id import_id'),
  student: words(
    'id sector_id full_name sort_key birth_date sex personal_id ethnicity birth_place old_address new_address phone father mother guardian status import_id disability',
  ),
  student_status: words('student_id at status reason'),
  enrolment: words('id student_id class_id from_day to_day'),
  register_entry: words(
    'id register entry_key student_id cells archived_on archive_reason version at user_id import_id',
  ),
  past_result: words(
    'id student_key sector_id full_name sort_key birth_date first_year grade class_name circular subjects average level conduct award promotion import_id',
  ),
  teaching_assignment: words('id year_id staff_id class_id subject_id from_day to_day import_id'),
};
const KEYS: Partial<Record<TableName, readonly string[]>> = { student_status: ['student_id', 'at'] };

export type TableName = keyof typeof COLUMNS;
export type Row = Readonly<Record<string, string | number | null>>;

function words(text: string): readonly string[] {
  return text.split(' ');
}
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(COLUMNS, name);
}
export function columnsOf(table: TableName): readonly string[] {
  return COLUMNS[table];
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

/** The statements of one table; values are bound by place, in the order of the columns and then of the key. */
function statementsOf(sql: Sqlite, table: TableName) {
  const prepare = (text: string) => sql.prepare<[(string | number | null)[]]>(text);
  const columns = columnsOf(table);
  const key = keyOf(table);
  const others = columns.filter((column) => !key.includes(column));
  const equal = (names: readonly string[]) => names.map((name) => `${name} = ?`);
  const where = `WHERE ${equal(key).join(' AND ')}`;
  return {
    columns,
    key,
    others,
    current: prepare(`SELECT ${columns.join(', ')} FROM ${table} ${where}`),
    insert: prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ),
    update: prepare(`UPDATE ${table} SET ${equal(others).join(', ')} ${where}`),
    remove: prepare(`DELETE FROM ${table} ${where}`),
  };
}

/** Whole-row statements, prepared once a table. */
export function tableRows(sql: Sqlite): TableRows {
  const tables = new Map<TableName, ReturnType<typeof statementsOf>>();
  const of = (table: TableName) => {
    const known = tables.get(table);
    if (known) return known;
    const made = statementsOf(sql, table);
    tables.set(table, made);
    return made;
  };
  const values = (columns: readonly string[], row: Row) => columns.map((column) => row[column] ?? null);
  return {
    current: (table, row) => {
      const { current, key } = of(table);
      return (current.get(values(key, row)) as Row | undefined) ?? null;
    },
    insert: (table, row) => {
      const { insert, columns } = of(table);
      insert.run(values(columns, row));
    },
    update: (table, row) => {
      const { update, others, key } = of(table);
      update.run([...values(others, row), ...values(key, row)]);
    },
    remove: (table, row) => {
      const { remove, key } = of(table);
      remove.run(values(key, row));
    },
  };
}

/** Every row of a table with all its columns; a condition takes its values by place. */
export function allRows(
  sql: Sqlite,
  table: TableName,
  condition = '',
  values: readonly string[] = [],
): Row[] {
  return sql
    .prepare(`SELECT ${columnsOf(table).join(', ')} FROM ${table} ${condition}`)
    .all(...values) as Row[];
}
