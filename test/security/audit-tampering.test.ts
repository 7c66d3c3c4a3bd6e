import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog, createAudit } from '../../main/features/audit/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import type { Context } from '../../main/kernel/context.ts';
import { uuidV7Source } from '../../main/kernel/ids.ts';
import { openDatabase, type OpenedDatabase } from '../../main/platform/database/open-database.ts';
import { configureConnection, driver } from '../../main/platform/database/open-sqlite.ts';
import type { Sqlite } from '../../main/platform/database/sqlite.ts';
import type { AuditHead } from '../../main/platform/database/work.ts';

const context: Context = {
  actor: null,
  at: '2026-11-22T03:00:00.000Z',
  traceId: 't',
  progress: () => undefined,
};
let folder: string;
let key: Buffer;
let auditKey: Buffer;
let database: OpenedDatabase;
let remembered: AuditHead | null;
/** Somebody who has the key and a tool of their own. */
let intruder: Sqlite;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-audit-'));
  key = randomBytes(32);
  auditKey = randomBytes(32);
  remembered = null;
  const file = join(folder, 'vault.db');
  database = await openDatabase({
    file,
    key,
    create: true,
    entities: [],
    newId: uuidV7Source(systemClock),
    appendAudit: new AuditLog(auditKey, (head) => {
      remembered = head;
    }),
  });
  for (let i = 1; i <= 20; i += 1)
    await database.write(context, { action: 'test.act', subject: String(i) }, (tx) => tx.note({ i }));
  intruder = new driver(file, { timeout: 2000 });
  configureConnection(intruder, key, 'write');
});
afterEach(async () => {
  intruder.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const verify = () => createAudit({ database, key: auditKey, remembered: () => remembered }).api.verify();
const withoutTriggers = (sql: string) => {
  for (const name of ['audit_entry_no_update', 'audit_entry_no_delete', 'audit_entry_in_order'])
    intruder.exec(`DROP TRIGGER ${name}`);
  intruder.exec(sql);
};

describe('the audit log', () => {
  it('is whole when nobody touched it', () => {
    expect(verify()).toMatchObject({ entries: 20, valid: true, firstBad: null, head: remembered?.hash });
  });

  it.each([
    ['UPDATE', "UPDATE audit_entry SET action = 'x' WHERE seq = 5"],
    ['DELETE', 'DELETE FROM audit_entry WHERE seq = 20'],
    ['truncating DELETE', 'DELETE FROM audit_entry'],
    [
      'REPLACE',
      "INSERT OR REPLACE INTO audit_entry SELECT seq, at, user_id, roles, 'x', outcome, subject, detail, hash FROM audit_entry WHERE seq = 5",
    ],
    [
      'UPSERT',
      "INSERT INTO audit_entry SELECT * FROM audit_entry WHERE seq = 5 ON CONFLICT (seq) DO UPDATE SET action = 'x'",
    ],
    [
      'gap',
      'INSERT INTO audit_entry SELECT 99, at, user_id, roles, action, outcome, subject, detail, hash FROM audit_entry WHERE seq = 20',
    ],
  ])('stops %s by its triggers', (_attack, sql) => {
    expect(() => intruder.exec(sql)).toThrow(/append-only/u);
    expect(verify().valid).toBe(true);
  });

  it.each([
    ['a changed action', "UPDATE audit_entry SET action = 'x' WHERE seq = 5", 5],
    ['a changed time', "UPDATE audit_entry SET at = '2020' WHERE seq = 1", 1],
    ['a changed detail', "UPDATE audit_entry SET detail = '{}' WHERE seq = 12", 12],
    ['a removed entry', 'DELETE FROM audit_entry WHERE seq = 7', 8],
    ['a removed first entry', 'DELETE FROM audit_entry WHERE seq = 1', 2],
    ['a cut tail', 'DELETE FROM audit_entry WHERE seq > 15', 16],
    ['everything removed', 'DELETE FROM audit_entry', 1],
    [
      'two swapped entries',
      'UPDATE audit_entry SET seq = CASE seq WHEN 3 THEN -4 WHEN 4 THEN -3 END WHERE seq IN (3, 4)',
      -4,
    ],
  ])('names the first bad entry after %s', (_attack, sql, firstBad) => {
    if (firstBad < 0) {
      intruder.exec('PRAGMA ignore_check_constraints = ON');
      withoutTriggers(`${sql}; UPDATE audit_entry SET seq = -seq WHERE seq < 0`);
      expect(verify()).toMatchObject({ valid: false, firstBad: 3 });
      return;
    }
    withoutTriggers(sql);
    expect(verify()).toMatchObject({ valid: false, firstBad });
  });

  it('cannot be forged by somebody who recomputes plain SHA-256 over it: the chain is keyed', () => {
    withoutTriggers("UPDATE audit_entry SET subject = 'forged', hash = zeroblob(32) WHERE seq = 20");
    expect(verify()).toMatchObject({ valid: false, firstBad: 20 });
  });
});
