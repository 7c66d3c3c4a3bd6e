import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** A file of a paper after the issued one, which is version 1. */
export interface PaperVersion {
  readonly paperId: string;
  readonly version: number;
  readonly sha256: string;
  /** Digest of the version it was made from. */
  readonly baseSha256: string;
  readonly origin: 'signature' | 'return' | 'long-term';
  /** The place a signature stands in; '' otherwise. */
  readonly field: string;
  readonly at: string;
  readonly userId: string;
}

const COLUMNS = `paper_id AS paperId, version, sha256, base_sha256 AS baseSha256, origin, field, at, user_id AS userId`;

/** A trigger refuses a version that does not stand on the newest one. */
export function insertVersion(sql: Sqlite, version: PaperVersion, bytes: Uint8Array): void {
  sql
    .prepare(
      `INSERT INTO paper_version (paper_id, version, sha256, base_sha256, origin, field, at, user_id)
       VALUES (@paperId, @version, @sha256, @baseSha256, @origin, @field, @at, @userId)`,
    )
    .run(version);
  sql
    .prepare('INSERT INTO paper_file (paper_id, version, bytes) VALUES (?, ?, ?)')
    .run(version.paperId, version.version, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Oldest first, without the issued one. */
export function versionRows(sql: Sqlite, paperId: string): PaperVersion[] {
  return sql
    .prepare(`SELECT ${COLUMNS} FROM paper_version WHERE paper_id = ? ORDER BY version`)
    .all(paperId) as PaperVersion[];
}

/** The paper one of whose versions has this digest. */
export function paperOfDigest(sql: Sqlite, sha256: string): string | null {
  const id = sql
    .prepare(
      `SELECT paper_id AS id FROM paper_version WHERE sha256 = @sha256
       UNION ALL SELECT id FROM paper WHERE sha256 = @sha256 LIMIT 1`,
    )
    .pluck()
    .get({ sha256 }) as string | undefined;
  return id ?? null;
}
