import type { CentralLogKind } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** What a person confirmed for a header: columns, and how far below the recognised row the header really stands. */
export interface RememberedColumns {
  readonly rowsBelow: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** A list of its own beside the lists of people and registers. */
const nameOf = (kind: CentralLogKind) => `central-${kind}`;

export function rememberedColumns(
  sql: Sqlite,
  kind: CentralLogKind,
  headerDigest: string,
): RememberedColumns | null {
  const text = sql
    .prepare('SELECT mapping FROM import_mapping WHERE kind = ? AND header_digest = ?')
    .pluck()
    .get(nameOf(kind), headerDigest) as string | undefined;
  return text === undefined ? null : (JSON.parse(text) as RememberedColumns);
}

export function rememberColumns(
  sql: Sqlite,
  entry: { readonly kind: CentralLogKind; readonly headerDigest: string; readonly at: string },
  remembered: RememberedColumns,
): void {
  sql
    .prepare(
      `INSERT INTO import_mapping (kind, header_digest, mapping, at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET mapping = excluded.mapping, at = excluded.at`,
    )
    .run(nameOf(entry.kind), entry.headerDigest, JSON.stringify(remembered), entry.at);
}
