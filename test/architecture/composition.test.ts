import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.ts';

const COMPOSERS = /^main\/office\/(compose|features)\.ts$/u;

const main = sourceFiles('main');
const frontDoors = main.filter(({ path }) => /^main\/features\/[^/]+\/index\.ts$/u.test(path));

function constructorsOf(text: string): string[] {
  return [...text.matchAll(/export (?:async )?(?:function|const) (create[A-Z]\w*)/gu)].map(
    (match) => match[1] ?? '',
  );
}

describe('features', () => {
  it('each offer one constructor at their front door', () => {
    const without = frontDoors.filter(({ text }) => !/\bcreate[A-Z]\w*/u.test(text));
    expect(without.map((file) => file.path)).toEqual([]);
  });

  it('are constructed by the composition root alone (R14)', () => {
    const names = frontDoors.flatMap(({ text }) => constructorsOf(text));
    expect(names.length).toBeGreaterThan(0);
    const call = new RegExp(`(?<!function )\\b(${names.join('|')})\\(`, 'u');
    const elsewhere = main.filter(({ path, text }) => !COMPOSERS.test(path) && call.test(text));
    expect(elsewhere.map((file) => file.path)).toEqual([]);
  });
});

describe('window.bridge', () => {
  it('is touched in renderer/bridge only (R13)', () => {
    const users = sourceFiles('renderer').filter(({ text }) => /\bwindow\.bridge\b/u.test(text));
    expect(users.map((file) => file.path).filter((path) => !path.startsWith('renderer/bridge/'))).toEqual([]);
  });
});

describe('SQL', () => {
  /** A connection that is asked, or a text that only a connection understands. */
  const asks = /\.\s*(?:prepare|pragma|query|createQueryBuilder)\s*(?:<[^(]*>)?\s*\(/u;
  const runs = /\b(?:sql|sqlite|db|database|connection|read|reader|writer)\s*\??\.\s*exec\s*\(/u;
  const text =
    /[`'"]\s*(?:SELECT\s|WITH\s+(?:RECURSIVE\s+)?\w+\s*(?:\([^)]*\)\s*)?AS\s*\(|(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+[\w"]+\s+SET\s|DELETE\s+FROM\s|(?:CREATE|DROP|ALTER)\s+(?:\w+\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s|ATTACH\s|VACUUM\b)/u;
  const speaksSql = (source: string) => [asks, runs, text].some((sign) => sign.test(source));

  it('is written in data/ and the database platform only (R12)', () => {
    const allowed = /\/data\/|^main\/platform\/database\//u;
    const writers = main.filter(({ path, text: source }) => !allowed.test(path) && speaksSql(source));
    expect(writers.map((file) => file.path)).toEqual([]);
  });

  it.each([
    "db.prepare('SELECT sqlite3mc_version()')",
    'sql.prepare<[string]>(text)',
    "read.pragma('page_count')",
    'tx.sql.exec(text)',
    'orm.query(text)',
    'const all = `WITH RECURSIVE n (i) AS (SELECT 1) SELECT i FROM n`;',
    'const some = `\n  WITH late AS (VALUES (1)) SELECT * FROM late`;',
    "const put = 'INSERT OR REPLACE INTO staff VALUES (?)';",
    "const gone = 'DROP TABLE staff';",
  ])('is seen in %j', (source) => {
    expect(speaksSql(source)).toBe(true);
  });

  it.each(['NUMBER.exec(text)', "t('update.ready')", "'Select a file'", 'papers.prepareDraft(tx)'])(
    'is not seen in %j',
    (source) => {
      expect(speaksSql(source)).toBe(false);
    },
  );
});
