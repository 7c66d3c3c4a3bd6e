import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

/** By the code of the award; null = the school does not give it. */
export type OwnTitles = Readonly<Record<string, string | null>>;

const statements = preparedOnce((sql) => ({
  read: sql.prepare('SELECT code, title FROM award_title WHERE year_id = ? AND rule_set = ?'),
  write: sql.prepare(
    `INSERT INTO award_title (year_id, rule_set, code, title, at, user_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET title = excluded.title, at = excluded.at, user_id = excluded.user_id`,
  ),
}));

export function readOwnTitles(sql: Sqlite, yearId: string, ruleSet: string): OwnTitles {
  const rows = statements(sql).read.all(yearId, ruleSet) as { code: string; title: string | null }[];
  return Object.fromEntries(rows.map(({ code, title }) => [code, title]));
}

export function writeOwnTitle(
  sql: Sqlite,
  yearId: string,
  {
    ruleSet,
    code,
    title,
  }: { readonly ruleSet: string; readonly code: string; readonly title: string | null },
  by: { readonly at: string; readonly userId: string },
): void {
  statements(sql).write.run(yearId, ruleSet, code, title, by.at, by.userId);
}
