import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { joinDigests, splitDigests } from '../domain/member-digest.ts';
import type { SeenItem } from '../domain/notice.ts';

/** Beside the personal settings, under keys of their own: "notice.<item>" = "<count>|<first seen at>|<digests of members>". */
const PREFIX = 'notice.';

export function readSeenItems(read: Sqlite, userId: string): Map<string, SeenItem> {
  const rows = read
    .prepare(`SELECT key, value FROM user_setting WHERE user_id = ? AND key GLOB '${PREFIX}*'`)
    .all(userId) as { key: string; value: string }[];
  return new Map(
    rows.map(({ key, value }) => {
      const [count = '', firstAt = '', members] = value.split('|');
      const digests = members === undefined ? null : splitDigests(members);
      return [key.slice(PREFIX.length), { count: Number(count), firstAt, members: digests }];
    }),
  );
}

/** Replaces what this person had seen. */
export function writeSeenItems(sql: Sqlite, userId: string, seen: ReadonlyMap<string, SeenItem>): void {
  sql.prepare(`DELETE FROM user_setting WHERE user_id = ? AND key GLOB '${PREFIX}*'`).run(userId);
  const insert = sql.prepare('INSERT INTO user_setting (user_id, key, value) VALUES (?, ?, ?)');
  for (const [id, { count, firstAt, members }] of seen)
    insert.run(userId, PREFIX + id, `${count}|${firstAt}${members ? `|${joinDigests(members)}` : ''}`);
}
