import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface AnchorRow {
  readonly fingerprint: string;
  readonly der: Uint8Array;
  readonly reason: string;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** Trusted now. */
export function anchorRows(sql: Sqlite): AnchorRow[] {
  const rows = sql
    .prepare(
      `SELECT fingerprint, der, reason, added_at AS addedAt, added_by AS addedBy FROM signing_anchor
       WHERE removed_at IS NULL ORDER BY added_at, fingerprint`,
    )
    .all() as AnchorRow[];
  return rows.map((row) => ({ ...row, der: Uint8Array.from(row.der) }));
}

export function insertAnchor(sql: Sqlite, row: AnchorRow): void {
  sql
    .prepare(
      `INSERT INTO signing_anchor (fingerprint, added_at, der, reason, added_by, removed_reason)
       VALUES (@fingerprint, @addedAt, @der, @reason, @addedBy, '')`,
    )
    .run({ ...row, der: Buffer.from(row.der) });
}

/** How many were removed: 0 when it was not trusted. */
export function removeAnchor(
  sql: Sqlite,
  fingerprint: string,
  how: { readonly at: string; readonly userId: string; readonly reason: string },
): number {
  return sql
    .prepare(
      `UPDATE signing_anchor SET removed_at = @at, removed_by = @userId, removed_reason = @reason
       WHERE fingerprint = @fingerprint AND removed_at IS NULL`,
    )
    .run({ ...how, fingerprint }).changes;
}
