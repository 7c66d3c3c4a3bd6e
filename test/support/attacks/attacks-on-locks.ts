import { createHash } from 'node:crypto';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';

/** Past every guard, all of which stand again afterwards. */
export function past(sql: Sqlite, act: () => void): void {
  const guards = sql.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  sql.pragma('foreign_keys = OFF');
  for (const { name } of guards) sql.exec(`DROP TRIGGER ${name}`);
  act();
  for (const { sql: text } of guards) sql.exec(text);
}

export const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
export const CHANGED_MARK = "UPDATE mark SET value = 95 WHERE col = 'gk'";

function forgedRecord(sql: Sqlite): { forged: string; before: string; after: string } {
  const record = sql.prepare('SELECT record FROM lock_act').pluck().get() as string;
  const forged = record.replace('[75]', '[95]').replace('[75,null]', '[95,null]');
  if (forged === record) throw new Error('the record holds no 7,5');
  return { forged, before: sha256(record), after: sha256(forged) };
}

/** What was done in the vault beside the changed mark, and what is said of the lock. */
export const ATTACKS: readonly (readonly [string, (sql: Sqlite) => void, readonly string[]])[] = [
  [
    'given up as if it had never been signed',
    (sql) => sql.exec("UPDATE lock_act SET state = 'withdrawn'"),
    ['act-state'],
  ],
  ['put back to a plan', (sql) => sql.exec("UPDATE lock_act SET state = 'scheduled'"), ['act-state']],
  ['moved to another year', (sql) => sql.exec("UPDATE lock_act SET year_id = 'khac'"), ['act-changed']],
  ['deleted', (sql) => sql.exec('DELETE FROM lock_act'), ['act-missing']],
  [
    'deleted with its rows and its minutes',
    (sql) =>
      sql.exec(`DELETE FROM mark_lock; DELETE FROM lock_act; DELETE FROM paper_file; DELETE FROM paper_version;
        DELETE FROM paper WHERE kind = 'bien-ban-khoa-so'`),
    ['act-missing', 'paper-missing'],
  ],
  [
    'deleted with everything the archive keeps of it',
    (sql) =>
      sql.exec(`DELETE FROM mark_lock; DELETE FROM lock_act; DELETE FROM archive_attachment; DELETE FROM archive_blob;
        DELETE FROM paper WHERE kind = 'bien-ban-khoa-so'`),
    ['act-missing', 'paper-missing', 'enclosure-changed'],
  ],
  [
    'left without its minutes',
    (sql) => sql.exec("DELETE FROM paper WHERE kind = 'bien-ban-khoa-so'"),
    ['paper-missing'],
  ],
  ['left without its rows', (sql) => sql.exec('DELETE FROM mark_lock'), ['units-changed']],
  ['narrowed to another column', (sql) => sql.exec("UPDATE mark_lock SET col = 'ck'"), ['units-changed']],
  [
    'made to begin later',
    (sql) => sql.exec("UPDATE mark_lock SET starts_at = '2099-01-01T00:00:00.000Z'"),
    ['units-changed'],
  ],
  [
    'opened without a decision',
    (sql) =>
      sql.exec(`UPDATE mark_lock SET released_at = '2026-01-01T00:00:00.000Z', again_at = '2099-01-01T00:00:00.000Z',
        released_by = (SELECT asked_by FROM lock_act), release_reason = 'Mở'`),
    ['opened-without-decision'],
  ],
  [
    'opened by a decision that nobody signed',
    (sql) =>
      sql.exec(`UPDATE paper SET state = 'signed' WHERE kind = 'quyet-dinh-mo-so';
        UPDATE mark_lock SET released_at = '2026-01-01T00:00:00.000Z', release_reason = 'Mở',
          released_by = (SELECT asked_by FROM lock_release), again_at = (SELECT again_at FROM lock_release),
          release_paper_id = (SELECT paper_id FROM lock_release)`),
    ['opened-without-decision'],
  ],
  [
    'given another record',
    (sql) => {
      const { forged, after } = forgedRecord(sql);
      sql.prepare('UPDATE lock_act SET record = ?, record_digest = ?').run(forged, after);
    },
    ['act-changed', 'record-changed'],
  ],
  [
    'given another record whose digest the minutes name',
    (sql) => {
      const { forged, before, after } = forgedRecord(sql);
      sql.prepare('UPDATE lock_act SET record = ?, record_digest = ?').run(forged, after);
      sql.prepare('UPDATE paper SET content = replace(content, ?, ?)').run(before, after);
    },
    ['act-changed', 'record-changed', 'paper-changed'],
  ],
  [
    'given another record in the archive',
    (sql) => {
      const { forged, before, after } = forgedRecord(sql);
      const bytes = Buffer.from(forged);
      sql
        .prepare('UPDATE archive_blob SET sha256 = ?, bytes = ?, size = ? WHERE sha256 = ?')
        .run(after, bytes, bytes.length, before);
      sql.prepare('UPDATE archive_attachment SET sha256 = ? WHERE sha256 = ?').run(after, before);
    },
    ['enclosure-changed'],
  ],
  [
    'made void with its minutes',
    (sql) =>
      sql.exec(`UPDATE lock_act SET state = 'withdrawn';
        UPDATE paper SET state = 'void', reason = 'Lập nhầm' WHERE kind = 'bien-ban-khoa-so'`),
    ['act-state', 'paper-changed'],
  ],
];

/** What would give up or rewrite a signed lock, with every guard in its place. */
export const REFUSED = [
  "UPDATE lock_act SET state = 'withdrawn'",
  "UPDATE lock_act SET state = 'pending'",
  'UPDATE lock_act SET paper_id = NULL',
  "UPDATE lock_act SET reason = 'Khác'",
  "UPDATE OR REPLACE lock_act SET record_digest = 'x'",
  'DELETE FROM lock_act',
  `INSERT OR REPLACE INTO lock_act SELECT id, year_id, paper_id, asked_at, asked_by, record, record_digest, 'withdrawn', reason FROM lock_act`,
  'DELETE FROM mark_lock',
  "UPDATE mark_lock SET starts_at = '2099-01-01T00:00:00.000Z'",
  "UPDATE mark_lock SET col = 'ck'",
  `UPDATE mark_lock SET released_at = '2026-01-01T00:00:00.000Z', released_by = (SELECT asked_by FROM lock_act), release_reason = 'Mở'`,
  `UPDATE mark_lock SET released_at = '2026-01-01T00:00:00.000Z', release_reason = (SELECT reason FROM lock_release),
     released_by = (SELECT asked_by FROM lock_release), again_at = (SELECT again_at FROM lock_release),
     release_paper_id = (SELECT paper_id FROM lock_release)`,
  `INSERT OR REPLACE INTO mark_lock SELECT id, act_id, year_id, 2, part, grade, class_id, subject_id, student_id, col, starts_at,
     NULL, NULL, NULL, '', NULL FROM mark_lock`,
  `INSERT INTO lock_release SELECT a.paper_id, l.id, a.asked_at, a.asked_by, 'Mở', '2099-01-01T00:00:00.000Z' FROM lock_act a, mark_lock l`,
  "UPDATE paper SET state = 'void' WHERE kind = 'bien-ban-khoa-so'",
  `INSERT OR REPLACE INTO paper_file SELECT paper_id, version, zeroblob(9) FROM paper_file`,
  `INSERT OR REPLACE INTO archive_blob SELECT sha256, media_type, 9, zeroblob(9) FROM archive_blob`,
  `INSERT OR REPLACE INTO mark_event SELECT id, at, class_id, subject_id, semester, student_id, col, before, before_text, 99,
     after_text, user_id, staff_id, how, window_id, correction_id, reason, relates FROM mark_event`,
];
