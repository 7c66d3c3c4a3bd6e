import { columnsOf, type Row, type TableName } from '../data/table-rows.ts';

/** Glossary nouns of the outbox; a status line travels with its student. */
const ENTITIES: Record<TableName, string | null> = {
  staff: 'staff',
  class: 'class',
  student: 'student',
  student_status: null,
  enrolment: 'enrolment',
  teaching_assignment: 'assignment',
  register_entry: 'register-entry',
  past_result: 'past-result',
};
const OURS_ONLY = new Set(['sort_key', 'import_id', 'entry_key', 'student_key', 'version', 'at', 'user_id']);
const JSON_COLUMNS = new Set(['father', 'mother', 'guardian', 'cells', 'subjects']);

/** NULL in the table, '' in a form. */
const BLANK = new Set(['disability']);

interface SentColumn {
  readonly column: string;
  readonly name: string;
  readonly isJson: boolean;
}
const sentColumns = new Map<TableName, readonly SentColumn[]>();

/** What is sent of a table's row and under which name; asked once a record. */
function sentColumnsOf(table: TableName): readonly SentColumn[] {
  const known = sentColumns.get(table);
  if (known) return known;
  const sent = columnsOf(table)
    .filter((column) => !OURS_ONLY.has(column))
    .map((column) => ({ column, name: camelCase(column), isJson: JSON_COLUMNS.has(column) }));
  sentColumns.set(table, sent);
  return sent;
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/gu, (_all, letter: string) => letter.toUpperCase());
}

/** The same shape as the forms put into the outbox; null = nothing to send. */
export function outboxEntry(
  table: TableName,
  row: Row,
): { entity: string; payload: Record<string, unknown> } | null {
  const entity = ENTITIES[table];
  if (entity === null) return null;
  const payload: Record<string, unknown> = {};
  for (const { column, name, isJson } of sentColumnsOf(table)) {
    const value = row[column];
    if (value !== undefined)
      payload[name] = isJson ? JSON.parse(String(value)) : BLANK.has(column) ? (value ?? '') : value;
  }
  return { entity, payload };
}
