import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../main/platform/database/migrate.ts';
import { migrations } from '../../../main/platform/database/migrations/index.ts';
import { driver } from '../../../main/platform/database/open-sqlite.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const FULL = 26_214_400;

/** A file of the program before every file was kept once. */
function older(): Sqlite {
  const sqlite = new driver(':memory:');
  sqlite.pragma('recursive_triggers = ON');
  const before = migrations.findIndex(({ name }) => name.endsWith('-kept-files'));
  for (const { sql } of migrations.slice(0, before)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${before}`);
  // Only the shape of the rows matters here, not the papers and people they point at.
  sqlite.pragma('foreign_keys = OFF');
  return sqlite;
}

function fill(sqlite: Sqlite) {
  return {
    scan(id: string, bytes: Buffer | string, sha256 = digestOf(String(bytes))) {
      sqlite
        .prepare(
          `INSERT INTO paper_scan (id, paper_id, file_name, media_type, sha256, at, user_id, matched_by)
           VALUES (?, ?, 'a.png', 'image/png', ?, 't', 'u', 'hand')`,
        )
        .run(id, `paper of ${id}`, sha256);
      sqlite.prepare('INSERT INTO paper_scan_file VALUES (?, ?)').run(id, Buffer.from(bytes));
    },
    incoming(id: string, bytes: string) {
      sqlite
        .prepare("INSERT INTO incoming_scan VALUES (?, 'b.pdf', 'application/pdf', ?, ?, 't', 'u')")
        .run(id, digestOf(bytes), bytes.length);
      sqlite.prepare('INSERT INTO incoming_scan_file VALUES (?, ?)').run(id, Buffer.from(bytes));
    },
    evidence(id: string, bytes: string) {
      sqlite
        .prepare(
          `INSERT INTO correction_evidence (id, correction_id, slot, file_name, media_type, sha256, at, user_id)
           VALUES (?, 'c', 'other', 'c.jpg', 'image/jpeg', ?, 't', 'u')`,
        )
        .run(id, digestOf(bytes));
      sqlite.prepare('INSERT INTO correction_evidence_file VALUES (?, ?)').run(id, Buffer.from(bytes));
    },
    attached(bytes: string) {
      sqlite
        .prepare("INSERT INTO archive_blob VALUES (?, 'image/png', ?, ?)")
        .run(digestOf(bytes), bytes.length, Buffer.from(bytes));
    },
  };
}

const OF = {
  paper_scan_file: 'scan_id',
  incoming_scan_file: 'scan_id',
  correction_evidence_file: 'evidence_id',
};
function contentOf(sqlite: Sqlite, table: keyof typeof OF, id: string): string | undefined {
  const bytes = sqlite
    .prepare(
      `SELECT b.bytes FROM ${table} f JOIN archive_blob b ON b.sha256 = f.blob WHERE f.${OF[table]} = ?`,
    )
    .pluck()
    .get(id) as Buffer | undefined;
  return bytes?.toString();
}
const blobs = (sqlite: Sqlite) => sqlite.prepare('SELECT count(*) FROM archive_blob').pluck().get();

describe('an older file in which every scan had bytes of its own', () => {
  it('keeps each content once, and everything that pointed at one still finds it', () => {
    const sqlite = older();
    const { scan, incoming, evidence, attached } = fill(sqlite);
    attached('letter');
    scan('s1', 'page');
    scan('s2', 'page');
    scan('s3', 'letter');
    incoming('i1', 'letter');
    incoming('i2', 'decision');
    evidence('e1', 'page');
    evidence('e2', 'photo');
    migrate(sqlite);
    expect(['s1', 's2', 's3'].map((id) => contentOf(sqlite, 'paper_scan_file', id))).toEqual([
      'page',
      'page',
      'letter',
    ]);
    expect(['i1', 'i2'].map((id) => contentOf(sqlite, 'incoming_scan_file', id))).toEqual([
      'letter',
      'decision',
    ]);
    expect(['e1', 'e2'].map((id) => contentOf(sqlite, 'correction_evidence_file', id))).toEqual([
      'page',
      'photo',
    ]);
    expect(blobs(sqlite)).toBe(4);
    const wrong = (sqlite.prepare('SELECT sha256, size, bytes FROM archive_blob').all() as Row[]).filter(
      ({ sha256, size, bytes }) => digestOf(bytes.toString()) !== sha256 || size !== bytes.byteLength,
    );
    expect(wrong).toEqual([]);
    sqlite.close();
  });

  it('keeps what somebody changed beside what its digest stands for, so that it is still found out', () => {
    const sqlite = older();
    const { scan, attached } = fill(sqlite);
    attached('letter');
    scan('changed', 'forged', digestOf('letter'));
    scan('other', 'forged again', digestOf('letter'));
    scan('true', 'letter');
    scan('no digest', 'text', 'short');
    migrate(sqlite);
    expect(contentOf(sqlite, 'paper_scan_file', 'changed')).toBe('forged');
    expect(contentOf(sqlite, 'paper_scan_file', 'other')).toBe('forged again');
    expect(contentOf(sqlite, 'paper_scan_file', 'true')).toBe('letter');
    expect(contentOf(sqlite, 'paper_scan_file', 'no digest')).toBe('text');
    expect(sqlite.prepare("SELECT blob FROM paper_scan_file WHERE scan_id = 'true'").pluck().get()).toBe(
      digestOf('letter'),
    );
    sqlite.close();
  });

  it('opens although somebody emptied or blew up a file in it: that one counts as missing', () => {
    const sqlite = older();
    const { scan } = fill(sqlite);
    scan('empty', '');
    scan('too large', Buffer.alloc(FULL + 1, 'x'));
    scan('full', Buffer.alloc(FULL, 'y'));
    scan('sound', 'page');
    migrate(sqlite);
    expect(sqlite.prepare('SELECT scan_id FROM paper_scan_file ORDER BY 1').pluck().all()).toEqual([
      'full',
      'sound',
    ]);
    sqlite.close();
  });

  it.each(['paper_scan_file', 'incoming_scan_file', 'correction_evidence_file'])(
    'guards %s as before',
    (table) => {
      const sqlite = older();
      const { scan, incoming, evidence } = fill(sqlite);
      scan('s', 'page');
      incoming('i', 'page');
      evidence('e', 'page');
      migrate(sqlite);
      expect(() => sqlite.exec(`DELETE FROM ${table}`)).toThrow('kept for ever');
      expect(() => sqlite.exec(`UPDATE ${table} SET blob = blob`)).toThrow('kept for ever');
      sqlite.pragma('foreign_keys = ON');
      sqlite.exec('DROP TRIGGER archive_blob_no_delete');
      expect(() => sqlite.exec('DELETE FROM archive_blob')).toThrow('FOREIGN KEY');
      sqlite.close();
    },
  );
});

interface Row {
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Buffer;
}
