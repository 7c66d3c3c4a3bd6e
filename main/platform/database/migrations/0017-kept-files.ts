/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */

/** Where scans and evidence kept bytes of their own; papers keep theirs, no two of which are the same. */
const PLACES = [
  { place: 1, record: 'paper_scan', table: 'paper_scan_file', key: 'scan_id' },
  { place: 2, record: 'incoming_scan', table: 'incoming_scan_file', key: 'scan_id' },
  { place: 3, record: 'correction_evidence', table: 'correction_evidence_file', key: 'evidence_id' },
] as const;
type Place = (typeof PLACES)[number];

const KEPT = `BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;`;
const each = (statement: (place: Place) => string): string => PLACES.map(statement).join('');

/**
 * Every content is kept once, under its SHA-256. Nothing here can compute one, so the digest told of a file is believed of
 * the first content that has it; what differs from that was changed by hand and gets a key nobody can mistake for its
 * digest: the check of the archive compares with the record and names it as before. Nothing empty and nothing over
 * 25 MiB was ever let in; such a row is a trace of the same hand and counts as missing.
 */
export const sql = `
CREATE TABLE kept_files_moving (
  place INTEGER NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL, media_type TEXT NOT NULL, blob TEXT,
  PRIMARY KEY (place, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_files_moving_digest ON kept_files_moving (digest);
${each(
  ({ place, record, table, key }) => `
INSERT INTO kept_files_moving
  SELECT ${place}, r.id, r.sha256, r.media_type, CASE WHEN length(r.sha256) = 64 THEN r.sha256 END
  FROM ${record} r JOIN ${table} f ON f.${key} = r.id WHERE length(f.bytes) BETWEEN 1 AND 26214400;`,
)}
${each(
  ({ place, table, key }) => `
INSERT INTO archive_blob (sha256, media_type, size, bytes)
  SELECT m.digest, m.media_type, length(f.bytes), f.bytes FROM kept_files_moving m JOIN ${table} f ON f.${key} = m.id
  WHERE m.place = ${place} AND m.blob IS NOT NULL AND NOT EXISTS (SELECT 1 FROM archive_blob b WHERE b.sha256 = m.digest)
    AND m.id = (SELECT min(o.id) FROM kept_files_moving o WHERE o.place = ${place} AND o.digest = m.digest);
UPDATE kept_files_moving SET blob = lower(hex(randomblob(32)))
  WHERE place = ${place} AND NOT EXISTS (
    SELECT 1 FROM archive_blob b, ${table} f WHERE b.sha256 = kept_files_moving.blob AND f.${key} = kept_files_moving.id
      AND b.bytes = f.bytes);
INSERT INTO archive_blob (sha256, media_type, size, bytes)
  SELECT m.blob, m.media_type, length(f.bytes), f.bytes FROM kept_files_moving m JOIN ${table} f ON f.${key} = m.id
  WHERE m.place = ${place} AND m.blob <> m.digest;`,
)}
${each(
  ({ place, record, table, key }) => `
DROP TABLE ${table};
CREATE TABLE ${table} (
  ${key} TEXT PRIMARY KEY NOT NULL REFERENCES ${record} (id), blob TEXT NOT NULL REFERENCES archive_blob (sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${table}_blob ON ${table} (blob);
INSERT INTO ${table} SELECT id, blob FROM kept_files_moving WHERE place = ${place};
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${KEPT}
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} ${KEPT}`,
)}
DROP TABLE kept_files_moving;
`;
