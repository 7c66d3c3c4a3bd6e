import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface TimestampSettings {
  readonly timestampOn: boolean;
  readonly timestampUrl: string;
}

/** Off until the school names a server. */
export function timestampSettings(sql: Sqlite): TimestampSettings {
  const read = sql.prepare('SELECT value FROM signing_setting WHERE key = ?').pluck();
  return {
    timestampOn: read.get('timestamp-on') === '1',
    timestampUrl: (read.get('timestamp-url') as string | undefined) ?? '',
  };
}

export function saveTimestampSettings(sql: Sqlite, { timestampOn, timestampUrl }: TimestampSettings): void {
  const save = sql.prepare('INSERT OR REPLACE INTO signing_setting (key, value) VALUES (?, ?)');
  save.run('timestamp-on', timestampOn ? '1' : '0');
  save.run('timestamp-url', timestampUrl);
}
