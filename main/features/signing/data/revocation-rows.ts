import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface RevocationRow {
  readonly sha256: string;
  readonly kind: 'crl' | 'ocsp';
  /** Fingerprint of the own authority; '' = another issuer's. */
  readonly authority: string;
  readonly number: number;
  readonly der: Uint8Array;
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
  readonly at: string;
}

const SELECT = `SELECT sha256, kind, authority, number, der, this_update AS thisUpdate, next_update AS nextUpdate, at
  FROM signing_revocation`;

/** The own authority's newest list. */
export function ownCrl(sql: Sqlite, authority: string): RevocationRow | null {
  const row = sql.prepare(`${SELECT} WHERE authority = ? ORDER BY number DESC LIMIT 1`).get(authority) as
    RevocationRow | undefined;
  return row ? { ...row, der: Uint8Array.from(row.der) } : null;
}

/** Everything kept: the newest list of each own authority, and what was fetched of others. */
export function keptRevocations(sql: Sqlite, kind: RevocationRow['kind']): Uint8Array[] {
  const rows = sql
    .prepare(
      `SELECT der FROM signing_revocation r WHERE kind = ? AND (authority = '' OR number =
         (SELECT max(number) FROM signing_revocation o WHERE o.authority = r.authority)) ORDER BY this_update DESC`,
    )
    .pluck()
    .all(kind) as Buffer[];
  return rows.map((der) => Uint8Array.from(der));
}

/** The same answer again is no news. */
export function keepRevocation(sql: Sqlite, row: RevocationRow): void {
  sql
    .prepare(
      `INSERT OR IGNORE INTO signing_revocation (sha256, kind, authority, number, der, this_update, next_update, at)
       VALUES (@sha256, @kind, @authority, @number, @der, @thisUpdate, @nextUpdate, @at)`,
    )
    .run({ ...row, der: Buffer.from(row.der) });
}
