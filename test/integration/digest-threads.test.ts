import { openSync, closeSync, writeSync, readSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBytes } from '../../main/platform/database/kept-bytes.ts';
import { sha256Hex } from '../../main/kernel/sha256-hex.ts';
import type { RowDigest } from '../../main/platform/database/digest-jobs.ts';
import { openTestDatabase, type TestDatabase } from '../support/office/open-test-database.ts';

const FILES = 40;
const SIZE = 60_000;

let test: TestDatabase;
let kept: Map<number, string>;

beforeEach(async () => {
  test = await openTestDatabase();
  kept = new Map();
  await test.database.write(test.context(), { action: 'test.fill' }, (tx) => {
    for (let rowid = 1; rowid <= FILES; rowid += 1) {
      const bytes = randomBytes(SIZE);
      keepBytes(tx.sql, { sha256: sha256Hex(bytes), mediaType: 'application/pdf', bytes });
      kept.set(rowid, sha256Hex(bytes));
    }
  });
  await test.database.checkpoint();
});
afterEach(() => test.close());

const pieces = (each: number) =>
  Array.from({ length: FILES / each }, (_, piece) => ({
    table: 'archive_blob' as const,
    rowids: Array.from({ length: each }, (_row, row) => piece * each + row + 1),
  }));

async function digests(signal = new AbortController().signal, onTold: () => void = () => undefined) {
  const found: RowDigest[] = [];
  const complete = await test.database.digest(
    pieces(5),
    ({ rows }) => {
      found.push(...rows);
      onTold();
    },
    signal,
  );
  return { complete, found: new Map(found.map((row) => [row.rowid, row])) };
}

/** Flips a bit on the page that lies at this share of the file. */
function damage(share: number): void {
  const file = openSync(test.file, 'r+');
  const pages = Number(test.database.read.pragma('page_count', { simple: true }));
  const at = Math.floor(pages * share) * 4096 + 100;
  const byte = new Uint8Array(1);
  readSync(file, byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 1;
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}

describe('reading kept bytes in threads', () => {
  it('tells the digest and the size of every row', async () => {
    const { complete, found } = await digests();
    expect(complete).toBe(true);
    expect([...found.values()].sort((a, b) => a.rowid - b.rowid)).toEqual(
      [...kept].map(([rowid, sha256]) => ({ rowid, sha256, size: SIZE })),
    );
  });

  it('names the row on a damaged page and still reads the others', async () => {
    damage(0.7);
    const { complete, found } = await digests();
    expect(complete).toBe(true);
    expect(found.size).toBe(FILES);
    const bad = [...found.values()].filter(({ sha256 }) => sha256 === null);
    expect(bad).toHaveLength(1);
    for (const { rowid, sha256 } of found.values())
      if (rowid !== bad[0]?.rowid) expect(sha256).toBe(kept.get(rowid));
  });

  it('says nothing of a row that is not there', async () => {
    const found: number[] = [];
    await test.database.digest(
      [{ table: 'archive_blob', rowids: [3, FILES + 7] }],
      ({ rows }) => found.push(...rows.map(({ rowid }) => rowid)),
      new AbortController().signal,
    );
    expect(found).toEqual([3]);
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    const { complete, found } = await digests(stop.signal, () => {
      stop.abort();
    });
    expect(complete).toBe(false);
    expect(found.size).toBeLessThan(FILES);
  });

  it('gives way to a change of the key, and reads with the new one afterwards', async () => {
    const changes: Promise<void>[] = [];
    const { complete, found } = await digests(undefined, () => {
      if (changes.length === 0) changes.push(test.database.rekey(randomBytes(32)));
    });
    await Promise.all(changes);
    expect(complete).toBe(false);
    expect([...found.values()].every(({ sha256 }) => sha256 !== null)).toBe(true);
    const again = await digests();
    expect(again.complete).toBe(true);
    expect([...again.found.values()].every(({ rowid, sha256 }) => sha256 === kept.get(rowid))).toBe(true);
  });
});
