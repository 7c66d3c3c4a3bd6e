import type { CertificateFit, KeySource } from '../../../../preload/contract/vocabulary/signing.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface CertificateRow {
  readonly fingerprint: string;
  readonly staffId: string;
  readonly source: KeySource;
  readonly der: Uint8Array;
  /** DER of the certificates above it, issuer first. */
  readonly chain: readonly Uint8Array[];
  readonly fit: CertificateFit;
  readonly reason: string;
  readonly boundAt: string;
  readonly boundBy: string;
  readonly unboundAt: string | null;
  /** Only of the school's own authority. */
  readonly revokedAt: string | null;
}

const SELECT = `SELECT c.fingerprint, c.staff_id AS staffId, c.source, c.der, c.chain, c.fit, c.reason, c.bound_at AS boundAt,
  c.bound_by AS boundBy, c.unbound_at AS unboundAt, i.revoked_at AS revokedAt
  FROM signing_certificate c LEFT JOIN signing_issued i ON i.fingerprint = c.fingerprint`;

type Raw = Omit<CertificateRow, 'chain' | 'der'> & { readonly chain: string; readonly der: Buffer };
const fromRaw = (row: Raw): CertificateRow => ({
  ...row,
  der: Uint8Array.from(row.der),
  chain: (JSON.parse(row.chain) as string[]).map((each) => Uint8Array.from(Buffer.from(each, 'base64'))),
});

export function certificateRows(sql: Sqlite): CertificateRow[] {
  return (sql.prepare(`${SELECT} ORDER BY c.bound_at DESC, c.fingerprint`).all() as Raw[]).map(fromRaw);
}

export function certificateRow(sql: Sqlite, fingerprint: string): CertificateRow | null {
  const row = sql.prepare(`${SELECT} WHERE c.fingerprint = ?`).get(fingerprint) as Raw | undefined;
  return row ? fromRaw(row) : null;
}

/** Binds it, once more after it was let go. */
export function bindCertificate(sql: Sqlite, row: Omit<CertificateRow, 'unboundAt' | 'revokedAt'>): void {
  sql
    .prepare(
      `INSERT INTO signing_certificate (fingerprint, staff_id, source, der, chain, fit, reason, bound_at, bound_by, unbound_reason)
       VALUES (@fingerprint, @staffId, @source, @der, @chain, @fit, @reason, @boundAt, @boundBy, '')
       ON CONFLICT (fingerprint) DO UPDATE SET staff_id = @staffId, fit = @fit, reason = @reason, bound_at = @boundAt,
         bound_by = @boundBy, unbound_at = NULL, unbound_by = NULL, unbound_reason = ''`,
    )
    .run({
      ...row,
      der: Buffer.from(row.der),
      chain: JSON.stringify(row.chain.map((each) => Buffer.from(each).toString('base64'))),
    });
}

export function unbindCertificate(
  sql: Sqlite,
  fingerprint: string,
  how: { readonly at: string; readonly userId: string; readonly reason: string },
): void {
  sql
    .prepare(
      `UPDATE signing_certificate SET unbound_at = @at, unbound_by = @userId, unbound_reason = @reason
       WHERE fingerprint = @fingerprint AND unbound_at IS NULL`,
    )
    .run({ ...how, fingerprint });
}
