import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';
import { keepBytes, keepBytesInAnyCase, keptBytesOf } from '../../../main/platform/database/kept-bytes.ts';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';

const bytes = Buffer.from('trang đã ký');
const file = { sha256: sha256Hex(bytes), mediaType: 'application/pdf', bytes };
let sql: Sqlite;
beforeEach(() => {
  sql = new driver(':memory:');
  migrate(sql);
});
afterEach(() => sql.close());

it('the same bytes are kept once', () => {
  expect([keepBytes(sql, file), keepBytes(sql, file)]).toEqual([true, true]);
  expect(keepBytesInAnyCase(sql, file)).toBe(file.sha256);
  expect(sql.prepare('SELECT count(*) FROM archive_blob').pluck().get()).toBe(1);
  expect(keptBytesOf(sql, file.sha256)?.equals(bytes)).toBe(true);
});

it('what comes in is not taken for what somebody put in its place', () => {
  keepBytes(sql, file);
  sql.exec('DROP TRIGGER archive_blob_no_update; UPDATE archive_blob SET bytes = zeroblob(size)');
  expect(keepBytes(sql, file)).toBe(false);
  const key = keepBytesInAnyCase(sql, file);
  expect(key).not.toBe(file.sha256);
  expect(keptBytesOf(sql, key)?.equals(bytes)).toBe(true);
});
