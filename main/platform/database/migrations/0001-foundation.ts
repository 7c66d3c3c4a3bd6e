/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
CREATE TABLE vault_info (
  key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL,
  roles TEXT NOT NULL,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_entry_action ON audit_entry (action, seq);
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_entry_in_order BEFORE INSERT ON audit_entry
  WHEN NEW.seq <> coalesce((SELECT max(seq) FROM audit_entry), 0) + 1
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY NOT NULL,
  change_id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  payload TEXT,
  sent_at TEXT
) STRICT;
CREATE INDEX outbox_unsent ON outbox (seq) WHERE sent_at IS NULL;

CREATE TABLE user (
  id TEXT PRIMARY KEY NOT NULL,
  login TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL,
  staff_id TEXT REFERENCES staff (id),
  roles TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
  created_at TEXT NOT NULL,
  last_sign_in_at TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE user_password_history (
  user_id TEXT NOT NULL REFERENCES user (id),
  at TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (user_id, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE user_setting (
  user_id TEXT NOT NULL REFERENCES user (id),
  key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE school (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL, code TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('TH', 'THCS', 'THPT', 'TH-THCS', 'THCS-THPT')),
  superior_body TEXT NOT NULL, commune TEXT NOT NULL, address TEXT NOT NULL, abbreviation TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE school_year (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  starts_on TEXT NOT NULL, semester2_starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  current_semester INTEGER NOT NULL CHECK (current_semester IN (1, 2)),
  CHECK (starts_on < semester2_starts_on AND semester2_starts_on < ends_on)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX school_year_one_current ON school_year (is_current) WHERE is_current = 1;
CREATE TABLE subject (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
  periods_per_year INTEGER NOT NULL CHECK (periods_per_year BETWEEN 0 AND 500),
  kind TEXT NOT NULL CHECK (kind IN ('scored', 'comment'))
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL, full_name TEXT NOT NULL, sort_key TEXT NOT NULL,
  birth_date TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')),
  personal_id TEXT NOT NULL, ethnicity TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
  job TEXT NOT NULL, job_title TEXT NOT NULL, contract TEXT NOT NULL,
  department TEXT NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL,
  import_id TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX staff_code ON staff (code) WHERE code <> '';
CREATE UNIQUE INDEX staff_personal_id ON staff (personal_id) WHERE personal_id <> '';
CREATE INDEX staff_sort ON staff (sort_key);

CREATE TABLE class (
  id TEXT PRIMARY KEY NOT NULL,
  year_id TEXT NOT NULL REFERENCES school_year (id),
  name TEXT NOT NULL,
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
  campus TEXT NOT NULL,
  homeroom_staff_id TEXT REFERENCES staff (id),
  import_id TEXT,
  UNIQUE (year_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE student (
  id TEXT PRIMARY KEY NOT NULL,
  sector_id TEXT NOT NULL, full_name TEXT NOT NULL, sort_key TEXT NOT NULL,
  birth_date TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')),
  personal_id TEXT NOT NULL, ethnicity TEXT NOT NULL, birth_place TEXT NOT NULL,
  old_address TEXT NOT NULL, new_address TEXT NOT NULL, phone TEXT NOT NULL,
  father TEXT NOT NULL, mother TEXT NOT NULL, guardian TEXT NOT NULL,
  status TEXT NOT NULL,
  import_id TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX student_sector_id ON student (sector_id) WHERE sector_id <> '';
CREATE UNIQUE INDEX student_personal_id ON student (personal_id) WHERE personal_id <> '';
CREATE INDEX student_sort ON student (sort_key);
CREATE TABLE student_status (
  student_id TEXT NOT NULL REFERENCES student (id),
  at TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (student_id, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE enrolment (
  id TEXT PRIMARY KEY NOT NULL,
  student_id TEXT NOT NULL REFERENCES student (id),
  class_id TEXT NOT NULL REFERENCES class (id),
  from_day TEXT NOT NULL, to_day TEXT,
  CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX enrolment_open ON enrolment (student_id) WHERE to_day IS NULL;
CREATE INDEX enrolment_class ON enrolment (class_id, to_day);
CREATE INDEX enrolment_student ON enrolment (student_id, from_day);

CREATE TABLE teaching_assignment (
  id TEXT PRIMARY KEY NOT NULL,
  year_id TEXT NOT NULL REFERENCES school_year (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  class_id TEXT NOT NULL REFERENCES class (id),
  subject_id TEXT NOT NULL REFERENCES subject (id),
  from_day TEXT NOT NULL, to_day TEXT,
  import_id TEXT,
  CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX teaching_assignment_open ON teaching_assignment (staff_id, class_id, subject_id) WHERE to_day IS NULL;
CREATE INDEX teaching_assignment_staff ON teaching_assignment (staff_id, to_day);
CREATE INDEX teaching_assignment_class ON teaching_assignment (class_id, subject_id);

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  rows INTEGER NOT NULL, accepted INTEGER NOT NULL,
  undone_at TEXT
) STRICT, WITHOUT ROWID;
-- before NULL = the import made the record; undo removes it.
CREATE TABLE import_change (
  import_id TEXT NOT NULL REFERENCES import_batch (id),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  before TEXT, after TEXT NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_mapping (
  kind TEXT NOT NULL, header_digest TEXT NOT NULL, mapping TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (kind, header_digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  login TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'created', 'slip-issued', 'handed-over', 'suspended', 'reissued', 'revoked')),
  -- Where a suspension returns to.
  state_before_suspension TEXT NOT NULL,
  -- Sealed by the secrets key; NULL once printed or revealed.
  initial_password BLOB,
  first_password_changed INTEGER NOT NULL CHECK (first_password_changed IN (0, 1)),
  shared_reason TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX account_one_per_person ON account (staff_id) WHERE state <> 'revoked';
CREATE INDEX account_login ON account (login);
CREATE TABLE account_event (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  act TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
  reason TEXT NOT NULL, paper_id TEXT REFERENCES paper (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_event_account ON account_event (account_id, at);
-- kind 'class': class_id; 'class-subject': class_id + subject_id; 'function': function_code.
CREATE TABLE account_grant (
  account_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('class', 'class-subject', 'function')),
  class_id TEXT NOT NULL, subject_id TEXT NOT NULL, function_code TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  PRIMARY KEY (account_id, kind, class_id, subject_id, function_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_number (
  kind TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
  symbol TEXT NOT NULL, title TEXT NOT NULL, version INTEGER NOT NULL,
  account_id TEXT REFERENCES account (id), person TEXT NOT NULL, department TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'signing', 'signed', 'refused', 'void')),
  issued_at TEXT NOT NULL, issued_by TEXT NOT NULL REFERENCES user (id),
  content TEXT NOT NULL, content_digest TEXT NOT NULL,
  sha256 TEXT NOT NULL, pages INTEGER NOT NULL,
  signed_on TEXT, reason TEXT NOT NULL,
  -- Slips only: digest of the one copy that carried the password; the stored bytes never do.
  printed_sha256 TEXT,
  UNIQUE (kind, year, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_account ON paper (account_id, issued_at);
CREATE TABLE paper_file (
  paper_id TEXT NOT NULL REFERENCES paper (id), version INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (paper_id, version)
) STRICT;
CREATE TABLE paper_signer (
  paper_id TEXT NOT NULL REFERENCES paper (id),
  field TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, signed_at TEXT,
  PRIMARY KEY (paper_id, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_scan (
  id TEXT PRIMARY KEY NOT NULL,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  file_name TEXT NOT NULL, media_type TEXT NOT NULL, sha256 TEXT NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  matched_by TEXT NOT NULL CHECK (matched_by IN ('qr', 'hand'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX paper_scan_once ON paper_scan (paper_id, sha256);
CREATE TABLE paper_scan_file (
  scan_id TEXT PRIMARY KEY NOT NULL REFERENCES paper_scan (id), bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER paper_no_delete BEFORE DELETE ON paper BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_frozen BEFORE UPDATE OF kind, year, number, symbol, content, content_digest, sha256, issued_at ON paper
  WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_signed_frozen BEFORE UPDATE ON paper
  WHEN OLD.state IN ('signed', 'void') BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_printed_once BEFORE UPDATE OF printed_sha256 ON paper
  WHEN OLD.printed_sha256 IS NOT NULL BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_file_no_update BEFORE UPDATE ON paper_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_file_no_delete BEFORE DELETE ON paper_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_scan_file_no_update BEFORE UPDATE ON paper_scan_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_scan_file_no_delete BEFORE DELETE ON paper_scan_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- One row a findable thing; the body is folded by us (đ → d), the tokenizer strips what is left.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, ref TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL,
  UNIQUE (kind, ref)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (
  body, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
`;
