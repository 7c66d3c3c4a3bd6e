import type { RevocationReason } from '../../../../preload/contract/vocabulary/signing.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** How hard the password of a key was stretched. */
interface KeyCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

export interface AuthorityRow {
  readonly fingerprint: string;
  readonly der: Uint8Array;
  /** Only this vault opens it. */
  readonly sealedKey: Uint8Array;
  readonly createdAt: string;
  readonly createdBy: string;
}
export interface IssuedRow {
  readonly fingerprint: string;
  readonly authority: string;
  readonly serial: string;
  /** Null once the certificate is taken back. */
  readonly sealedKey: Uint8Array | null;
  readonly salt: Uint8Array;
  readonly cost: KeyCost;
  readonly revokedAt: string | null;
  readonly why: RevocationReason | '';
}

export function authorityRow(sql: Sqlite): AuthorityRow | null {
  const row = sql
    .prepare(
      `SELECT fingerprint, der, sealed_key AS sealedKey, created_at AS createdAt, created_by AS createdBy
       FROM signing_authority WHERE ended_at IS NULL`,
    )
    .get() as AuthorityRow | undefined;
  return row ? { ...row, der: Uint8Array.from(row.der), sealedKey: Uint8Array.from(row.sealedKey) } : null;
}

/** Also those that ended: what they issued is judged by them. */
export function authorityCertificates(sql: Sqlite): Uint8Array[] {
  const rows = sql.prepare('SELECT der FROM signing_authority ORDER BY created_at').pluck().all() as Buffer[];
  return rows.map((der) => Uint8Array.from(der));
}

export function insertAuthority(sql: Sqlite, row: AuthorityRow): void {
  sql
    .prepare(
      `INSERT INTO signing_authority (fingerprint, der, sealed_key, created_at, created_by)
       VALUES (@fingerprint, @der, @sealedKey, @createdAt, @createdBy)`,
    )
    .run({ ...row, der: Buffer.from(row.der), sealedKey: Buffer.from(row.sealedKey) });
}

type RawIssued = Omit<IssuedRow, 'cost'> & { readonly cost: string };
const ISSUED = `SELECT fingerprint, authority, serial, sealed_key AS sealedKey, salt, cost, revoked_at AS revokedAt, why
  FROM signing_issued`;
const fromRaw = (row: RawIssued): IssuedRow => ({ ...row, cost: JSON.parse(row.cost) as KeyCost });

export function issuedRow(sql: Sqlite, fingerprint: string): IssuedRow | null {
  const row = sql.prepare(`${ISSUED} WHERE fingerprint = ?`).get(fingerprint) as RawIssued | undefined;
  return row ? fromRaw(row) : null;
}

export function issuedRows(sql: Sqlite, authority: string): IssuedRow[] {
  return (sql.prepare(`${ISSUED} WHERE authority = ? ORDER BY serial`).all(authority) as RawIssued[]).map(
    fromRaw,
  );
}

export function insertIssued(
  sql: Sqlite,
  row: Omit<IssuedRow, 'revokedAt' | 'why' | 'sealedKey'> & { readonly sealedKey: Uint8Array },
): void {
  sql
    .prepare(
      `INSERT INTO signing_issued (fingerprint, authority, serial, sealed_key, salt, cost, why, reason)
       VALUES (@fingerprint, @authority, @serial, @sealedKey, @salt, @cost, '', '')`,
    )
    .run({
      ...row,
      sealedKey: Buffer.from(row.sealedKey),
      salt: Buffer.from(row.salt),
      cost: JSON.stringify(row.cost),
    });
}

/** The key goes with the certificate. */
export function revokeIssued(
  sql: Sqlite,
  fingerprint: string,
  how: { readonly at: string; readonly why: RevocationReason; readonly reason: string },
): void {
  sql
    .prepare(
      `UPDATE signing_issued SET revoked_at = @at, why = @why, reason = @reason, sealed_key = NULL
       WHERE fingerprint = @fingerprint`,
    )
    .run({ ...how, fingerprint });
}
