import { expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

const YEAR = 'INSERT INTO school_year VALUES (?, ?, ?, ?, ?, ?, 1)';
const grades = (sqlite: InstanceType<typeof driver>, subject: string, year: string) =>
  sqlite
    .prepare(
      `SELECT DISTINCT periods_per_year || ' ' || kind, count(*) FROM subject_grade
       WHERE subject_id = ? AND year_id = ? GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .all(subject, year);

it('carries periods and kind of an older file into every year and grade, and keeps the table whole', () => {
  const sqlite = new driver(':memory:');
  const before = migrations.findIndex(({ name }) => name === '0013-subject-grades');
  for (const { sql } of migrations.slice(0, before)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${before}`);
  const year = sqlite.prepare(YEAR);
  year.run('y25', '2025-2026', '2025-09-05', '2026-01-19', '2026-05-31', 0);
  year.run('y26', '2026-2027', '2026-09-05', '2027-01-18', '2027-05-31', 1);
  const subject = sqlite.prepare('INSERT INTO subject VALUES (?, ?, ?, ?, ?)');
  subject.run('cn', 'CN', 'Công nghệ', 35, 'scored');
  migrate(sqlite);
  expect(grades(sqlite, 'cn', 'y25')).toEqual([['35 scored', 12]]);
  expect(grades(sqlite, 'cn', 'y26')).toEqual([['35 scored', 12]]);

  sqlite.exec("UPDATE subject_grade SET periods_per_year = 52 WHERE year_id = 'y26' AND grade >= 8");
  subject.run('nt', 'NT', 'Nghệ thuật', 70, 'comment');
  year.run('y27', '2027-2028', '2027-09-05', '2028-01-17', '2028-05-31', 0);
  expect(grades(sqlite, 'cn', 'y27')).toEqual([
    ['35 scored', 7],
    ['52 scored', 5],
  ]);
  expect(grades(sqlite, 'nt', 'y25')).toEqual([['70 comment', 12]]);
  expect(grades(sqlite, 'nt', 'y27')).toEqual([['70 comment', 12]]);
  for (const statement of [
    'DELETE FROM subject_grade',
    'UPDATE subject_grade SET grade = grade + 1 WHERE grade = 12',
    "INSERT OR REPLACE INTO subject_grade VALUES ('cn', 'y26', 6, 70, 'scored')",
  ])
    expect(() => sqlite.exec(statement), statement).toThrow('kept for ever');
  sqlite.close();
});
