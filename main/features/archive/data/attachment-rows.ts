import type { AttachmentOwner, AttachmentType } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface AttachmentRecord {
  readonly id: string;
  readonly ownerKind: AttachmentOwner;
  readonly ownerId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly note: string;
  readonly at: string;
  readonly userId: string;
}
export interface StoredAttachment extends AttachmentRecord {
  readonly mediaType: AttachmentType;
  readonly size: number;
  /** Who put it there. */
  readonly by: string;
}

const SELECT = `SELECT a.id, a.owner_kind AS ownerKind, a.owner_id AS ownerId, a.sha256, a.file_name AS fileName, a.note, a.at,
    a.user_id AS userId, b.media_type AS mediaType, b.size, u.full_name AS by
  FROM archive_attachment a JOIN archive_blob b ON b.sha256 = a.sha256 JOIN user u ON u.id = a.user_id`;

export function attachmentsOf(sql: Sqlite, ownerKind: AttachmentOwner, ownerId: string): StoredAttachment[] {
  return sql
    .prepare(`${SELECT} WHERE a.owner_kind = ? AND a.owner_id = ? ORDER BY a.at, a.id`)
    .all(ownerKind, ownerId) as StoredAttachment[];
}

export function attachmentRow(sql: Sqlite, id: string): StoredAttachment | undefined {
  return sql.prepare(`${SELECT} WHERE a.id = ?`).get(id) as StoredAttachment | undefined;
}

export function isAttached(
  sql: Sqlite,
  ownerKind: AttachmentOwner,
  ownerId: string,
  sha256: string,
): boolean {
  return (
    sql
      .prepare('SELECT 1 FROM archive_attachment WHERE owner_kind = ? AND owner_id = ? AND sha256 = ?')
      .get(ownerKind, ownerId, sha256) !== undefined
  );
}

export function insertAttachment(sql: Sqlite, attachment: AttachmentRecord): void {
  sql
    .prepare(
      `INSERT INTO archive_attachment (id, owner_kind, owner_id, sha256, file_name, note, at, user_id)
       VALUES (@id, @ownerKind, @ownerId, @sha256, @fileName, @note, @at, @userId)`,
    )
    .run(attachment);
}
