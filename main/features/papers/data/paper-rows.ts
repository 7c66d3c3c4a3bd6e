import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { PaperRecord, SignerRecord } from './paper-records.ts';

/** Of the newest file: signing adds versions, the row of the paper itself is frozen. */
const NEWEST = (column: 'version' | 'sha256') =>
  `coalesce((SELECT v.${column} FROM paper_version v WHERE v.paper_id = id ORDER BY v.version DESC LIMIT 1), ${column}) AS ${column}`;
const COLUMNS = `id, kind, year, number, symbol, title, ${NEWEST('version')}, account_id AS accountId, person, department,
  state, issued_at AS issuedAt, issued_by AS issuedBy, content, content_digest AS contentDigest, ${NEWEST('sha256')}, pages,
  signed_on AS signedOn, reason, printed_sha256 AS printedSha256`;
/** The long text is read only where it is needed. */
const LIST_COLUMNS = COLUMNS.replace('content, content_digest', `'' AS content, content_digest`);

export function paperRows(sql: Sqlite): PaperRecord[] {
  return sql
    .prepare(`SELECT ${LIST_COLUMNS} FROM paper ORDER BY issued_at DESC, kind, year DESC, number DESC`)
    .all() as PaperRecord[];
}

/** How many finished papers the board still shows; older ones are in the archive. */
const BOARD_FINISHED = 500;

/** What waits or was refused, the newest of the rest, and the named one. */
export function boardRows(sql: Sqlite, open: string | null): PaperRecord[] {
  return sql
    .prepare(
      `SELECT ${LIST_COLUMNS} FROM paper WHERE id IN (
         SELECT id FROM paper WHERE state IN ('issued', 'signing', 'refused') AND kind <> 'phieu-cap'
         UNION SELECT id FROM (SELECT id FROM paper ORDER BY issued_at DESC LIMIT ${BOARD_FINISHED})
         UNION SELECT @open)
       ORDER BY issued_at DESC, kind, year DESC, number DESC`,
    )
    .all({ open }) as PaperRecord[];
}

export function paperRow(sql: Sqlite, id: string): PaperRecord | undefined {
  return sql.prepare(`SELECT ${COLUMNS} FROM paper WHERE id = ?`).get(id) as PaperRecord | undefined;
}

/** Papers of one account that count (neither refused nor void), newest first. */
export function livePapersOf(sql: Sqlite, accountId: string): PaperRecord[] {
  return sql
    .prepare(
      `SELECT ${COLUMNS} FROM paper WHERE account_id = ? AND state IN ('issued', 'signing', 'signed')
       ORDER BY issued_at DESC, id DESC`,
    )
    .all(accountId) as PaperRecord[];
}

/** The newest counting paper of a kind for every account. */
export function latestByAccount(sql: Sqlite, kind: PaperKind): PaperRecord[] {
  return sql
    .prepare(
      `SELECT ${COLUMNS} FROM paper AS p WHERE kind = ? AND account_id IS NOT NULL
         AND state IN ('issued', 'signing', 'signed')
         AND id = (SELECT id FROM paper AS q WHERE q.account_id = p.account_id AND q.kind = p.kind
                     AND q.state IN ('issued', 'signing', 'signed') ORDER BY issued_at DESC, id DESC LIMIT 1)`,
    )
    .all(kind) as PaperRecord[];
}

/** Account → symbol of its newest counting paper of any kind. */
export function lastSymbolByAccount(sql: Sqlite): Map<string, string> {
  const rows = sql
    .prepare(
      `SELECT account_id AS accountId, symbol, max(issued_at || id) FROM paper
       WHERE account_id IS NOT NULL AND state <> 'void' GROUP BY account_id`,
    )
    .all() as { accountId: string; symbol: string }[];
  return new Map(rows.map((row) => [row.accountId, row.symbol]));
}

export function signerRows(sql: Sqlite, paperId?: string): SignerRecord[] {
  const select = 'SELECT paper_id AS paperId, field, role, name, signed_at AS signedAt FROM paper_signer';
  return (
    paperId === undefined
      ? sql.prepare(`${select} ORDER BY paper_id, field`).all()
      : sql.prepare(`${select} WHERE paper_id = ? ORDER BY field`).all(paperId)
  ) as SignerRecord[];
}

export function storedBytes(sql: Sqlite, paperId: string, version: number): Uint8Array | undefined {
  const row = sql
    .prepare('SELECT bytes FROM paper_file WHERE paper_id = ? AND version = ?')
    .get(paperId, version) as { bytes: Buffer } | undefined;
  return row && Uint8Array.from(row.bytes);
}
