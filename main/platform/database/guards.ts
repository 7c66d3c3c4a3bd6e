import { migrate } from './migrate.ts';
import { bindingOption, driver } from './open-sqlite.ts';
import type { Sqlite } from './sqlite.ts';

let own: ReadonlyMap<string, string> | null = null;

/** Triggers and views keep what the program promises of its tables; names of those that are gone, changed or foreign. */
export function changedGuards(sql: Sqlite): string[] {
  own ??= ofThisProgram();
  const there = guardsIn(sql);
  const missing = [...own].flatMap(([name, text]) => (there.get(name) === text ? [] : [name]));
  const foreign = [...there.keys()].filter((name) => !own?.has(name));
  return [...missing, ...foreign].sort();
}

function ofThisProgram(): ReadonlyMap<string, string> {
  const empty = new driver(':memory:', bindingOption());
  try {
    migrate(empty);
    return guardsIn(empty);
  } finally {
    empty.close();
  }
}

function guardsIn(sql: Sqlite): ReadonlyMap<string, string> {
  const rows = sql
    .prepare("SELECT name, sql AS text FROM sqlite_master WHERE type IN ('trigger', 'view')")
    .all() as { name: string; text: string }[];
  return new Map(rows.map(({ name, text }) => [name, text]));
}
