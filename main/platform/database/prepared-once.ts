import type { Sqlite } from './sqlite.ts';

/** Statements of one connection, prepared at first use and kept: a gradebook is opened and written many times a day. */
export function preparedOnce<T>(prepare: (sql: Sqlite) => T): (sql: Sqlite) => T {
  const byConnection = new WeakMap<Sqlite, T>();
  return (sql) => {
    const known = byConnection.get(sql);
    if (known !== undefined) return known;
    const made = prepare(sql);
    byConnection.set(sql, made);
    return made;
  };
}
