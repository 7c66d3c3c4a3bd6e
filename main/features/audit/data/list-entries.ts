import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
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

/** Newest first, a page at a time (`beforeSeq`), with the names the reader may know. */
export function listEntries(
  sql: Sqlite,
  filter: InputOf<'audit.list'>,
  may: (permission: Permission) => boolean,
): OutputOf<'audit.list'> {
  const where = `(@action = '' OR e.action = @action)
    AND (@actor = '' OR u.full_name LIKE '%' || @actor || '%' OR u.login = @actor)
    AND (@outcome = '' OR e.outcome = @outcome)
    AND (@fromDay = '' OR date(e.at, '+7 hours') >= @fromDay)
    AND (@toDay = '' OR date(e.at, '+7 hours') <= @toDay)`;
  const rows = sql
    .prepare(
      `SELECT e.seq, e.at, coalesce(u.full_name || ' (' || u.login || ')', '') AS actor, e.roles, e.action, e.outcome,
              e.subject, e.detail, e.hash
       FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id
       WHERE ${where} AND (@beforeSeq IS NULL OR e.seq < @beforeSeq) ORDER BY e.seq DESC LIMIT @limit`,
    )
    .all(filter) as Row[];
  const { total } = sql
    .prepare(
      `SELECT count(*) AS total FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id WHERE ${where}`,
    )
    .get(filter) as { total: number };
  const actions = sql
    .prepare('SELECT DISTINCT action FROM audit_entry ORDER BY action')
    .pluck()
    .all() as string[];
  return {
    entries: rows.map((row) => ({ ...row, actor: row.actor ?? '', hash: row.hash.toString('hex') })),
    names: objectNames(sql, rows, may),
    total,
    actions,
  };
}
