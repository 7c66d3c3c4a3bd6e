import type { EvidenceSlot } from '../../../../preload/contract/vocabulary/corrections.ts';
import { keepBytesInAnyCase } from '../../../platform/database/kept-bytes.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface EvidenceRow {
  readonly id: string;
  readonly correctionId: string;
  readonly slot: EvidenceSlot;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly at: string;
}

const EVIDENCE = `SELECT id, correction_id AS correctionId, slot, file_name AS fileName, media_type AS mediaType,
    sha256, at FROM correction_evidence`;

/** Without what the requester took back, in the order of the slots. */
export function evidenceRows(sql: Sqlite, correctionId: string): EvidenceRow[] {
  return sql
    .prepare(
      `${EVIDENCE} WHERE correction_id = ? AND removed_at IS NULL ORDER BY slot = 'other', slot, at, id`,
    )
    .all(correctionId) as EvidenceRow[];
}

export function evidenceRow(sql: Sqlite, id: string): EvidenceRow | null {
  return (sql.prepare(`${EVIDENCE} WHERE id = ?`).get(id) as EvidenceRow | undefined) ?? null;
}

export function evidenceBytes(sql: Sqlite, id: string): Uint8Array | null {
  const bytes = sql
    .prepare(
      'SELECT b.bytes FROM correction_evidence_file f JOIN archive_blob b ON b.sha256 = f.blob WHERE f.evidence_id = ?',
    )
    .pluck()
    .get(id);
  return bytes instanceof Uint8Array ? Uint8Array.from(bytes) : null;
}

export function insertEvidence(
  sql: Sqlite,
  row: EvidenceRow & { readonly userId: string },
  bytes: Uint8Array,
): void {
  sql
    .prepare(
      `INSERT INTO correction_evidence (id, correction_id, slot, file_name, media_type, sha256, at, user_id)
       VALUES (@id, @correctionId, @slot, @fileName, @mediaType, @sha256, @at, @userId)`,
    )
    .run(row);
  sql
    .prepare('INSERT INTO correction_evidence_file (evidence_id, blob) VALUES (?, ?)')
    .run(row.id, keepBytesInAnyCase(sql, { ...row, bytes }));
}

/** Kept for ever, but no longer shown: only while the request is a draft. */
export function removeEvidence(sql: Sqlite, id: string, at: string): void {
  sql.prepare('UPDATE correction_evidence SET removed_at = ? WHERE id = ?').run(at, id);
}
