/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- What only the head decides is given away by the head under the own sign-in: a delegation that somebody else wrote down
-- carries the head's say from here on.
CREATE TABLE delegation_confirmation (
  delegation_id TEXT PRIMARY KEY NOT NULL REFERENCES delegation (id),
  confirmed_at TEXT NOT NULL,
  confirmed_by TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER delegation_confirmation_no_delete BEFORE DELETE ON delegation_confirmation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER delegation_confirmation_no_update BEFORE UPDATE ON delegation_confirmation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
