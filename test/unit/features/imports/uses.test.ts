import BetterSqlite3 from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredChange } from '../../../../main/features/imports/data/import-batches.ts';
import { tableRows, type Row, type TableName } from '../../../../main/features/imports/data/table-rows.ts';
import { countChangedSince } from '../../../../main/features/imports/data/uses.ts';
import { migrate } from '../../../../main/platform/database/migrate.ts';
import type { Sqlite } from '../../../../main/platform/database/sqlite.ts';

/** What an import may make, as far as something can refer to it by its id. */
const IMPORTED: readonly TableName[] = [
  'staff',
  'class',
  'student',
  'register_entry',
  'past_result',
  'teaching_assignment',
  'enrolment',
];
/** A column of these names is read as the record's id although no foreign key says so. */
const WITHOUT_KEY = [
  ['class', 'account_grant', 'class_id'],
  ['class', 'delegation_class', 'class_id'],
  ['student', 'mark', 'student_id'],
  ['student', 'mark_grant', 'student_id'],
] as const;

let sql: Sqlite;
beforeEach(() => {
  sql = new BetterSqlite3(':memory:');
  migrate(sql);
  // Only who refers to whom counts here, so a row may be as bare as it likes.
  sql.pragma('foreign_keys = OFF');
  sql.pragma('ignore_check_constraints = ON');
  const triggers = sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers as string[]) sql.exec(`DROP TRIGGER "${name}"`);
});
afterEach(() => sql.close());

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}

type BareRow = Readonly<Record<string, Row[string] | Buffer>>;

/** A row with the values given and the least the table asks for in the other columns. */
function bareRow(table: string, values: Row): BareRow {
  const columns = sql.pragma(`table_info("${table}")`) as Column[];
  const least = ({ name, type, notnull }: Column) => {
    if (notnull === 0) return null;
    if (type === 'BLOB') return Buffer.from(name);
    return type === 'TEXT' ? `any-${name}` : 1;
  };
  return Object.fromEntries(columns.map((column) => [column.name, values[column.name] ?? least(column)]));
}

function insert(table: string, values: Row): void {
  const row = bareRow(table, values);
  const names = Object.keys(row);
  sql
    .prepare(
      `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
}

/** A record an import made, stored, and the change that says so. */
function made(table: TableName, values: Row): StoredChange {
  insert(table, values);
  const after = tableRows(sql).current(table, values)!;
  return { table, id: String(values['id']), before: null, after, digest: null };
}

function foreignKeys(): (readonly [TableName, string, string])[] {
  const tables = sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  return tables.flatMap((table) =>
    (sql.pragma(`foreign_key_list("${table}")`) as { table: TableName; from: string }[])
      .filter((key) => IMPORTED.includes(key.table))
      .map((key) => [key.table, table, key.from] as const),
  );
}

describe('undoing an import', () => {
  it('sees every column of the schema that can name an imported record', () => {
    const references = [...foreignKeys(), ...WITHOUT_KEY];
    expect(references.length).toBeGreaterThan(30);
    const missed = references.filter(([target, table, column]) => {
      sql.exec('SAVEPOINT one');
      const record = made(target, { id: 'imported' });
      const unused = countChangedSince(sql, [record]);
      insert(table, { [column]: 'imported' });
      const used = countChangedSince(sql, [record]);
      sql.exec('ROLLBACK TO one');
      return unused !== 0 || used !== 1;
    });
    expect(missed).toEqual([]);
  });

  it('lets the rows of the same import refer to each other: they go together', () => {
    const room = made('class', { id: 'room' });
    const student = made('student', { id: 'an' });
    const enrolment = made('enrolment', { id: 'e', student_id: 'an', class_id: 'room' });
    expect(countChangedSince(sql, [enrolment, student, room])).toBe(0);
    expect(countChangedSince(sql, [student])).toBe(1);
  });

  it('lets a record it changed name a record it made, and asks whether the older state does', () => {
    insert('school_year', { id: 'y' });
    const teacher = made('staff', { id: 'teacher' });
    const room = made('class', { id: 'room', homeroom_staff_id: 'teacher', year_id: 'y' });
    const named = (staff: string | null): StoredChange => ({
      ...room,
      before: { ...room.after, homeroom_staff_id: staff },
    });
    expect(countChangedSince(sql, [named(null), teacher])).toBe(0);
    expect(countChangedSince(sql, [named('teacher'), teacher])).toBe(1);
  });

  it('sees that what the older state of a record names is gone', () => {
    insert('school_year', { id: 'y' });
    const room = made('class', { id: 'room', homeroom_staff_id: null, year_id: 'y' });
    const change = { ...room, before: { ...room.after, homeroom_staff_id: 'gone' } };
    expect(countChangedSince(sql, [change])).toBe(1);
    insert('staff', { id: 'gone' });
    expect(countChangedSince(sql, [change])).toBe(0);
  });

  it('keeps a pupil, whom it only moved, in a class with marks', () => {
    const moved = made('enrolment', { id: 'e', student_id: 'an', class_id: 'room' });
    expect(countChangedSince(sql, [moved])).toBe(0);
    insert('mark', { class_id: 'room', student_id: 'an' });
    expect(countChangedSince(sql, [moved])).toBe(1);
  });
});
