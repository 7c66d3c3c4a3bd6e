import type { PictureKind } from '../../../../preload/contract/vocabulary/signing.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface PictureRow {
  readonly id: string;
  readonly kind: PictureKind;
  /** Null = the school's seal. */
  readonly staffId: string | null;
  readonly widthMm: number;
  readonly png: Uint8Array<ArrayBuffer>;
  readonly at: string;
  readonly userId: string;
}

const SELECT = `SELECT id, kind, staff_id AS staffId, width_mm AS widthMm, png, at, user_id AS userId
  FROM signing_picture WHERE removed_at IS NULL`;
const fromRaw = (row: PictureRow): PictureRow => ({ ...row, png: Uint8Array.from(row.png) });

export function pictureRows(sql: Sqlite): PictureRow[] {
  return (sql.prepare(`${SELECT} ORDER BY kind, at`).all() as PictureRow[]).map(fromRaw);
}

/** The handwriting of a person, or the school's seal. */
export function pictureOf(sql: Sqlite, staffId: string | null): PictureRow | null {
  const row = sql.prepare(`${SELECT} AND staff_id IS ?`).get(staffId) as PictureRow | undefined;
  return row ? fromRaw(row) : null;
}

/** The newest one takes the place of the one before. */
export function insertPicture(sql: Sqlite, row: PictureRow): void {
  sql
    .prepare('UPDATE signing_picture SET removed_at = ? WHERE staff_id IS ? AND removed_at IS NULL')
    .run(row.at, row.staffId);
  sql
    .prepare(
      `INSERT INTO signing_picture (id, kind, staff_id, width_mm, png, at, user_id)
       VALUES (@id, @kind, @staffId, @widthMm, @png, @at, @userId)`,
    )
    .run({ ...row, png: Buffer.from(row.png) });
}

export function removePicture(sql: Sqlite, id: string, at: string): number {
  return sql
    .prepare('UPDATE signing_picture SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(at, id).changes;
}
