import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION, migrations } from '../../../main/platform/database/migrations/index.ts';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

const LOCK = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../main/platform/database/migrations/migrations.lock.json'),
    'utf8',
  ),
) as Record<string, string>;

describe('the migrations', () => {
  it('are frozen: each one has the digest it was released with', () => {
    const now = Object.fromEntries(
      migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
    );
    expect(now).toEqual(LOCK);
  });

  it('bring an empty file to the present schema, and a second run changes nothing', () => {
    const sqlite = new driver(':memory:');
    migrate(sqlite);
    migrate(sqlite);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    sqlite.close();
  });

  it('refuse a file from a newer program without touching it', () => {
    const sqlite = new driver(':memory:');
    sqlite.pragma('user_version = 99');
    expect(() => migrate(sqlite)).toThrow('vault.newer-version');
    expect(sqlite.prepare('SELECT count(*) FROM sqlite_master').pluck().get()).toBe(0);
    sqlite.close();
  });

  it('make only STRICT tables', () => {
    const sqlite = new driver(':memory:');
    migrate(sqlite);
    const loose = sqlite
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    sqlite.close();
  });
});
