import type BetterSqlite3 from 'better-sqlite3-multiple-ciphers';

export type Sqlite = BetterSqlite3.Database;
