import { cleanText, foldForSearch } from '../../../kernel/vietnamese.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/**
 * Ids of the people whose name or sign-in name holds the typed text, accents and capitals or not; null = nobody is
 * asked for. A school has some hundred people and years of entries: people are compared, entries are found by id.
 */
export function actorsNamed(sql: Sqlite, typed: string): string[] | null {
  const sought = foldForSearch(cleanText(typed));
  if (sought === '') return null;
  const people = sql.prepare("SELECT id, full_name || ' (' || login || ')' AS name FROM user").all() as {
    id: string;
    name: string;
  }[];
  return people.filter(({ name }) => foldForSearch(name).includes(sought)).map(({ id }) => id);
}
