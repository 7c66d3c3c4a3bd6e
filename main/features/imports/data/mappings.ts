import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';

/** What a person confirmed for a header: columns, and how far below the detected row the header really stands. */
export interface RememberedMapping {
  readonly rowsBelow: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Read the other sheets with this header too. */
  readonly otherSheets?: boolean | undefined;
}

export function readMapping(sql: Sqlite, kind: ImportKind, headerDigest: string): RememberedMapping | null {
  const text = sql
    .prepare('SELECT mapping FROM import_mapping WHERE kind = ? AND header_digest = ?')
    .pluck()
    .get(kind, headerDigest) as string | undefined;
  return text === undefined ? null : (JSON.parse(text) as RememberedMapping);
}

export function writeMapping(
  sql: Sqlite,
  entry: {
    readonly kind: ImportKind;
    readonly headerDigest: string;
    readonly mapping: RememberedMapping;
    readonly at: string;
  },
): void {
  sql
    .prepare(
      `INSERT INTO import_mapping (kind, header_digest, mapping, at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET mapping = excluded.mapping, at = excluded.at`,
    )
    .run(entry.kind, entry.headerDigest, JSON.stringify(entry.mapping), entry.at);
}
