import { expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

const OWN = migrations.findIndex(({ name }) => name.endsWith('office-of-confirmation'));
const AT = '2026-01-10T00:00:00.000Z';

it('notes of every confirmation of before in which office it was given, and keeps every step', () => {
  const sqlite = new driver(':memory:');
  for (const { sql } of migrations.slice(0, OWN)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${OWN}`);
  sqlite.pragma('foreign_keys = OFF');
  const user = (id: string, staff: string, roles: string) =>
    `('${id}', '${id}', '${id}', '${staff}', '${roles}', 'active', 0, '${AT}', NULL)`;
  sqlite.exec(`
    INSERT INTO class VALUES ('6A', 'now', '6A', 6, '', 's1', NULL), ('6B', 'now', '6B', 6, '', NULL, NULL);
    INSERT INTO user VALUES ${user('u1', 's1', '["homeroom-teacher"]')},
      ${user('u2', 's2', '["department-head","subject-teacher"]')}, ${user('u3', 's3', '["homeroom-teacher"]')};
    INSERT INTO correction VALUES
      ('a', 'now', '6A', 'j', 1, 's9', 'confirmed', 'typing', 'x', '', '', 'program', NULL, '${AT}', 'u9'),
      ('b', 'now', '6B', 'j', 1, 's9', 'confirmed', 'typing', 'x', '', '', 'program', NULL, '${AT}', 'u9');
    INSERT INTO correction_step VALUES ('a', 1, 'create', '${AT}', 'u9', 's9', '', ''),
      ('a', 2, 'confirm', '${AT}', 'u1', 's1', '', 'x'), ('b', 1, 'confirm', '${AT}', 'u2', 's2', '', ''),
      ('b', 2, 'confirm', '${AT}', 'u3', 's3', '', '');`);
  const steps = () =>
    sqlite
      .prepare('SELECT correction_id, position, step, at, user_id, staff_id, note FROM correction_step')
      .all();
  const before = steps();
  migrate(sqlite);
  expect(steps()).toEqual(before);
  expect(sqlite.prepare('SELECT office FROM correction_step').pluck().all()).toEqual([
    ...[null, 'homeroom'],
    // Whoever is no head of a department was the homeroom teacher then.
    ...['department', 'homeroom'],
  ]);
  expect(() => sqlite.exec(`UPDATE correction_step SET office = 'deputy'`)).toThrow('kept for ever');
  sqlite.close();
});
