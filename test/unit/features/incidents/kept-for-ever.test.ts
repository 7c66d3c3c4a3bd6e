import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../../main/platform/database/migrate.ts';
import { driver } from '../../../../main/platform/database/open-sqlite.ts';
import type { Sqlite } from '../../../../main/platform/database/sqlite.ts';

let sql: Sqlite;
beforeAll(() => {
  sql = new driver(':memory:');
  migrate(sql);
  sql.pragma('foreign_keys = OFF');
  sql.exec(`
    INSERT INTO incident (id, year, number, kind, state, discovered_at, reported_at, reported_by, reporter, happened,
      personal_data, result, lessons)
    VALUES ('open', 2026, 1, 'lost', 'reported', '2026-11-20T01:00:00.000Z', '2026-11-20T02:00:00.000Z', 'u', 'A', 'x', 1, '', ''),
      ('ended', 2026, 2, 'lost', 'reported', '2026-11-20T01:00:00.000Z', '2026-11-20T02:00:00.000Z', 'u', 'A', 'x', 1, '', '');
    INSERT INTO incident_step VALUES ('ended', 'check-log', 'done', '2026-11-20T03:00:00.000Z', 'u', '');
    UPDATE incident SET state = 'closed', closed_at = '2026-11-20T04:00:00.000Z', closed_by = 'u', result = 'r', lessons = 'l'
      WHERE id = 'ended';
    INSERT INTO incident_account (incident_id, account_id, login, holder, rights, students, staff, suspended)
      VALUES ('open', 'a', 'l', 'h', '', 0, 0, 0);
    INSERT INTO incident_event VALUES ('e', 'open', '2026-11-20T02:00:00.000Z', 'u', 'report', '', '', NULL, NULL);
    INSERT INTO incident_discovery
      VALUES ('open', 1, '2026-11-20T00:30:00.000Z', '2026-11-20T01:00:00.000Z', 'r', '2026-11-20T02:30:00.000Z', 'u');
    INSERT INTO violation (id, year, number, staff_id, act_group, happened_on, description, handling, paper_ref, reason,
      stands, recorded_at, recorded_by)
      VALUES ('v', 2026, 1, 's', 'law', '2026-11-01', 'd', 'h', '', '', 1, '2026-11-20T02:00:00.000Z', 'u');`);
});
afterAll(() => {
  sql.close();
});

describe('the registers of incidents', () => {
  it.each([
    ['an incident is not deleted', `DELETE FROM incident WHERE id = 'open'`],
    [
      'its discovery does not move',
      `UPDATE incident SET discovered_at = '2026-11-21T01:00:00.000Z' WHERE id = 'open'`,
    ],
    ['its number stays', `UPDATE incident SET number = 9 WHERE id = 'open'`],
    ['a closed one is not reopened', `UPDATE incident SET state = 'handling' WHERE id = 'ended'`],
    ['a closed one keeps its story', `UPDATE incident SET happened = 'y' WHERE id = 'ended'`],
    ['steps of a closed one stay', `DELETE FROM incident_step WHERE incident_id = 'ended'`],
    [
      'a closed one gets no new step',
      `INSERT INTO incident_step VALUES ('ended', 'export-log', 'done', '2026-11-20T03:00:00.000Z', 'u', '')`,
    ],
    ['none is closed without result and lessons', `UPDATE incident SET state = 'closed' WHERE id = 'open'`],
    [
      'no step is excused without a reason',
      `INSERT INTO incident_step VALUES ('open', 'export-log', 'excused', '2026-11-20T03:00:00.000Z', 'u', '')`,
    ],
    ['what was open then stays', `UPDATE incident_account SET students = 9`],
    ['the history stays', `DELETE FROM incident_event`],
    [
      'what started the 72 hours is not taken back',
      `UPDATE incident SET personal_data = 0 WHERE id = 'open'`,
    ],
    [
      'a later time of discovery than the report is not taken',
      `INSERT INTO incident_discovery VALUES ('open', 2, '2026-11-20T02:00:00.001Z', 'x', 'r', 'now', 'u')`,
    ],
    [
      'a closed one gets no other time of discovery',
      `INSERT INTO incident_discovery VALUES ('ended', 1, '2026-11-20T00:00:00.000Z', 'x', 'r', 'now', 'u')`,
    ],
    ['a former time of discovery stays', `DELETE FROM incident_discovery`],
    ['a violation is not changed', `UPDATE violation SET staff_id = 't'`],
    ['a violation is not deleted', `DELETE FROM violation`],
  ])('%s', (_name, change) => {
    expect(() => sql.exec(change)).toThrow(/kept for ever|append-only|CHECK constraint failed/u);
  });
});
