import { expect, it } from 'vitest';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

it('puts what was filed before into the registers, keeps every word of it, and marks what it read', () => {
  const sqlite = new driver(':memory:');
  const before = migrations.findIndex(({ name }) => name.endsWith('dispatch-registers'));
  for (const { sql } of migrations.slice(0, before)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${String(before)}`);
  sqlite.pragma('foreign_keys = OFF');
  const add = sqlite.prepare(
    `INSERT INTO archive_document (id, kind, number, day, arrival_year, arrival_no, party, subject, person, note,
       about_kind, about_id, void_reason, at, user_id)
     VALUES (@id, @kind, @number, @day, @year, @no, 'Nơi gửi', 'Trích yếu', '', '', '', '', @reason, @at, 'u')`,
  );
  const old = {
    ...{ kind: 'dispatch-out', number: '', day: '2026-02-01', year: null, no: null, reason: '' },
    at: '2026-03-01T01:00:00.000Z',
  };
  add.run({ ...old, id: 'report', number: '12/BC-THCSHP' });
  add.run({ ...old, id: 'letter', number: '12/THCSHP-VP' });
  add.run({
    ...old,
    id: 'void of the same number',
    number: '12/CV-THCSHP',
    reason: 'Nhầm',
    day: '2026-01-01',
  });
  add.run({ ...old, id: 'decision of another year', number: ' 7 / QĐ', day: '2025-05-05' });
  add.run({ ...old, id: 'paper of the program', number: '05/BBSC-THCSHP' });
  add.run({ ...old, id: 'unreadable', number: 'không số' });
  const arrived = { ...old, kind: 'dispatch-in', number: '88/UBND', year: 2026 };
  add.run({ ...arrived, id: 'in', no: 1, at: '2026-01-31T20:00:00.000Z' });
  add.run({ ...arrived, id: 'void in', no: 2, reason: 'Trùng' });
  add.run({ ...old, id: 'file', kind: 'file' });
  sqlite.exec(`INSERT INTO archive_entry (kind, ref, state, day, symbol, subject, person, indexed)
    VALUES ('dispatch-in', 'in', 'kept', '2026-02-01', '88/UBND', 'Trích yếu', '', 1)`);
  sqlite.exec(`INSERT INTO archive_text (rowid, body) VALUES (1, 'trich yeu')`);
  const words = () =>
    sqlite
      .prepare(
        'SELECT id, kind, number, day, party, subject, void_reason, at FROM archive_document ORDER BY id',
      )
      .all();
  const written = words();
  sqlite.exec(migrations[before]!.sql);
  expect(words()).toEqual(written);
  const places = sqlite
    .prepare(
      `SELECT id, coalesce(arrival_year, out_year) || ' ' || iif(kind = 'dispatch-in', kind, out_kind) || ' '
         || coalesce(arrival_no, out_no), number_origin, arrival_day FROM archive_document`,
    )
    .raw()
    .all() as [string, string | null, string, string][];
  expect(Object.fromEntries(places.map(([id, ...place]) => [id, place]))).toEqual({
    report: ['2026 bao-cao 12', 'read', ''],
    letter: ['2026 cong-van 12', 'read', ''],
    'void of the same number': [null, '', ''],
    'decision of another year': ['2025 quyet-dinh 7', 'read', ''],
    'paper of the program': [null, '', ''],
    unreadable: [null, '', ''],
    in: ['2026 dispatch-in 1', 'given', '2026-02-01'],
    'void in': ['2026 dispatch-in 2', 'given', '2026-03-01'],
    file: [null, '', ''],
  });
  expect(
    sqlite
      .prepare(`SELECT series || ' ' || year || ' ' || last FROM dispatch_number ORDER BY 1`)
      .pluck()
      .all(),
  ).toEqual(['bao-cao 2026 12', 'cong-van 2026 12', 'dispatch-in 2026 2', 'quyet-dinh 2025 7']);
  // Its number of arrival is a word to find it by from now on.
  expect(sqlite.prepare('SELECT indexed FROM archive_entry').pluck().get()).toBe(0);
  expect(sqlite.prepare('SELECT count(*) FROM archive_text').pluck().get()).toBe(0);
  for (const change of [
    `DELETE FROM dispatch_number WHERE series = 'bao-cao'`,
    `UPDATE dispatch_number SET last = 5 WHERE series = 'bao-cao'`,
    `UPDATE archive_document SET out_no = 13 WHERE id = 'report'`,
    `UPDATE archive_document SET subject = 'Khác' WHERE id = 'void in'`,
  ])
    expect(() => sqlite.exec(change), change).toThrow('kept for ever');
  sqlite.close();
});
