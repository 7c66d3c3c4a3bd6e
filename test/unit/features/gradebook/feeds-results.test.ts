import { afterAll, describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../main/features/gradebook/domain/columns-of.ts';
import { feedsResults } from '../../../../main/features/gradebook/domain/computed-column.ts';
import { TT22, TT27 } from '../../../../main/features/gradebook/domain/index.ts';
import { migrate } from '../../../../main/platform/database/migrate.ts';
import { driver } from '../../../../main/platform/database/open-sqlite.ts';

const sqlite = new driver(':memory:');
migrate(sqlite);
afterAll(() => sqlite.close());

/** Every column that any book of any semester can have. */
function everyColumn(): Set<string> {
  const keys = [TT22, TT27].flatMap((rules) =>
    [1, 2, 3].flatMap((semester) =>
      ['', 'toan'].flatMap((subjectId) =>
        (['scored', 'comment'] as const).flatMap((subjectKind) =>
          columnsOf({
            ...{ rules, grade: 5, semester, subjectId, subjectCode: 'TOAN', subjectKind },
            ...{ required: 9, regularColumns: null, chosen: [] },
          }).map(({ key }) => key),
        ),
      ),
    ),
  );
  return new Set(keys);
}

describe('what averages and levels are computed from', () => {
  it.each(['mark_locked_insert', 'mark_locked_update'])('is the same to the program and to %s', (trigger) => {
    const text = sqlite
      .prepare('SELECT sql FROM sqlite_master WHERE name = ?')
      .pluck()
      .get(trigger) as string;
    const [, list = ''] = /NEW\.col NOT IN (\([^)]*\))/u.exec(text) ?? [];
    const listed = sqlite.prepare(`SELECT ? NOT IN ${list}`).pluck();
    for (const key of everyColumn()) expect([key, listed.get(key) === 1]).toEqual([key, feedsResults(key)]);
  });

  it('is nothing that is done again, voted or decided', () => {
    const idle = [...everyColumn()].filter((key) => !feedsResults(key));
    expect(idle.filter((key) => /-lai$|^(?:ghi-nhan|hoan-thanh|len-lop)$/u.test(key))).toHaveLength(22);
  });
});
