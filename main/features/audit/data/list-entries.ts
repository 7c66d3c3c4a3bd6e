import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { actorsNamed } from './actors-named.ts';
import { objectNames } from './object-names.ts';

interface Row {
  seq: number;
  at: string;
  actor: string | null;
  roles: string;
  action: string;
  outcome: 'done' | 'refused';
  subject: string;
  detail: string;
  hash: Buffer;
}

/** Every action once: a jump through the index each, instead of a walk over the whole log. */
const ACTIONS = `WITH RECURSIVE one (name) AS (
    SELECT min(action) FROM audit_entry
    UNION ALL SELECT (SELECT min(action) FROM audit_entry WHERE action > name) FROM one WHERE name IS NOT NULL
  ) SELECT name FROM one WHERE name IS NOT NULL`;

/** Only what is asked: what the log need not look at costs nothing, and a name nobody has ends the search at once. */
function conditions(
  { action, outcome, fromDay, toDay }: InputOf<'audit.list'>,
  actors: readonly string[] | null,
): string[] {
  const byActor = actors?.length === 0 ? 'FALSE' : 'e.user_id IN (SELECT value FROM json_each(@actors))';
  const asked: readonly (readonly [boolean, string])[] = [
    [action !== '', 'e.action = @action'],
    [actors !== null, byActor],
    [outcome !== '', 'e.outcome = @outcome'],
    [fromDay !== '', "date(e.at, '+7 hours') >= @fromDay"],
    [toDay !== '', "date(e.at, '+7 hours') <= @toDay"],
  ];
  return ['TRUE', ...asked.filter(([wanted]) => wanted).map(([, condition]) => condition)];
}

/** Newest first, a page at a time (`beforeSeq`), with the names the reader may know. */
export function listEntries(
  sql: Sqlite,
  filter: InputOf<'audit.list'>,
  may: (permission: Permission) => boolean,
): OutputOf<'audit.list'> {
  const actors = actorsNamed(sql, filter.actor);
  const values = { ...filter, actors: actors && JSON.stringify(actors) };
  const where = conditions(filter, actors).join(' AND ');
  const rows = sql
    .prepare(
      `SELECT e.seq, e.at, coalesce(u.full_name || ' (' || u.login || ')', '') AS actor, e.roles, e.action, e.outcome,
              e.subject, e.detail, e.hash
       FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id
       WHERE ${where} AND (@beforeSeq IS NULL OR e.seq < @beforeSeq) ORDER BY e.seq DESC LIMIT @limit`,
    )
    .all(values) as Row[];
  const { total } = sql.prepare(`SELECT count(*) AS total FROM audit_entry e WHERE ${where}`).get(values) as {
    total: number;
  };
  const actions = sql.prepare(ACTIONS).pluck().all() as string[];
  return {
    entries: rows.map((row) => ({ ...row, actor: row.actor ?? '', hash: row.hash.toString('hex') })),
    names: objectNames(sql, rows, may),
    total,
    actions,
  };
}
