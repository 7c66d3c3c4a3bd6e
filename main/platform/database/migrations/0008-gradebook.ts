/** When the write really happens, whatever the row says of itself: nothing is written before a lock that is there. */
const NOW = `(SELECT max(NEW.at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), coalesce((SELECT max(at) FROM mark_event), '')) AS at)`;

/** A lock covers the new row, and no grant opens it for this very value now. */
const WHEN_LOCKED = `WHEN EXISTS (
    SELECT 1 FROM ${NOW} n, class c JOIN locked_now l ON l.year_id = c.year_id AND l.semester = NEW.semester
    WHERE c.id = NEW.class_id AND l.starts_at <= n.at
      AND (l.released_at IS NULL OR l.released_at > n.at OR l.again_at <= n.at)
      AND (l.grade IS NULL OR l.grade = c.grade) AND (l.class_id IS NULL OR l.class_id = NEW.class_id)
      AND (l.subject_id IS NULL OR l.subject_id = NEW.subject_id)
      AND (l.student_id IS NULL OR l.student_id = NEW.student_id) AND (l.col IS NULL OR l.col = NEW.col)
      AND (l.part = 'summary' OR NEW.subject_id <> ''))
  AND NOT EXISTS (
    SELECT 1 FROM ${NOW} n, mark_grant g WHERE g.class_id = NEW.class_id AND g.subject_id = NEW.subject_id
      AND g.semester = NEW.semester AND g.student_id = NEW.student_id AND g.col = NEW.col
      AND g.value IS NEW.value AND g.text = NEW.text AND g.closed_at IS NULL
      AND g.opens_at <= n.at AND n.at < g.until_at)`;

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- One cell of a gradebook. subject_id '' = entries of the homeroom teacher (conduct, absences, qualities, abilities);
-- semester 3 = the whole year (summer results). An emptied cell keeps its row: nothing is ever deleted.
CREATE TABLE mark (
  class_id TEXT NOT NULL REFERENCES class (id),
  subject_id TEXT NOT NULL,
  semester INTEGER NOT NULL CHECK (semester BETWEEN 1 AND 3),
  -- Bound by the triggers on enrolment below: a foreign key would search all marks for each student that goes.
  student_id TEXT NOT NULL,
  col TEXT NOT NULL CHECK (col <> ''),
  -- Tenths of a mark, the number of a level, or a count; which one the column says. NULL with text '' = blank.
  value INTEGER CHECK (value BETWEEN 0 AND 1000),
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (class_id, subject_id, semester, student_id, col),
  CHECK (value IS NULL OR text = '')
) STRICT, WITHOUT ROWID;

-- Everything that ever happened to a cell. 'relates' = the event of the same cell it follows up (delete, then re-enter).
CREATE TABLE mark_event (
  id INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  class_id TEXT NOT NULL, subject_id TEXT NOT NULL, semester INTEGER NOT NULL, student_id TEXT NOT NULL, col TEXT NOT NULL,
  before INTEGER, before_text TEXT NOT NULL, after INTEGER, after_text TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user (id), staff_id TEXT,
  how TEXT NOT NULL CHECK (how IN ('typed', 'paste', 'fill', 'undo', 'import', 'sync', 'correction')),
  window_id TEXT, correction_id TEXT, reason TEXT NOT NULL, relates INTEGER REFERENCES mark_event (id)
) STRICT;
CREATE INDEX mark_event_cell ON mark_event (class_id, subject_id, semester, student_id, col);
CREATE INDEX mark_event_at ON mark_event (at);
-- Edits of a month: first entries are many and left out.
CREATE INDEX mark_event_edit ON mark_event (at) WHERE before IS NOT NULL OR before_text <> '' OR relates IS NOT NULL;
-- The newest instant anybody acted at: a clock put back opens nothing again.
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE TRIGGER mark_event_no_update BEFORE UPDATE ON mark_event BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER mark_event_no_delete BEFORE DELETE ON mark_event BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- What the teacher says to an edit before the monthly meeting; the newest one counts.
CREATE TABLE mark_explanation (
  event_id INTEGER NOT NULL REFERENCES mark_event (id), at TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''), user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (event_id, at)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER mark_explanation_no_update BEFORE UPDATE ON mark_explanation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER mark_explanation_no_delete BEFORE DELETE ON mark_explanation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- How many regular marks a book keeps and which of them count; absent = as many as the rule set requires.
CREATE TABLE gradebook_setting (
  class_id TEXT NOT NULL REFERENCES class (id), subject_id TEXT NOT NULL, semester INTEGER NOT NULL,
  regular_columns INTEGER NOT NULL CHECK (regular_columns BETWEEN 1 AND 9),
  chosen TEXT NOT NULL CHECK (json_valid(chosen)),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (class_id, subject_id, semester)
) STRICT, WITHOUT ROWID;

-- In windows and locks every part of the scope that is NULL means all.
CREATE TABLE entry_window (
  id TEXT PRIMARY KEY NOT NULL,
  year_id TEXT NOT NULL REFERENCES school_year (id), semester INTEGER NOT NULL CHECK (semester BETWEEN 1 AND 3),
  kind TEXT NOT NULL CHECK (kind IN ('enter', 'edit')),
  grade INTEGER, class_id TEXT REFERENCES class (id), subject_id TEXT, col TEXT,
  from_at TEXT NOT NULL, until_at TEXT NOT NULL, note TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES user (id),
  closed_at TEXT, closed_by TEXT REFERENCES user (id),
  CHECK (from_at < until_at), CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_window_year ON entry_window (year_id, semester, kind);
CREATE TRIGGER entry_window_no_delete BEFORE DELETE ON entry_window BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- One act of locking: its paper and the record whose digest the paper prints.
CREATE TABLE lock_act (
  id TEXT PRIMARY KEY NOT NULL,
  year_id TEXT NOT NULL REFERENCES school_year (id),
  paper_id TEXT REFERENCES paper (id),
  asked_at TEXT NOT NULL, asked_by TEXT NOT NULL REFERENCES user (id),
  -- Canonical JSON of everything that was locked; NULL until a scheduled act's time has come.
  record TEXT, record_digest TEXT,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'pending', 'locked', 'withdrawn')),
  reason TEXT NOT NULL,
  CHECK ((record IS NULL) = (record_digest IS NULL)), CHECK (state IN ('scheduled', 'withdrawn') OR record IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER lock_act_no_delete BEFORE DELETE ON lock_act BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER lock_act_record BEFORE UPDATE OF record, record_digest ON lock_act
  WHEN OLD.record IS NOT NULL BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- A cell is locked while any row covers it, so taking one away never opens what another keeps shut.
CREATE TABLE mark_lock (
  id TEXT PRIMARY KEY NOT NULL,
  act_id TEXT NOT NULL REFERENCES lock_act (id),
  year_id TEXT NOT NULL REFERENCES school_year (id), semester INTEGER NOT NULL CHECK (semester BETWEEN 1 AND 3),
  -- 'summary' also covers what the homeroom teacher entered.
  part TEXT NOT NULL CHECK (part IN ('marks', 'summary')),
  grade INTEGER, class_id TEXT REFERENCES class (id), subject_id TEXT, student_id TEXT REFERENCES student (id), col TEXT,
  starts_at TEXT NOT NULL,
  released_at TEXT, released_by TEXT REFERENCES user (id), release_paper_id TEXT REFERENCES paper (id),
  release_reason TEXT NOT NULL,
  -- Opened for a time only: shut again by itself.
  again_at TEXT,
  CHECK ((released_at IS NULL) = (release_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_lock_year ON mark_lock (year_id, semester, class_id);
CREATE INDEX mark_lock_act ON mark_lock (act_id);
-- What a decision opens, from its signature on; a decision that was never signed opens nothing.
CREATE TABLE lock_release (
  paper_id TEXT NOT NULL REFERENCES paper (id),
  lock_id TEXT NOT NULL REFERENCES mark_lock (id),
  asked_at TEXT NOT NULL, asked_by TEXT NOT NULL REFERENCES user (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  again_at TEXT NOT NULL,
  PRIMARY KEY (paper_id, lock_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lock_release_lock ON lock_release (lock_id);
CREATE TRIGGER lock_release_no_update BEFORE UPDATE ON lock_release BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER lock_release_no_delete BEFORE DELETE ON lock_release BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER mark_lock_no_delete BEFORE DELETE ON mark_lock BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE correction (
  id TEXT PRIMARY KEY NOT NULL,
  year_id TEXT NOT NULL REFERENCES school_year (id),
  class_id TEXT NOT NULL REFERENCES class (id), subject_id TEXT NOT NULL,
  semester INTEGER NOT NULL CHECK (semester BETWEEN 1 AND 3),
  requester_id TEXT NOT NULL REFERENCES staff (id),
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'submitted', 'confirmed', 'witnessed', 'signing', 'open', 'applied', 'rejected', 'cancelled', 'expired')),
  reason_kind TEXT NOT NULL, reason TEXT NOT NULL, late_reason TEXT NOT NULL,
  -- Number of the letter that asks to cancel and issue the transcript again; '' where none is issued.
  reissue_document TEXT NOT NULL,
  apply_by TEXT NOT NULL CHECK (apply_by IN ('program', 'teacher')),
  paper_id TEXT REFERENCES paper (id),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_state ON correction (state);
CREATE INDEX correction_book ON correction (class_id, subject_id, semester);
CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TABLE correction_cell (
  correction_id TEXT NOT NULL REFERENCES correction (id), position INTEGER NOT NULL,
  student_id TEXT NOT NULL REFERENCES student (id), col TEXT NOT NULL,
  before INTEGER, before_text TEXT NOT NULL, after INTEGER, after_text TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('approved', 'refused')), decision_reason TEXT NOT NULL,
  -- Averages, levels, titles before and after, as computed when asked; canonical JSON.
  consequences TEXT NOT NULL CHECK (json_valid(consequences)),
  PRIMARY KEY (correction_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_cell_student ON correction_cell (student_id, col);
CREATE TABLE correction_step (
  correction_id TEXT NOT NULL REFERENCES correction (id), position INTEGER NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('create', 'submit', 'confirm', 'witness', 'decide', 'return', 'reject', 'cancel', 'sign', 'apply', 'expire')),
  at TEXT NOT NULL, user_id TEXT REFERENCES user (id), staff_id TEXT REFERENCES staff (id),
  delegation TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (correction_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER correction_step_no_update BEFORE UPDATE ON correction_step BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER correction_step_no_delete BEFORE DELETE ON correction_step BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TABLE correction_evidence (
  id TEXT PRIMARY KEY NOT NULL,
  correction_id TEXT NOT NULL REFERENCES correction (id),
  slot TEXT NOT NULL CHECK (slot IN ('gradebook', 'test', 'other')),
  file_name TEXT NOT NULL, media_type TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id), removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_evidence_of ON correction_evidence (correction_id);
CREATE TRIGGER correction_evidence_no_delete BEFORE DELETE ON correction_evidence BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TABLE correction_evidence_file (
  evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES correction_evidence (id), bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER correction_evidence_file_no_update BEFORE UPDATE ON correction_evidence_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER correction_evidence_file_no_delete BEFORE DELETE ON correction_evidence_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- Opens one locked cell for one value and a time; closed for good when used, called off or seen to be over.
CREATE TABLE mark_grant (
  correction_id TEXT NOT NULL REFERENCES correction (id), position INTEGER NOT NULL,
  class_id TEXT NOT NULL, subject_id TEXT NOT NULL, semester INTEGER NOT NULL, student_id TEXT NOT NULL, col TEXT NOT NULL,
  value INTEGER, text TEXT NOT NULL,
  opens_at TEXT NOT NULL, until_at TEXT NOT NULL,
  closed_at TEXT, why TEXT CHECK (why IN ('used', 'over', 'cancelled')),
  PRIMARY KEY (correction_id, position),
  CHECK (opens_at < until_at), CHECK ((closed_at IS NULL) = (why IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX mark_grant_open ON mark_grant (class_id, subject_id, semester, student_id, col) WHERE closed_at IS NULL;
CREATE TRIGGER mark_grant_no_delete BEFORE DELETE ON mark_grant BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER mark_grant_closed BEFORE UPDATE ON mark_grant
  WHEN OLD.closed_at IS NOT NULL OR NEW.until_at > OLD.until_at BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- The last door: whatever way a write comes, a locked cell changes only to the value it was opened for.
CREATE VIEW locked_now AS
  SELECT l.*, a.state FROM mark_lock l JOIN lock_act a ON a.id = l.act_id WHERE a.state <> 'withdrawn';
CREATE TRIGGER mark_locked_insert BEFORE INSERT ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
CREATE TRIGGER mark_locked_update BEFORE UPDATE ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
CREATE TRIGGER mark_key BEFORE UPDATE OF class_id, subject_id, semester, student_id, col ON mark
  WHEN NEW.class_id <> OLD.class_id OR NEW.subject_id <> OLD.subject_id OR NEW.semester <> OLD.semester
    OR NEW.student_id <> OLD.student_id OR NEW.col <> OLD.col
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- Time goes forward in a cell: a clock put back cannot write before a lock.
CREATE TRIGGER mark_time BEFORE UPDATE OF at ON mark WHEN NEW.at < OLD.at BEGIN SELECT RAISE(ABORT, 'time goes forward'); END;
CREATE TRIGGER mark_of_class BEFORE INSERT ON mark
  WHEN NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.student_id = NEW.student_id AND e.class_id = NEW.class_id)
  BEGIN SELECT RAISE(ABORT, 'not of this class'); END;
CREATE TRIGGER enrolment_with_marks BEFORE DELETE ON enrolment
  WHEN EXISTS (SELECT 1 FROM mark m WHERE m.class_id = OLD.class_id AND m.student_id = OLD.student_id)
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER mark_no_delete BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- Edit logs and results taken from the central system, and what was found of each line.
CREATE TABLE central_log (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edits', 'results')),
  year_id TEXT NOT NULL REFERENCES school_year (id),
  file_name TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id), rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE central_log_line (
  log_id TEXT NOT NULL REFERENCES central_log (id), position INTEGER NOT NULL,
  happened_at TEXT NOT NULL, teacher TEXT NOT NULL, class_name TEXT NOT NULL, subject_name TEXT NOT NULL,
  student TEXT NOT NULL, sector_id TEXT NOT NULL, semester INTEGER, col TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('with-minutes', 'without-minutes', 'other-value', 'not-found')),
  correction_id TEXT REFERENCES correction (id),
  PRIMARY KEY (log_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX central_log_line_verdict ON central_log_line (log_id, verdict);
CREATE TRIGGER central_log_no_delete BEFORE DELETE ON central_log BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- Days of the school's calendar that rules of marks ask for: the semester exam, the professional meeting of a month.
CREATE TABLE marks_calendar (
  year_id TEXT NOT NULL REFERENCES school_year (id),
  kind TEXT NOT NULL CHECK (kind IN ('semester-exam', 'meeting')),
  -- "1", "2" = semester; "2026-11" = month.
  period TEXT NOT NULL, day TEXT NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (year_id, kind, period)
) STRICT, WITHOUT ROWID;
-- Whether the transcripts of a class are issued, and so of its year; the newest row counts, day NULL takes it back.
CREATE TABLE transcript_issue (
  id INTEGER PRIMARY KEY NOT NULL,
  class_id TEXT NOT NULL REFERENCES class (id), day TEXT, reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id)
) STRICT;
CREATE INDEX transcript_issue_class ON transcript_issue (class_id, id);
CREATE TRIGGER transcript_issue_no_update BEFORE UPDATE ON transcript_issue BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER transcript_issue_no_delete BEFORE DELETE ON transcript_issue BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
