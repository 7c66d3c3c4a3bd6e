import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bindingOption,
  configureConnection,
  driver,
  openReader,
} from '../../../../main/platform/database/open-sqlite.ts';
import { uuidV7Source } from '../../../../main/kernel/ids.ts';
import { walkTable } from '../../../../main/platform/database/walk-table.ts';
import { pagesOf, spoil, type DatabasePage } from '../../../support/office/database-pages.ts';

const ROWS = 40;
/** Of a row: its text takes several pages of its own. */
const LONG = 'Nội dung văn bản. '.repeat(600);
const COLUMNS = ['id', 'title', 'content', 'digest'];

let folder: string;
let file: string;
const key = randomBytes(32);
const ids = Array.from({ length: ROWS }, (_, index) => `paper-${String(index).padStart(3, '0')}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-walk-'));
  file = join(folder, 'vault.db');
  const sqlite = new driver(file, bindingOption());
  configureConnection(sqlite, key, 'write');
  sqlite.exec(
    'CREATE TABLE paper (id TEXT PRIMARY KEY NOT NULL, title TEXT, content TEXT, digest TEXT) WITHOUT ROWID',
  );
  const insert = sqlite.prepare('INSERT INTO paper VALUES (?, ?, ?, ?)');
  for (const id of ids) insert.run(id, `Văn bản ${id}`, LONG, 'd');
  sqlite.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function walked(table = 'paper', columns = COLUMNS) {
  const sqlite = openReader(file, key);
  try {
    return walkTable(sqlite, table, columns);
  } finally {
    sqlite.close();
  }
}
const pages = (): DatabasePage[] => {
  const sqlite = openReader(file, key);
  try {
    return pagesOf(sqlite, 'paper');
  } finally {
    sqlite.close();
  }
};

describe('a table whose rows have long texts', () => {
  it('gives every row and its short fields, although a page of every text is damaged', () => {
    const texts = pages().filter(({ type }) => type === 'overflow');
    spoil(
      file,
      texts.map(({ page }) => page),
    );
    const { rows, gaps } = walked();
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows.map(({ title }) => title)).toEqual(ids.map((id) => `Văn bản ${id}`));
    expect(rows.every(({ content }) => content === null)).toBe(true);
    expect(gaps).toBe(ROWS);
  });

  it('loses only the rows that lie on the damaged page itself, whatever became of the texts of the others', () => {
    const leaf = pages().filter(({ type }) => type === 'leaf')[3]!;
    const texts = pages().filter(({ type }, index) => type === 'overflow' && index % 9 === 5);
    spoil(
      file,
      [leaf, ...texts].map(({ page }) => page),
    );
    const { rows } = walked();
    expect(rows).toHaveLength(ROWS - leaf.rows);
    expect(rows.every(({ title }) => typeof title === 'string')).toBe(true);
  });

  it('is read whole when nothing is damaged', () => {
    const { rows, gaps } = walked();
    expect([rows.length, gaps]).toEqual([ROWS, 0]);
    expect(readFileSync(file).length).toBeGreaterThan(ROWS * LONG.length);
  });
});

describe('a table of short rows', () => {
  it.each([
    [
      'a key of two parts',
      'CREATE TABLE part (year INTEGER, code TEXT, PRIMARY KEY (year, code)) WITHOUT ROWID',
    ],
    ['numbered rows', 'CREATE TABLE part (year INTEGER, code TEXT)'],
  ])('with %s loses what lies on two damaged pages and finds what lies between them', (_what, create) => {
    const sqlite = new driver(file, bindingOption());
    configureConnection(sqlite, key, 'write');
    sqlite.exec(create);
    const insert = sqlite.prepare('INSERT INTO part VALUES (?, ?)');
    sqlite.transaction(() => {
      for (let n = 0; n < 2_000; n += 1) insert.run(2020 + Math.floor(n / 300), `code-${10_000 + n}`);
    })();
    sqlite.close();
    const reader = openReader(file, key);
    const leaves = pagesOf(reader, 'part').filter(({ type }) => type === 'leaf');
    reader.close();
    const damaged = [leaves[2]!, leaves[5]!];
    spoil(
      file,
      damaged.map(({ page }) => page),
    );
    const { rows, gaps } = walked('part', ['year', 'code']);
    expect([rows.length, gaps]).toEqual([2_000 - damaged[0]!.rows - damaged[1]!.rows, 2]);
    expect(rows.map(({ code }) => code)).toEqual(rows.map(({ code }) => code).toSorted());
  });
});

describe('a table whose ids were made in one go', () => {
  // Ids of one millisecond differ in three of their thirty-six characters.
  it.each([1, 3, 40, 1_000])('finds what lies between damaged pages with %i rows a millisecond', (pace) => {
    const made = madeInOneGo(pace);
    const sqlite = new driver(file, bindingOption());
    configureConnection(sqlite, key, 'write');
    sqlite.exec('CREATE TABLE part (id TEXT PRIMARY KEY NOT NULL, name TEXT) WITHOUT ROWID');
    const insert = sqlite.prepare('INSERT INTO part VALUES (?, ?)');
    sqlite.transaction(() => {
      for (const id of made) insert.run(id, 'Nguyễn Thị Hương '.repeat(10));
    })();
    const leaves = pagesOf(sqlite, 'part').filter(({ type }) => type === 'leaf');
    sqlite.close();
    const damaged = [leaves[2]!, leaves[4]!, leaves[7]!];
    spoil(
      file,
      damaged.map(({ page }) => page),
    );
    const { rows, gaps } = walked('part', ['id', 'name']);
    const lost = damaged.reduce((sum, { rows: each }) => sum + each, 0);
    expect([rows.length, gaps]).toEqual([made.length - lost, damaged.length]);
  });
});

function madeInOneGo(pace: number): string[] {
  let made = 0;
  const clock = { now: () => new Date(1_790_000_000_000 + Math.floor(made / pace)) };
  const newId = uuidV7Source(clock);
  return Array.from({ length: 300 }, () => {
    made += 1;
    return newId();
  });
}
