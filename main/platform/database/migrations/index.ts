import { sql as foundation } from './0001-foundation.ts';

/** In order; `PRAGMA user_version` says how many of them a file has seen. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-foundation', sql: foundation },
];
export const SCHEMA_VERSION = migrations.length;
