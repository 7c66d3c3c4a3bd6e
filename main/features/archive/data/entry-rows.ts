import type { EntryKind, EntryState } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface EntryRow {
  /** Order of coming in. */
  readonly id: number;
  readonly ref: string;
  readonly kind: EntryKind;
  readonly state: EntryState;
  readonly day: string;
  readonly symbol: string;
  readonly subject: string;
  readonly person: string;
  readonly arrivalNo: number | null;
  readonly files: number;
}
export interface EntryFilter {
  readonly person: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly kind: EntryKind | null;
  readonly state: EntryState | null;
  /** Kind → last day that is due; null = due or not. */
  readonly dueDays: Readonly<Record<string, string>> | null;
}

const FILES = `(SELECT count(*) FROM archive_attachment a WHERE a.owner_id = e.ref
    AND a.owner_kind = iif(e.kind IN ('dispatch-in', 'dispatch-out', 'file'), 'document', 'paper'))
  + (SELECT count(*) FROM paper_scan s WHERE s.paper_id = e.ref)
  + (SELECT count(*) FROM incoming_scan i WHERE i.id = e.ref)`;
const COLUMNS = `e.id, e.ref, e.kind, e.state, e.day, e.symbol, e.subject, e.person,
  (SELECT arrival_no FROM archive_document d WHERE d.id = e.ref) AS arrivalNo, ${FILES} AS files`;

function conditionOf(filter: EntryFilter): string {
  const { person, fromDay, toDay, kind, state, dueDays } = filter;
  const parts = [
    person !== '' && 'e.person = @person',
    fromDay !== '' && 'e.day >= @fromDay',
    toDay !== '' && 'e.day <= @toDay',
    kind !== null && 'e.kind = @kind',
    state !== null && 'e.state = @state',
    dueDays !== null && 'e.day <= (SELECT value FROM json_each(@dueDays) WHERE key = e.kind)',
  ].filter((part) => part !== false);
  return parts.map((part) => ` AND ${part}`).join('');
}
function valuesOf(filter: EntryFilter): Record<string, unknown> {
  return { ...filter, dueDays: JSON.stringify(filter.dueDays ?? {}) };
}

/** Newest first; `before` is the id of the last row that was shown, 0 = from the newest. */
export function entryRows(
  sql: Sqlite,
  filter: EntryFilter,
  page: { readonly match: string | null; readonly before: number; readonly limit: number },
): EntryRow[] {
  const { match, before, limit } = page;
  const source =
    match === null
      ? `FROM archive_entry e WHERE e.id < @before`
      : `FROM archive_text t JOIN archive_entry e ON e.id = t.rowid WHERE archive_text MATCH @match AND t.rowid < @before`;
  const order = match === null ? 'e.id' : 't.rowid';
  return sql
    .prepare(`SELECT ${COLUMNS} ${source}${conditionOf(filter)} ORDER BY ${order} DESC LIMIT @limit`)
    .all({
      ...valuesOf(filter),
      before: before === 0 ? Number.MAX_SAFE_INTEGER : before,
      limit,
      ...(match === null ? {} : { match }),
    }) as EntryRow[];
}

export function entryCounts(
  sql: Sqlite,
  filter: EntryFilter,
  match: string | null,
): { kind: EntryKind; state: EntryState; count: number }[] {
  const found =
    match === null ? '' : ' AND e.id IN (SELECT rowid FROM archive_text WHERE archive_text MATCH @match)';
  return sql
    .prepare(
      `SELECT e.kind, e.state, count(*) AS count FROM archive_entry e WHERE 1${found}${conditionOf(filter)}
       GROUP BY e.kind, e.state`,
    )
    .all({ ...valuesOf(filter), ...(match === null ? {} : { match }) }) as {
    kind: EntryKind;
    state: EntryState;
    count: number;
  }[];
}

/** Of everything that fits. */
export function entryRefs(sql: Sqlite, filter: EntryFilter): string[] {
  return sql
    .prepare(`SELECT e.ref FROM archive_entry e WHERE 1${conditionOf(filter)}`)
    .pluck()
    .all(valuesOf(filter)) as string[];
}

export function entryRow(sql: Sqlite, ref: string): EntryRow | undefined {
  return sql.prepare(`SELECT ${COLUMNS} FROM archive_entry e WHERE e.ref = ?`).get(ref) as
    EntryRow | undefined;
}

export function peopleOfEntries(sql: Sqlite): string[] {
  return sql
    .prepare(`SELECT DISTINCT person FROM archive_entry WHERE person <> ''`)
    .pluck()
    .all() as string[];
}

export function entryTotal(sql: Sqlite): number {
  return sql.prepare('SELECT count(*) FROM archive_entry').pluck().get() as number;
}

/** Entries whose words are not in the index yet, oldest first. */
export function unindexedRefs(sql: Sqlite, limit = -1): string[] {
  return sql
    .prepare('SELECT ref FROM archive_entry WHERE indexed = 0 ORDER BY id LIMIT ?')
    .pluck()
    .all(limit) as string[];
}

/** Another value after every write of another connection, and every write is. */
export function stateOfVault(sql: Sqlite): unknown {
  return sql.pragma('data_version', { simple: true });
}

export function updateEntry(
  sql: Sqlite,
  entry: Pick<EntryRow, 'ref' | 'state' | 'day' | 'symbol' | 'subject' | 'person'>,
): void {
  sql
    .prepare(
      `UPDATE archive_entry SET state = @state, day = @day, symbol = @symbol, subject = @subject, person = @person
       WHERE ref = @ref`,
    )
    .run(entry);
}
