import { expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

it('gives each scanned page of an older file the round whose end came after it', () => {
  const sqlite = new driver(':memory:');
  const before = migrations.findIndex(({ name }) => name === '0009-scan-rounds');
  for (const { sql } of migrations.slice(0, before)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${before}`);
  sqlite.pragma('foreign_keys = OFF');
  const round = sqlite.prepare(
    `INSERT INTO signing_round (paper_id, number, signing_order, state, opened_at, opened_by, closed_at, closed_by, reason)
     VALUES ('p', ?, 'any', ?, '2026-01-01', 'u', ?, ?, 'Mờ chữ')`,
  );
  round.run(1, 'returned', '2026-01-10', 'u');
  round.run(2, 'rejected', '2026-01-20', 'u');
  round.run(3, 'open', null, null);
  const scan = sqlite.prepare(
    `INSERT INTO paper_scan (id, paper_id, file_name, media_type, sha256, at, user_id, matched_by)
     VALUES (@id, @paper, 'a.png', 'image/png', @id, @at, 'u', 'hand')`,
  );
  scan.run({ id: 'first', paper: 'p', at: '2026-01-09' });
  scan.run({ id: 'at the very end', paper: 'p', at: '2026-01-10' });
  scan.run({ id: 'second', paper: 'p', at: '2026-01-11' });
  scan.run({ id: 'third', paper: 'p', at: '2026-01-21' });
  scan.run({ id: 'never sent', paper: 'other', at: '2026-01-21' });
  migrate(sqlite);
  expect(
    Object.fromEntries(sqlite.prepare('SELECT id, round FROM paper_scan').raw().all() as [string, number][]),
  ).toEqual({ first: 1, 'at the very end': 1, second: 2, third: 3, 'never sent': 1 });
  sqlite.close();
});
