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
  it('is written in data/ and the database platform only (R12)', () => {
    const sql =
      /[`'"]\s*(SELECT\s[\s\S]+?\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\s/u;
    const allowed = /\/data\/|^main\/platform\/database\//u;
    const writers = main.filter(({ path, text }) => !allowed.test(path) && sql.test(text));
    expect(writers.map((file) => file.path)).toEqual([]);
  });
});
