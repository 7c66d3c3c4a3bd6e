import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

interface Source {
  readonly permission: Permission;
  /** Rows of `id` and `name` of the ids in `(SELECT value FROM ids)`. */
  readonly sql: string;
}

const named = (permission: Permission, table: string, name: string): Source => ({
  permission,
  sql: `SELECT id, ${name} AS name FROM ${table} WHERE id IN (SELECT value FROM ids)`,
});

/** Where a thing that the log knows by its id has its name, and who may read that. */
const SOURCES: readonly Source[] = [
  named('audit.read', 'user', `full_name || ' (' || login || ')'`),
  named('people.read', 'staff', 'full_name'),
  named('people.read', 'student', 'full_name'),
  named('people.read', 'class', 'name'),
  named('people.read', 'subject', 'name'),
  named('people.read', 'school_year', 'name'),
  // The first one has them all; it bears the school's own id.
  named(
    'people.read',
    'school_change',
    'coalesce(name, superior_body, commune, address, abbreviation, code, level)',
  ),
  named('people.import', 'import_batch', 'file_name'),
  named('registers.read', 'register_entry', `entry_key || ' – ' || (cells ->> 'name')`),
  {
    permission: 'people.read',
    sql: `SELECT e.id, s.full_name || ' – ' || (e.cells ->> 'day') AS name FROM register_entry e
      JOIN student s ON s.id = e.student_id WHERE e.id IN (SELECT value FROM ids)`,
  },
  {
    permission: 'people.read',
    sql: `SELECT t.id, s.full_name || ' – ' || j.name || ' ' || c.name AS name FROM teaching_assignment t
      JOIN staff s ON s.id = t.staff_id JOIN class c ON c.id = t.class_id JOIN subject j ON j.id = t.subject_id
      WHERE t.id IN (SELECT value FROM ids)`,
  },
  {
    permission: 'accounts.read',
    sql: `SELECT a.id, s.full_name || ' (' || a.login || ')' AS name FROM account a JOIN staff s ON s.id = a.staff_id
      WHERE a.id IN (SELECT value FROM ids)`,
  },
  named('papers.read', 'paper', 'symbol'),
  named('papers.read', 'paper_scan', 'file_name'),
  named('custody.read', 'unit_account', 'login'),
  named('delegations.read', 'delegation', 'symbol'),
  named('incidents.read', 'incident', `number || '/' || year`),
  named('archive.read', 'archive_document', 'subject'),
];

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gu;
/** A run over a whole school names thousands; nobody reads them in one line. */
const IDS_AN_ENTRY = 50;

interface NamedByIds {
  readonly subject: string;
  readonly detail: string;
}

/** What the ids of these entries are called now, as far as the reader may know. Looked up to be shown, never logged. */
export function objectNames(
  sql: Sqlite,
  entries: readonly NamedByIds[],
  may: (permission: Permission) => boolean,
): Record<string, string> {
  const ids = new Set(
    entries.flatMap(({ subject, detail }) =>
      [...new Set(`${subject} ${detail}`.match(ID))].slice(0, IDS_AN_ENTRY),
    ),
  );
  const sources = SOURCES.filter(({ permission }) => may(permission)).map((source) => source.sql);
  if (ids.size === 0 || sources.length === 0) return {};
  const rows = sql
    .prepare(`WITH ids AS (SELECT value FROM json_each(?)) ${sources.join(' UNION ALL ')}`)
    .all(JSON.stringify([...ids])) as { id: string; name: string }[];
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
