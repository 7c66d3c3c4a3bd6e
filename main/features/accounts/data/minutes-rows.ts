import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { MinutesOnFile } from '../domain/drift.ts';
import type { Rights } from '../domain/rights.ts';

type Row = Omit<MinutesOnFile, 'rights'> & { readonly accountId: string; readonly rights: string };

const SELECT = `SELECT p.account_id AS accountId, p.id AS paperId, p.kind, p.symbol, p.state, p.issued_at AS issuedAt,
    coalesce(s.rights, p.content ->> '$.rights') AS rights
  FROM paper p LEFT JOIN rights_supplement s ON s.paper_id = p.id
  WHERE p.account_id IS NOT NULL AND p.state IN ('issued', 'signing', 'signed')
    AND (p.kind = 'bien-ban-ban-giao' OR s.paper_id IS NOT NULL)`;
const NEWEST_FIRST = 'ORDER BY p.issued_at DESC, p.id DESC';

/** Handover and supplementary minutes that count, newest first, by account. */
export function minutesByAccount(sql: Sqlite): Map<string, MinutesOnFile[]> {
  const rows = sql.prepare(`${SELECT} ${NEWEST_FIRST}`).all() as Row[];
  return new Map(
    [...Map.groupBy(rows, ({ accountId }) => accountId)].map(([accountId, own]) => [
      accountId,
      own.map(fromRow),
    ]),
  );
}

export function minutesOf(sql: Sqlite, accountId: string): MinutesOnFile[] {
  const rows = sql.prepare(`${SELECT} AND p.account_id = ? ${NEWEST_FIRST}`).all(accountId) as Row[];
  return rows.map(fromRow);
}

function fromRow({ accountId: _account, rights, ...paper }: Row): MinutesOnFile {
  return { ...paper, rights: JSON.parse(rights) as Rights };
}

export function insertSupplement(sql: Sqlite, paperId: string, accountId: string, rights: Rights): void {
  sql
    .prepare('INSERT INTO rights_supplement (paper_id, account_id, rights) VALUES (?, ?, ?)')
    .run(paperId, accountId, JSON.stringify(rights));
}
