import type { Row, TableName } from '../data/table-rows.ts';

/** Glossary nouns of the outbox; a status line travels with its student. */
const ENTITIES: Record<TableName, string | null> = {
  staff: 'staff',
  class: 'class',
  student: 'student',
  student_status: null,
  enrolment: 'enrolment',
  teaching_assignment: 'assignment',
};
const OURS_ONLY = new Set(['sort_key', 'import_id']);
const JSON_COLUMNS = new Set(['father', 'mother', 'guardian']);
const names = new Map<string, string>();

function camelCase(column: string): string {
  const known = names.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_(\w)/gu, (_all, letter: string) => letter.toUpperCase());
  names.set(column, name);
  return name;
}

/** The same shape as the forms put into the outbox; null = nothing to send. */
export function outboxEntry(
  table: TableName,
  row: Row,
): { entity: string; payload: Record<string, unknown> } | null {
  const entity = ENTITIES[table];
  if (entity === null) return null;
  const payload: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (OURS_ONLY.has(column)) continue;
    payload[camelCase(column)] = JSON_COLUMNS.has(column) ? JSON.parse(String(value)) : value;
  }
  return { entity, payload };
}
