import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';

/** What the bell has shown ("notice.…") is kept beside them and is no choice of anybody. */
export function readUserSettings(read: Sqlite, userId: string): Record<string, string> {
  const rows = read
    .prepare("SELECT key, value FROM user_setting WHERE user_id = ? AND key NOT GLOB 'notice.*'")
    .all(userId) as {
    key: string;
    value: string;
  }[];
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

export function writeUserSetting(tx: Transaction, userId: string, key: string, value: string): void {
  tx.sql
    .prepare(
      'INSERT INTO user_setting (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    )
    .run(userId, key, value);
}
