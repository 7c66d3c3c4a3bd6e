import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface LateImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly at: string;
  readonly accepted: number;
}

/** Imports that stand, newest first. */
export function importsSince(read: Sqlite, at: string): LateImport[] {
  return read
    .prepare(
      'SELECT id, kind, at, accepted FROM import_batch WHERE at >= ? AND undone_at IS NULL ORDER BY at DESC LIMIT 20',
    )
    .all(at) as LateImport[];
}
