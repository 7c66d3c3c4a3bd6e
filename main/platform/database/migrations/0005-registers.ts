/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Facilities, equipment, health, finance headings: what the cells mean stands in
-- preload/contract/vocabulary/registers, and one check there serves forms and files alike (docs/adr/0008-registers.md).
CREATE TABLE register_entry (
  id TEXT PRIMARY KEY NOT NULL,
  register TEXT NOT NULL CHECK (register IN ('facilities', 'equipment', 'health', 'finance')),
  -- What names the entry in its register: a code, or a student and a day.
  entry_key TEXT NOT NULL CHECK (length(entry_key) > 0),
  student_id TEXT REFERENCES student (id) CHECK ((student_id IS NOT NULL) = (register = 'health')),
  cells TEXT NOT NULL CHECK (json_valid(cells) AND json_type(cells) = 'object'),
  archived_on TEXT CHECK (archived_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  archive_reason TEXT NOT NULL CHECK ((archive_reason <> '') = (archived_on IS NOT NULL)),
  version INTEGER NOT NULL CHECK (version > 0),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  import_id TEXT REFERENCES import_batch (id),
  UNIQUE (register, entry_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX register_entry_student ON register_entry (student_id) WHERE student_id IS NOT NULL;
CREATE TRIGGER register_entry_frozen BEFORE UPDATE ON register_entry
  WHEN NEW.id <> OLD.id OR NEW.register <> OLD.register OR NEW.import_id IS NOT OLD.import_id
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER register_entry_in_order BEFORE UPDATE ON register_entry WHEN NEW.version <> OLD.version + 1
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- Archived instead of deleted; only an import that is taken back removes what it made, as long as nobody changed it.
CREATE TRIGGER register_entry_no_delete BEFORE DELETE ON register_entry WHEN OLD.import_id IS NULL OR OLD.version > 1
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- Every earlier state, written by the change itself.
CREATE TABLE register_history (
  entry_id TEXT NOT NULL REFERENCES register_entry (id),
  version INTEGER NOT NULL,
  entry_key TEXT NOT NULL, student_id TEXT, cells TEXT NOT NULL,
  archived_on TEXT, archive_reason TEXT NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (entry_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER register_entry_history AFTER UPDATE ON register_entry BEGIN
  INSERT INTO register_history (entry_id, version, entry_key, student_id, cells, archived_on, archive_reason, at, user_id)
    VALUES (OLD.id, OLD.version, OLD.entry_key, OLD.student_id, OLD.cells, OLD.archived_on, OLD.archive_reason, OLD.at, OLD.user_id);
END;
CREATE TRIGGER register_history_no_update BEFORE UPDATE ON register_history BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER register_history_no_delete BEFORE DELETE ON register_history BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
