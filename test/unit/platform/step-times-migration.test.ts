import { expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

const OWN = migrations.findIndex(({ name }) => name.endsWith('step-times'));
const day = (n: number) => `2026-11-${String(n)}T00:00:00.000Z`;

it('finds again when each step was done, also where that was written over or undone, and keeps every line', () => {
  const sqlite = new driver(':memory:');
  for (const { sql } of migrations.slice(0, OWN)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${OWN}`);
  sqlite.pragma('foreign_keys = OFF');
  const event = (id: string, at: number, act: string, step: string) =>
    `('${id}', 'i', '${day(at)}', 'u', '${act}', '${step}', 'x', NULL)`;
  const logged = (seq: number, at: number, detail: string) =>
    `(${String(seq)}, '${day(at)}', 'u', '[]', 'incidents.step', 'done', 'i', '${detail}', zeroblob(32))`;
  sqlite.exec(`
    INSERT INTO incident_event VALUES ${event('1', 20, 'report', '')}, ${event('2', 24, 'done', 'notify-authority')},
      ${event('3', 25, 'done', 'notify-authority')}, ${event('4', 26, 'excuse', 'check-log')},
      ${event('5', 27, 'done', 'lock-central')}, ${event('6', 28, 'clear', 'check-data')},
      ${event('7', 29, 'done', 'export-log')};
    INSERT INTO incident_step VALUES ('i', 'notify-authority', 'done', '${day(21)}', 'u', ''),
      ('i', 'lock-central', 'done', '${day(22)}', 'u', '');
    INSERT INTO audit_entry VALUES
      ${logged(1, 24, `{"act":"done","doneAt":"${day(23)}","steps":["notify-authority"]}`)},
      ${logged(2, 25, `{"act":"done","doneAt":"${day(21)}","steps":["notify-authority"]}`)},
      ${logged(3, 27, '{"cut":30000}')};`);
  const lines = () =>
    sqlite
      .prepare('SELECT id, incident_id, at, user_id, act, step, detail, paper_id FROM incident_event')
      .all();
  const before = lines();
  migrate(sqlite);
  expect(lines()).toEqual(before);
  expect(sqlite.prepare('SELECT done_at FROM incident_event ORDER BY id').pluck().all()).toEqual([
    ...[null, day(23), day(21), null],
    // Of the second nothing but the step itself tells, of the last only when it was written down.
    ...[day(22), null, day(29)],
  ]);
  expect(() => sqlite.exec(`UPDATE incident_event SET done_at = NULL`)).toThrow('append-only');
  sqlite.close();
});
