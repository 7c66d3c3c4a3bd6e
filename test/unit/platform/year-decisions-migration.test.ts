import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

const OWN = migrations.findIndex(({ name }) => name.endsWith('year-decisions'));
const AT = '2026-06-01T00:00:00.000Z';

const sqlite = new driver(':memory:');
beforeAll(() => {
  for (const { sql } of migrations.slice(0, OWN)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${OWN}`);
  // Rows of a vault of before, as far as the triggers of marks ask for them.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(`
    INSERT INTO school_year VALUES ('y', '2025-2026', '2025-09-05', '2026-01-18', '2026-05-31', 1, 2);
    INSERT INTO class VALUES ('c', 'y', '5A', 5, '', NULL, NULL);
    INSERT INTO student VALUES ('s', '', 'Bùi Gia An', 'an', '2015-01-15', 'male', '', 'Kinh', '', '', '', '', '', '', '',
      'studying', NULL);
    INSERT INTO enrolment VALUES ('e', 's', 'c', '2025-09-05', NULL);
    INSERT INTO mark VALUES ('c', 'tv', 2, 's', 'muc-ck', 1, '', '${AT}'), ('c', 'tv', 2, 's', 'nx', NULL, 'Chăm', '${AT}');
    INSERT INTO lock_act VALUES ('a', 'y', NULL, '${AT}', 'u', '{}', 'd', 'locked', 'x');
    INSERT INTO mark_lock VALUES ('l', 'a', 'y', 2, 'summary', NULL, 'c', NULL, NULL, 'muc', '${AT}', NULL, NULL, NULL, '', NULL);
  `);
  migrate(sqlite);
});
afterAll(() => sqlite.close());

const insert = (subjectId: string, semester: number, col: string) =>
  sqlite
    .prepare("INSERT INTO mark VALUES ('c', ?, ?, 's', ?, 1, '', '2026-06-02T00:00:00.000Z')")
    .run(subjectId, semester, col);

describe('a vault of before', () => {
  it('keeps its students and marks, nothing noted of a disability', () => {
    expect(
      sqlite.prepare('SELECT full_name, ethnicity, status, disability FROM student').raw().all(),
    ).toEqual([['Bùi Gia An', 'Kinh', 'studying', null]]);
    expect(sqlite.prepare('SELECT col, value, text FROM mark ORDER BY col').raw().all()).toEqual([
      ['muc-ck', 1, ''],
      ['nx', null, 'Chăm'],
    ]);
  });

  it('keeps shut what was locked, and opens the vote and the summer beside a locked level', () => {
    expect(() => sqlite.prepare("UPDATE mark SET value = 3 WHERE col = 'muc-ck'").run()).toThrow(
      'mark locked',
    );
    expect(() => insert('tv', 2, 'kt-ck')).toThrow('mark locked');
    insert('', 2, 'ghi-nhan');
    insert('tv', 3, 'muc-lai');
    insert('', 3, 'hoan-thanh');
  });

  it('takes only yes, no or nothing for a disability', () => {
    const note = sqlite.prepare('UPDATE student SET disability = ?');
    for (const value of ['yes', 'no', null]) note.run(value);
    expect(() => note.run('•••')).toThrow('CHECK');
  });
});
