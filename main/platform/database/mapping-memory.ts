import type { Sqlite } from './sqlite.ts';

/** What a person confirmed for a header: columns, and how far below the recognised row the header really stands. */
export interface RememberedMapping {
  readonly rowsBelow: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Read the other sheets with this header too. */
  readonly otherSheets?: boolean | undefined;
}
/** A list of files, and the header its file is recognised by. */
interface MappingName {
  readonly list: string;
  readonly headerDigest: string;
}

export function recallMapping(sql: Sqlite, { list, headerDigest }: MappingName): RememberedMapping | null {
  const text = sql
    .prepare('SELECT mapping FROM import_mapping WHERE kind = ? AND header_digest = ?')
    .pluck()
    .get(list, headerDigest) as string | undefined;
  return text === undefined ? null : (JSON.parse(text) as RememberedMapping);
}

export function rememberMapping(
  sql: Sqlite,
  { list, headerDigest, at }: MappingName & { readonly at: string },
  mapping: RememberedMapping,
): void {
  sql
    .prepare(
      `INSERT INTO import_mapping (kind, header_digest, mapping, at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET mapping = excluded.mapping, at = excluded.at`,
    )
    .run(list, headerDigest, JSON.stringify(mapping), at);
}
