import { describe, expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

/** Only the shape of the rows matters here, not what they point at. */
function filled() {
  const sqlite = new driver(':memory:');
  migrate(sqlite);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(`
    INSERT INTO incoming_scan VALUES ('s', 'a.pdf', 'application/pdf', '${'0'.repeat(64)}', 4, 't', 'u');
    INSERT INTO incoming_scan_file VALUES ('s', '${'0'.repeat(64)}');
    INSERT INTO unit_account VALUES ('a', 'hp', 'CSDL', 'truong', '', 't', NULL, '');
    INSERT INTO custody_movement (id, account_id, act, to_staff_id, giver_name, giver_title, giver_body, letter_number,
      reason, paper_id, prepared_at, user_id) VALUES ('m', 'a', 'receive', 'p', 'Ngô', '', 'UBND', '', '', 'bb', 't', 'u');
    INSERT INTO custody_holder VALUES ('a', 1, 'p', 'm', '2026-11-01', NULL);
    INSERT INTO delegation (id, kind, delegator_id, delegate_id, delegate_title, symbol, decided_on, paper_id, from_day,
      to_day, functions, created_at, created_by, end_reason)
      VALUES ('d', 'deputy', 'h', 'v', 'Phó', '01', '2026-11-01', 'g', '2026-11-01', '2026-11-05', 'papers', 't', 'h', '');
    INSERT INTO delegation_class VALUES ('d', 'c', '6A1');
  `);
  return sqlite;
}

describe('what was written about custody and delegations', () => {
  it.each([
    ['DELETE FROM incoming_scan'],
    ["UPDATE incoming_scan SET file_name = 'b.pdf'"],
    ['DELETE FROM incoming_scan_file'],
    ["UPDATE incoming_scan_file SET blob = 'x'"],
    ['DELETE FROM unit_account'],
    ['DELETE FROM custody_movement'],
    ["UPDATE custody_movement SET to_staff_id = 'q'"],
    ['DELETE FROM custody_holder'],
    ["UPDATE custody_holder SET staff_id = 'q'"],
    ["UPDATE custody_holder SET from_day = '2025-01-01'"],
    ['DELETE FROM delegation'],
    ["UPDATE delegation SET to_day = '2027-01-01'"],
    ["UPDATE delegation SET functions = 'users'"],
    ['DELETE FROM delegation_class'],
    ["UPDATE delegation_class SET class_id = 'e'"],
  ])('stays: %s', (statement) => {
    const sqlite = filled();
    expect(() => sqlite.exec(statement)).toThrow('kept for ever');
    sqlite.close();
  });

  it('is ended once and never opened again', () => {
    const sqlite = filled();
    sqlite.exec("UPDATE delegation SET ended_at = 't', ended_by = 'h', end_reason = 'x'");
    expect(() =>
      sqlite.exec("UPDATE delegation SET ended_at = NULL, ended_by = NULL, end_reason = ''"),
    ).toThrow('kept for ever');
    sqlite.exec("UPDATE custody_holder SET to_day = '2026-11-02'");
    expect(() => sqlite.exec('UPDATE custody_holder SET to_day = NULL')).toThrow('kept for ever');
    sqlite.exec("UPDATE unit_account SET closed_on = '2026-11-02', close_reason = 'x'");
    expect(() => sqlite.exec("UPDATE unit_account SET closed_on = NULL, close_reason = ''")).toThrow(
      'kept for ever',
    );
    sqlite.close();
  });

  it('has one holder at a time', () => {
    const sqlite = filled();
    expect(() =>
      sqlite.exec("INSERT INTO custody_holder VALUES ('a', 2, 'q', 'n', '2026-11-02', NULL)"),
    ).toThrow('UNIQUE');
    sqlite.close();
  });
});
