import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';

const indexOf = (name: string) => migrations.findIndex((each) => each.name.endsWith(name));

let sqlite: Sqlite;
beforeEach(() => {
  sqlite = new driver(':memory:');
  runTo(indexOf('dispatch-registers'));
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(`INSERT INTO school_change (seq, id, from_day, name, code, level, superior_body, commune, address,
    abbreviation, reason, basis_number, at) VALUES (1, 's', '', 'Trường', 'x', 'THCS', '', '', '', 'HP', '', '', '')`);
});
afterEach(() => {
  sqlite.close();
});

let at = 0;
function runTo(next: number): void {
  for (const { sql } of migrations.slice(at, next)) sqlite.exec(sql);
  at = next;
  sqlite.pragma(`user_version = ${String(next)}`);
}
beforeEach(() => {
  return () => {
    at = 0;
  };
});

function file(number: string, more: { day?: string; reason?: string } = {}): void {
  const { day = '2026-02-01', reason = '' } = more;
  sqlite
    .prepare(
      `INSERT INTO archive_document (id, kind, number, day, party, subject, person, note, about_kind, about_id,
         void_reason, at, user_id)
       VALUES (?, 'dispatch-out', ?, ?, 'Nơi nhận', 'Trích yếu', '', '', '', '', ?, '2026-03-01T01:00:00.000Z', 'u')`,
    )
    .run(number, number, day, reason);
}
function give(series: string, year: number, number: number, origin = 'given'): void {
  sqlite
    .prepare(
      `INSERT INTO dispatch_number (series, year, last) VALUES (?, ?, ?)
       ON CONFLICT (series, year) DO UPDATE SET last = excluded.last WHERE excluded.last > last`,
    )
    .run(series, year, number);
  sqlite
    .prepare(
      `INSERT INTO archive_document (id, kind, number, day, out_kind, out_year, out_no, number_origin, party, subject,
         person, note, about_kind, about_id, void_reason, at, user_id)
       VALUES (@id, 'dispatch-out', @id, @day, @series, @year, @number, @origin, 'Nơi nhận', 'Trích yếu', '', '', '', '',
         '', '2026-11-01T01:00:00.000Z', 'u')`,
    )
    .run({
      ...{ id: `${series} ${String(number)}`, series, year, number, origin },
      day: `${String(year)}-11-01`,
    });
}
const places = () =>
  Object.fromEntries(
    sqlite
      .prepare(`SELECT number, out_kind || ' ' || out_year || ' ' || out_no FROM archive_document`)
      .raw()
      .all() as [string, string | null][],
  );
const given = () =>
  sqlite
    .prepare(
      `SELECT series || ' ' || year || ' ' || number FROM dispatch_number ORDER BY series, year, number`,
    )
    .pluck()
    .all();
const words = () =>
  sqlite
    .prepare('SELECT id, number, day, party, subject, void_reason, at FROM archive_document ORDER BY id')
    .all();

it('takes what 0018 filed as letters out of their register, reads case and year, and invents no kind', () => {
  for (const number of ['12/THCSHP', '13/CV-X', '250/GXN-THCSHP', '31/GCN-THCSHP', '3/CT-THCSHP'])
    file(number);
  for (const number of ['40/2026/QĐ-THCSHP', '9/qđ-THCSHP', '8/Ttr - HP', '7/XYZ-THCSHP', '5/GUQ-THCSHP'])
    file(number);
  file('12/HP-VP', { day: '2026-02-02' });
  file('6/2025/BC-HP');
  file('4/BBTQT-HP');
  file('không số');
  runTo(indexOf('dispatch-registers') + 1);
  expect(places()['250/GXN-THCSHP']).toBe('cong-van 2026 250');
  const written = words();
  migrate(sqlite);
  expect(words()).toEqual(written);
  expect(places()).toEqual({
    '12/THCSHP': 'cong-van 2026 12',
    // Of two with one number only one can bear it.
    '12/HP-VP': null,
    '13/CV-X': 'cong-van 2026 13',
    '250/GXN-THCSHP': 'giay-xac-nhan 2026 250',
    '31/GCN-THCSHP': 'giay-chung-nhan 2026 31',
    '3/CT-THCSHP': 'chi-thi 2026 3',
    '40/2026/QĐ-THCSHP': 'quyet-dinh 2026 40',
    '9/qđ-THCSHP': 'quyet-dinh 2026 9',
    '8/Ttr - HP': 'to-trinh 2026 8',
    // The kind, or the year of the number, cannot be told; or the register is the program's own.
    '7/XYZ-THCSHP': null,
    '5/GUQ-THCSHP': null,
    '6/2025/BC-HP': null,
    '4/BBTQT-HP': null,
    'không số': null,
  });
  expect(given()).toEqual([]);
});

it('moves nothing that was given or taken in, and remembers every number that was given, the lost ones too', () => {
  file('250/GXN-THCSHP');
  file('251/HP');
  file('252/hp-VP');
  runTo(indexOf('dispatch-registers') + 1);
  give('cong-van', 2026, 253);
  give('cong-van', 2026, 254);
  give('bao-cao', 2026, 7, 'earlier');
  sqlite.exec(`INSERT INTO dispatch_number (series, year, last) VALUES ('ke-hoach', 2026, 2)`);
  migrate(sqlite);
  expect(places()).toEqual({
    '250/GXN-THCSHP': 'giay-xac-nhan 2026 250',
    '251/HP': 'cong-van 2026 251',
    '252/hp-VP': 'cong-van 2026 252',
    'cong-van 253': 'cong-van 2026 253',
    'cong-van 254': 'cong-van 2026 254',
    'bao-cao 7': 'bao-cao 2026 7',
  });
  expect(given()).toEqual(['cong-van 2026 253', 'cong-van 2026 254', 'ke-hoach 2026 1', 'ke-hoach 2026 2']);
});

it('never takes the number of a letter the program gave', () => {
  file('1/2026/HP');
  runTo(indexOf('dispatch-registers') + 1);
  sqlite.exec(`DROP TRIGGER archive_document_frozen`);
  sqlite.exec(
    `UPDATE archive_document SET out_kind = '', out_year = NULL, out_no = NULL, number_origin = ''`,
  );
  give('cong-van', 2026, 2);
  file_given_one();
  sqlite.exec(
    `CREATE TRIGGER archive_document_frozen BEFORE UPDATE OF id ON archive_document BEGIN SELECT 1; END`,
  );
  migrate(sqlite);
  expect(places()).toEqual({
    '1/2026/HP': null,
    'cong-van 2': 'cong-van 2026 2',
    'cong-van 1': 'cong-van 2026 1',
  });
});
function file_given_one(): void {
  give('cong-van', 2026, 1, 'earlier');
}

it('lets nothing be forgotten, given twice or given to a number that is borne', () => {
  file('12/THCSHP');
  migrate(sqlite);
  const add = (number: number) =>
    sqlite
      .prepare(`INSERT INTO dispatch_number (series, year, number) VALUES ('cong-van', 2026, ?)`)
      .run(number);
  add(13);
  expect(() => add(13)).toThrow('UNIQUE');
  expect(() => add(12)).toThrow('is taken');
  for (const change of ['DELETE FROM dispatch_number', 'UPDATE dispatch_number SET number = 3'])
    expect(() => sqlite.exec(change), change).toThrow('kept for ever');
  expect(() =>
    sqlite.exec(`INSERT INTO archive_document (id, kind, number, day, out_kind, out_year, out_no, number_origin, party,
      subject, person, note, about_kind, about_id, void_reason, at, user_id) VALUES ('x', 'dispatch-out', '14', '2026-02-01',
      'cong-van', 2026, 14, 'given', 'a', 'bcd', '', '', '', '', '', '', 'u')`),
  ).toThrow('was not given');
  expect(() => sqlite.exec(`UPDATE archive_document SET out_no = 13`)).toThrow('kept for ever');
});

it('lets what has no register, or was only read, be put into one as of the paper book, once and on no given number', () => {
  for (const number of ['7/XYZ-THCSHP', '12/THCSHP']) file(number);
  migrate(sqlite);
  sqlite.exec(`INSERT INTO dispatch_number (series, year, number) VALUES ('bao-cao', 2026, 8)`);
  const put = (id: string, no: number, more = '', origin = 'earlier') =>
    sqlite
      .prepare(
        `UPDATE archive_document SET out_kind = 'bao-cao', out_year = 2026, out_no = ?, number_origin = ?${more} WHERE id = ?`,
      )
      .run(no, origin, id);
  expect(() => put('7/XYZ-THCSHP', 8)).toThrow('kept for ever');
  expect(() => put('7/XYZ-THCSHP', 7, '', 'given')).toThrow('kept for ever');
  expect(() => put('7/XYZ-THCSHP', 7, `, user_id = 'v'`)).toThrow('kept for ever');
  put('7/XYZ-THCSHP', 7);
  put('12/THCSHP', 6);
  expect(() => put('7/XYZ-THCSHP', 5)).toThrow('kept for ever');
  expect(places()).toEqual({ '7/XYZ-THCSHP': 'bao-cao 2026 7', '12/THCSHP': 'bao-cao 2026 6' });
});
