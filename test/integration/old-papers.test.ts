import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperLayout, type PaperModel } from '../../main/features/accounts/documents/index.ts';
import { sha256Hex } from '../../main/kernel/sha256-hex.ts';
import type { Sqlite } from '../../main/platform/database/sqlite.ts';
import { renderLayout } from '../../main/platform/pdf/index.ts';
import { vaultReader } from '../support/office/vault-reader.ts';
import { drawnContent } from '../support/pdf/drawn-content.ts';
import { allPapers } from '../support/pdf/invented-papers.ts';
import expected from '../fixtures/vaults/schema-1/expected.json' with { type: 'json' };

const FIXTURE = join(import.meta.dirname, '../fixtures/vaults/schema-1');
interface StoredPaper {
  readonly symbol: string;
  readonly content: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

let folder: string;
let sql: Sqlite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-old-'));
  for (const name of readdirSync(FIXTURE)) copyFileSync(join(FIXTURE, name), join(folder, name));
  sql = await vaultReader(folder, expected.login, expected.password);
});
afterAll(() => {
  sql.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('papers issued before a school could word them for itself', () => {
  it('are drawn again, letter for letter, from what the archive keeps', () => {
    const papers = sql
      .prepare(
        `SELECT symbol, content, sha256, bytes FROM paper
         JOIN paper_file ON paper_id = paper.id AND paper_file.version = paper.version`,
      )
      .all() as StoredPaper[];
    expect(papers).toHaveLength(expected.papers);
    for (const paper of papers) {
      const { model } = JSON.parse(paper.content) as { model: PaperModel };
      const again = renderLayout(paperLayout(model));
      expect(sha256Hex(paper.bytes), paper.symbol).toBe(paper.sha256);
      expect(drawnContent(again), paper.symbol).toBe(drawnContent(paper.bytes));
    }
  });

  it.each([
    ['bien-ban-ban-giao', '2def76302f5e81bf5b2a8e282da5af22bf2645d39491a4eb51b5b7e66e69c8ec'],
    ['cam-ket', '02ded2b6efc01a0bb05f5428d0ce2f0ec485b34d9b0561b1e7a42413a2b2ad06'],
    ['phieu-cap', '0cc160ba2a3c7ccc53acf914fcc9dec3d54838115738ad0117f4c8aab6ebd615'],
    ['bien-ban-thu-hoi', '2eb4ffc5c48f498acf0c89211fa84fcd3db758d6149970dac2badbf02e6bbb15'],
  ])('keep their look: %s', (kind, digest) => {
    const bytes = renderLayout(paperLayout(allPapers().find((paper) => paper.kind === kind)!));
    expect(sha256Hex(drawnContent(bytes))).toBe(digest);
  });
});
