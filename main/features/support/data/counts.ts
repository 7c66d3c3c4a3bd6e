import { schemaVersionOf } from '../../../platform/database/file-facts.ts';
import { SCHEMA_VERSION } from '../../../platform/database/migrations/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Rows of each of our own tables; how much there is, never what. */
export function tableCounts(read: Sqlite): Record<string, number> {
  const names = read
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
       AND sql LIKE 'CREATE TABLE%' AND name NOT LIKE 'search!_text!_%' ESCAPE '!' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, read.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  );
}

export function schemaOf(read: Sqlite): { readonly file: number; readonly program: number } {
  return { file: schemaVersionOf(read), program: SCHEMA_VERSION };
}
