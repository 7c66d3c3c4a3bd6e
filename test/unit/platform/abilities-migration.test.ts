import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

const OWN = migrations.findIndex(({ name }) => name.endsWith('abilities-and-disability'));
const AT = '2026-01-10T00:00:00.000Z';

/** A vault of before with a year that is over, the current one and the next; `more` = its locks. */
function vaultOfBefore(more = '') {
  const sqlite = new driver(':memory:');
  for (const { sql } of migrations.slice(0, OWN)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${OWN}`);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(`
    INSERT INTO school_year VALUES ('past', '2024-2025', '2024-09-05', '2025-01-18', '2025-05-31', 0, 2),
      ('now', '2025-2026', '2025-09-05', '2026-01-18', '2026-05-31', 1, 2),
      ('next', '2026-2027', '2026-09-05', '2027-01-18', '2027-05-31', 0, 1);
    INSERT INTO class VALUES ('4-past', 'past', '4A', 4, '', NULL, NULL), ('4-blank', 'past', '4B', 4, '', NULL, NULL),
      ('5', 'now', '5A', 5, '', NULL, NULL), ('2', 'now', '2A', 2, '', NULL, NULL);
    INSERT INTO student VALUES ('s', '', 'Bùi Gia An', 'an', '2015-01-15', 'male', '', 'Kinh', '', '', '', '', '', '', '',
      'studying', NULL, 'yes'), ('t', '', 'Cao Thị Giang', 'giang', '2015-01-15', 'female', '', 'Kinh', '', '', '', '',
      '', '', '', 'studying', NULL, 'no');
    INSERT INTO enrolment VALUES ('e1', 's', '4-past', '2024-09-05', '2025-05-31'), ('e2', 's', '5', '2025-09-05', NULL),
      ('e3', 't', '2', '2025-09-05', NULL);
    INSERT INTO mark VALUES ('4-past', '', 2, 's', 'nl8-ck', 3, '', '${AT}'), ('5', '', 1, 's', 'nl8-ck', 3, '', '${AT}'),
      ('5', '', 2, 's', 'nl8-gk', 2, '', '${AT}'), ('2', '', 2, 't', 'nl8-ck', 3, '', '${AT}');
    ${more}
  `);
  migrate(sqlite);
  return sqlite;
}
const lock = (parts: string, state = 'locked') => `
  INSERT INTO lock_act VALUES ('a', 'now', NULL, '${AT}', 'u', '{}', 'd', '${state}', 'x');
  INSERT INTO mark_lock VALUES ('l', 'a', 'now', ${parts}, '${state === 'scheduled' ? '2999-01-01' : AT}', NULL, NULL,
    NULL, '', NULL);`;

let sqlite: ReturnType<typeof vaultOfBefore>;
afterEach(() => sqlite.close());

describe('entries of homeroom teachers that were shut before', () => {
  const closed = () => sqlite.prepare('SELECT * FROM homeroom_closed_early').raw().all();
  const PAST = ['4-past', 2, ''];

  it.each([
    ['of a year that is over', '', []],
    [
      'under a lock of everything of the class',
      lock(`2, 'summary', NULL, '5', NULL, NULL, NULL`),
      [['5', 2, '']],
    ],
    ['under a lock of the homeroom book', lock(`1, 'summary', NULL, '5', '', NULL, NULL`), [['5', 1, '']]],
    ['under a lock of the level', lock(`2, 'summary', 5, NULL, NULL, NULL, 'muc'`), [['5', 2, '']]],
    [
      'under a lock of the level of the year',
      lock(`3, 'summary', NULL, NULL, NULL, NULL, 'muc'`),
      [
        ['5', 1, ''],
        ['5', 2, ''],
      ],
    ],
    ['of one pupil', lock(`2, 'summary', NULL, '5', NULL, 's', NULL`), [['5', 2, 's']]],
    [
      'waiting for the signature',
      lock(`2, 'summary', NULL, '5', NULL, NULL, NULL`, 'pending'),
      [['5', 2, '']],
    ],
    [
      'but not what a lock will shut one day',
      lock(`2, 'summary', NULL, '5', NULL, NULL, NULL`, 'scheduled'),
      [],
    ],
    ['nor a withdrawn lock shut', lock(`2, 'summary', NULL, '5', NULL, NULL, NULL`, 'withdrawn'), []],
    ['nor beside one locked column', lock(`2, 'summary', NULL, '5', '', NULL, 'nl8-gk'`), []],
    ['nor beside locked marks', lock(`2, 'marks', NULL, '5', NULL, NULL, NULL`), []],
    ['nor of another grade', lock(`2, 'summary', NULL, '2', NULL, NULL, NULL`), []],
  ] as const)('are noted %s', (_name, more, expected) => {
    sqlite = vaultOfBefore(more);
    expect(closed()).toEqual([PAST, ...expected]);
  });

  it('stay shut, and what is assessed again stays open beside a locked level', () => {
    sqlite = vaultOfBefore(lock(`2, 'summary', NULL, '5', NULL, NULL, 'muc'`));
    const insert = (semester: number, col: string) =>
      sqlite
        .prepare("INSERT INTO mark VALUES ('5', '', ?, 's', ?, 1, '', '2026-06-02T00:00:00.000Z')")
        .run(semester, col);
    expect(() => insert(2, 'nl10-ck')).toThrow('mark locked');
    expect(() => insert(2, 'nl7-ck')).toThrow('mark locked');
    for (const col of ['nl9-lai', 'nl10-lai', 'nl7-lai', 'hoan-thanh']) insert(3, col);
  });
});

describe('who learns with a disability', () => {
  beforeEach(() => {
    sqlite = vaultOfBefore();
  });
  const years = (student: string) =>
    sqlite
      .prepare('SELECT year_id FROM disability_in_year WHERE student = ? ORDER BY year_id')
      .pluck()
      .all(student);
  const note = (student: string, disability: string | null) =>
    sqlite.prepare('UPDATE student SET disability = ? WHERE id = ?').run(disability, student);

  it('is noted in every year, as the profile says when the vault is brought up to date', () => {
    expect([years('s'), years('t')]).toEqual([['next', 'now', 'past'], []]);
  });

  it('is changed with the profile in the current year and after, never in one that is over', () => {
    note('s', 'no');
    note('t', 'yes');
    expect([years('s'), years('t')]).toEqual([['past'], ['next', 'now']]);
    note('t', null);
    note('s', 'yes');
    expect([years('s'), years('t')]).toEqual([['next', 'now', 'past'], []]);
  });

  it('is known in a year that begins later, and of a student who comes later', () => {
    sqlite.exec(`
      INSERT INTO school_year VALUES ('later', '2027-2028', '2027-09-05', '2028-01-18', '2028-05-31', 0, 1);
      INSERT INTO student SELECT 'new', '', full_name, sort_key, birth_date, sex, '', ethnicity, '', '', '', '', '', '', '',
        status, NULL, 'yes' FROM student WHERE id = 's';`);
    expect([years('s'), years('t'), years('new')]).toEqual([
      ['later', 'next', 'now', 'past'],
      [],
      ['later', 'next', 'now'],
    ]);
  });

  it('is forgotten with the student', () => {
    sqlite.exec("DELETE FROM student WHERE id = 's'");
    expect(years('s')).toEqual([]);
  });

  it('is changed in an earlier year only while that is made the current one again', () => {
    sqlite.exec(
      "UPDATE school_year SET is_current = 0; UPDATE school_year SET is_current = 1 WHERE id = 'past'",
    );
    expect(years('s')).toEqual(['next', 'now', 'past']);
    note('s', 'no');
    expect(years('s')).toEqual([]);
  });
});
