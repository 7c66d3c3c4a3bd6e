import { describe, expect, it } from 'vitest';
import { fileTables } from '../../../../main/office/salvage/kept-files.ts';
import type { SalvagedTable } from '../../../../main/platform/database/read-what-is-left.ts';

const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64));
const table = (name: string, ...rows: Record<string, string>[]): SalvagedTable => ({
  table: name,
  columns: Object.keys(rows[0] ?? {}),
  rows,
  expected: rows.length,
  gaps: 0,
});

describe('a kept content that could still be read', () => {
  const tables = [
    table('paper_scan', { id: '1', sha256: A!, file_name: 'biên bản.png' }),
    table('paper_scan_file', { scan_id: '1', blob: A! }),
    table(
      'incoming_scan',
      { id: '2', sha256: A!, file_name: 'thư.pdf' },
      { id: '3', sha256: B!, file_name: 'giấy.pdf' },
    ),
    table('incoming_scan_file', { scan_id: '2', blob: A! }),
    // It was changed by hand, so it lies under a key of its own.
    table('correction_evidence', { id: '4', sha256: A!, file_name: '../bài.jpg' }),
    table('correction_evidence_file', { evidence_id: '4', blob: C! }),
    table('archive_attachment', { id: '5', sha256: D!, file_name: 'phụ lục.doc' }),
  ];
  const blobs = fileTables(tables).find(({ table: name }) => name === 'archive_blob')!;
  it.each([
    ['what it first came in as', A, 'image/png', 'ban-quet', `biên bản-${'a'.repeat(16)}.png`],
    [
      'the digest, where the row between them is lost',
      B,
      'application/pdf',
      'van-ban-den',
      `giấy-${'b'.repeat(16)}.pdf`,
    ],
    ['its own key', C, 'image/jpeg', 'minh-chung', `___bài-${'c'.repeat(16)}.jpg`],
    ['its attachment', D, 'application/msword', 'tep-dinh-kem', `phụ lục-${'d'.repeat(16)}.doc`],
    ['nothing', E, 'image/gif', 'tep-dinh-kem', `${'e'.repeat(16)}.gif`],
  ])('is put where it belongs and named by %s', (_what, sha256, mediaType, place, name) => {
    const row = { sha256: sha256!, media_type: mediaType };
    expect([blobs.placeOf(row), blobs.nameOf(row)]).toEqual([place, name]);
    expect(blobs.places).toContain(place);
  });
});
