/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Wording of papers (top half). Version 0 is the program's own and has no row; content NULL = back to the program's own.
CREATE TABLE paper_template (
  kind TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
  origin TEXT NOT NULL CHECK (origin IN ('edited', 'taken-over', 'reset')),
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (kind, version),
  CHECK ((origin = 'reset') = (content IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER paper_template_no_update BEFORE UPDATE ON paper_template BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_template_no_delete BEFORE DELETE ON paper_template BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_template_in_order BEFORE INSERT ON paper_template
  WHEN NEW.version <> coalesce((SELECT max(version) FROM paper_template WHERE kind = NEW.kind), 0) + 1
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- The archive. One entry a kept thing: papers come in by trigger, documents by their writer; the entry's number is the
-- order of coming in, and the row of the full-text index.
CREATE TABLE archive_document (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('dispatch-in', 'dispatch-out', 'file')),
  number TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- Place in the book of incoming dispatches (NĐ 30/2020 Điều 21), gap-free a year.
  arrival_year INTEGER CHECK ((arrival_year IS NOT NULL) = (kind = 'dispatch-in')),
  arrival_no INTEGER CHECK ((arrival_no IS NOT NULL) = (kind = 'dispatch-in') AND (arrival_no IS NULL OR arrival_no > 0)),
  party TEXT NOT NULL, subject TEXT NOT NULL CHECK (length(subject) > 0),
  person TEXT NOT NULL, note TEXT NOT NULL,
  -- Another feature's record it was filed for: ('incident', id); '' = standing alone.
  about_kind TEXT NOT NULL CHECK (length(about_kind) <= 40), about_id TEXT NOT NULL CHECK ((about_id = '') = (about_kind = '')),
  void_reason TEXT NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX archive_document_arrival ON archive_document (arrival_year, arrival_no) WHERE arrival_no IS NOT NULL;
CREATE INDEX archive_document_about ON archive_document (about_kind, about_id) WHERE about_kind <> '';
CREATE TRIGGER archive_document_no_delete BEFORE DELETE ON archive_document BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_document_frozen BEFORE UPDATE OF id, kind, arrival_year, arrival_no, about_kind, about_id, at, user_id
  ON archive_document BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_document_void_final BEFORE UPDATE ON archive_document
  WHEN OLD.void_reason <> '' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- Bytes once, however many things they are attached to.
CREATE TABLE archive_blob (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 26214400),
  bytes BLOB NOT NULL CHECK (length(bytes) = size)
) STRICT;
CREATE TRIGGER archive_blob_no_update BEFORE UPDATE ON archive_blob BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_blob_no_delete BEFORE DELETE ON archive_blob BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TABLE archive_attachment (
  id TEXT PRIMARY KEY NOT NULL,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('paper', 'document')), owner_id TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES archive_blob (sha256),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0), note TEXT NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  UNIQUE (owner_kind, owner_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_attachment_blob ON archive_attachment (sha256);
CREATE TRIGGER archive_attachment_no_update BEFORE UPDATE ON archive_attachment BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_attachment_no_delete BEFORE DELETE ON archive_attachment BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE archive_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, ref TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  symbol TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL,
  -- 0 = its words are not in archive_text yet.
  indexed INTEGER NOT NULL CHECK (indexed IN (0, 1))
) STRICT;
CREATE INDEX archive_entry_kind ON archive_entry (kind, state, day);
CREATE INDEX archive_entry_person ON archive_entry (person, day);
CREATE INDEX archive_entry_open ON archive_entry (id) WHERE indexed = 0;
CREATE TRIGGER archive_entry_no_delete BEFORE DELETE ON archive_entry BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
INSERT INTO archive_entry (kind, ref, state, day, symbol, subject, person, indexed)
  SELECT kind, id, state, date(issued_at, '+7 hours'), symbol, title, person, 0 FROM paper ORDER BY issued_at, kind, year, number;
CREATE TRIGGER archive_entry_of_paper AFTER INSERT ON paper BEGIN
  INSERT INTO archive_entry (kind, ref, state, day, symbol, subject, person, indexed)
    VALUES (NEW.kind, NEW.id, NEW.state, date(NEW.issued_at, '+7 hours'), NEW.symbol, NEW.title, NEW.person, 0);
END;
CREATE TRIGGER archive_entry_follows_paper AFTER UPDATE OF state ON paper BEGIN
  UPDATE archive_entry SET state = NEW.state WHERE ref = NEW.id;
END;
-- Words in their order; folded by us (đ → d) before they come in.
CREATE VIRTUAL TABLE archive_text USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Twenty thousand papers are counted and listed without reading their contents.
CREATE INDEX paper_state ON paper (state, kind);
CREATE INDEX paper_issued ON paper (issued_at);

CREATE TABLE archive_check (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  papers INTEGER NOT NULL, scans INTEGER NOT NULL, attachments INTEGER NOT NULL, bytes INTEGER NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  bad TEXT NOT NULL CHECK (json_valid(bad))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER archive_check_no_update BEFORE UPDATE ON archive_check BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER archive_check_no_delete BEFORE DELETE ON archive_check BEGIN SELECT RAISE(ABORT, 'append-only'); END;
-- A kind without a row is kept for ever, like one whose years are NULL. Recorded only: nothing is deleted.
CREATE TABLE archive_retention (
  kind TEXT PRIMARY KEY NOT NULL,
  years INTEGER CHECK (years BETWEEN 1 AND 100),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
`;
