import { appError } from '../../kernel/app-error.ts';
import { schemaVersionOf } from './file-facts.ts';
import { SCHEMA_VERSION, migrations } from './migrations/index.ts';
import type { Sqlite } from './sqlite.ts';

/** Brings a file up to date, one transaction a step. A file from a newer program is refused untouched. */
export function migrate(sqlite: Sqlite): void {
  const version = schemaVersionOf(sqlite);
  if (version > SCHEMA_VERSION)
    throw appError('vault.newer-version', { file: version, program: SCHEMA_VERSION });
  migrations.slice(version).forEach((migration, index) => {
    sqlite.exec('BEGIN IMMEDIATE');
    try {
      sqlite.exec(migration.sql);
      sqlite.pragma(`user_version = ${version + index + 1}`);
      sqlite.exec('COMMIT');
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      throw error;
    }
  });
}
