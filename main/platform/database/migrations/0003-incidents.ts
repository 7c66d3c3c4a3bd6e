/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- 1. Lost accounts, and the register of prohibited acts.
CREATE TABLE incident (
  id TEXT PRIMARY KEY NOT NULL,
  -- Gap-free in a year: a reported incident is never deleted.
  year INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('lost', 'stolen', 'misused')),
  state TEXT NOT NULL CHECK (state IN ('reported', 'handling', 'closed')),
  -- The 72 hours run from here.
  discovered_at TEXT NOT NULL,
  reported_at TEXT NOT NULL CHECK (reported_at >= discovered_at),
  reported_by TEXT NOT NULL REFERENCES user (id),
  reporter_staff_id TEXT REFERENCES staff (id), reporter TEXT NOT NULL,
  happened TEXT NOT NULL,
  personal_data INTEGER NOT NULL CHECK (personal_data IN (0, 1)),
  follows TEXT REFERENCES incident (id) CHECK (follows <> id),
  result TEXT NOT NULL, lessons TEXT NOT NULL,
  closed_at TEXT, closed_by TEXT REFERENCES user (id),
  UNIQUE (year, number),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL AND closed_by IS NOT NULL AND result <> '' AND lessons <> ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_follows ON incident (follows) WHERE follows IS NOT NULL;
CREATE TRIGGER incident_no_delete BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER incident_fixed BEFORE UPDATE OF id, year, number, discovered_at, reported_at, reported_by, follows ON incident
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER incident_closed BEFORE UPDATE ON incident
  WHEN OLD.state = 'closed' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- What each account opened when it was reported; later changes of rights or holders do not alter it.
CREATE TABLE incident_account (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  -- Somebody's own account, or an admin account of the unit.
  account_id TEXT REFERENCES account (id), unit_account_id TEXT REFERENCES unit_account (id),
  staff_id TEXT REFERENCES staff (id), login TEXT NOT NULL, holder TEXT NOT NULL, rights TEXT NOT NULL,
  students INTEGER NOT NULL CHECK (students >= 0), staff INTEGER NOT NULL CHECK (staff >= 0),
  suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
  CHECK ((account_id IS NULL) <> (unit_account_id IS NULL)),
  UNIQUE (incident_id, account_id), UNIQUE (incident_id, unit_account_id)
) STRICT;
CREATE TRIGGER incident_account_no_update BEFORE UPDATE ON incident_account BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER incident_account_no_delete BEFORE DELETE ON incident_account BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Steps ticked or excused; an open one has no row.
CREATE TABLE incident_step (
  incident_id TEXT NOT NULL REFERENCES incident (id), step TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'excused')),
  done_at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id), note TEXT NOT NULL,
  PRIMARY KEY (incident_id, step),
  CHECK (state = 'done' OR note <> '')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER incident_step_closed_insert BEFORE INSERT ON incident_step
  WHEN (SELECT state FROM incident WHERE id = NEW.incident_id) = 'closed' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER incident_step_closed_update BEFORE UPDATE ON incident_step
  WHEN (SELECT state FROM incident WHERE id = OLD.incident_id) = 'closed' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER incident_step_closed_delete BEFORE DELETE ON incident_step
  WHEN (SELECT state FROM incident WHERE id = OLD.incident_id) = 'closed' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE incident_event (
  id TEXT PRIMARY KEY NOT NULL,
  incident_id TEXT NOT NULL REFERENCES incident (id),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  act TEXT NOT NULL, step TEXT NOT NULL, detail TEXT NOT NULL, paper_id TEXT REFERENCES paper (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_event_of ON incident_event (incident_id, id);
CREATE TRIGGER incident_event_no_update BEFORE UPDATE ON incident_event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER incident_event_no_delete BEFORE DELETE ON incident_event BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE violation (
  id TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  act_group TEXT NOT NULL CHECK (act_group IN ('gain', 'overreach', 'falsify', 'neglect', 'law')),
  happened_on TEXT NOT NULL, description TEXT NOT NULL, handling TEXT NOT NULL, paper_ref TEXT NOT NULL,
  incident_id TEXT REFERENCES incident (id),
  -- An entry is put right once; the chain goes on from the newer one.
  corrects TEXT UNIQUE REFERENCES violation (id) CHECK (corrects <> id),
  reason TEXT NOT NULL, stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL REFERENCES user (id),
  UNIQUE (year, number),
  CHECK ((corrects IS NULL AND stands = 1) OR (corrects IS NOT NULL AND reason <> ''))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER violation_no_update BEFORE UPDATE ON violation BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER violation_no_delete BEFORE DELETE ON violation BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- 2. Rights drift and access reviews.

-- Leavers, rights drift, the central system's list of accounts, access reviews.
-- Colleagues whom a staff list said to be complete does not name; settled = named again, or somebody said they still work here.
CREATE TABLE staff_absence (
  import_id TEXT NOT NULL REFERENCES import_batch (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  settled_at TEXT, settled_by TEXT REFERENCES user (id), reason TEXT NOT NULL,
  PRIMARY KEY (import_id, staff_id),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_absence_open ON staff_absence (staff_id) WHERE settled_at IS NULL;

-- The rights a supplementary minutes agreed on, by ids.
CREATE TABLE rights_supplement (
  paper_id TEXT PRIMARY KEY NOT NULL REFERENCES paper (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  rights TEXT NOT NULL CHECK (json_valid(rights))
) STRICT, WITHOUT ROWID;
CREATE INDEX rights_supplement_account ON rights_supplement (account_id);
CREATE TRIGGER rights_supplement_no_update BEFORE UPDATE ON rights_supplement BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER rights_supplement_no_delete BEFORE DELETE ON rights_supplement BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- One comparison with the central system's list of accounts, as it was found.
CREATE TABLE central_snapshot (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  file_name TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;
CREATE TRIGGER central_snapshot_no_update BEFORE UPDATE ON central_snapshot BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER central_snapshot_no_delete BEFORE DELETE ON central_snapshot BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE access_review (
  id TEXT PRIMARY KEY NOT NULL,
  year_name TEXT NOT NULL, semester INTEGER NOT NULL CHECK (semester IN (1, 2)),
  opened_at TEXT NOT NULL, opened_by TEXT NOT NULL REFERENCES user (id),
  due_on TEXT NOT NULL CHECK (length(due_on) = 10),
  closed_at TEXT, closed_by TEXT REFERENCES user (id),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX access_review_one_open ON access_review ((closed_at IS NULL)) WHERE closed_at IS NULL;
CREATE TRIGGER access_review_no_delete BEFORE DELETE ON access_review BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER access_review_closed BEFORE UPDATE ON access_review
  WHEN OLD.closed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- One right of one account as it was when the review began; department and reviewer as they were then.
CREATE TABLE access_review_item (
  id TEXT PRIMARY KEY NOT NULL,
  review_id TEXT NOT NULL REFERENCES access_review (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  department TEXT NOT NULL, reviewer TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('class', 'class-subject', 'function')),
  class_id TEXT NOT NULL, subject_id TEXT NOT NULL, function_code TEXT NOT NULL,
  -- Place among the rights of the account, as a school lists them.
  position INTEGER NOT NULL CHECK (position >= 0),
  words TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('keep', 'withdraw')),
  reason TEXT NOT NULL,
  decided_at TEXT, decided_by TEXT REFERENCES user (id),
  UNIQUE (review_id, account_id, kind, class_id, subject_id, function_code),
  CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CHECK (decision IS NOT 'withdraw' OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER access_review_item_no_delete BEFORE DELETE ON access_review_item BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER access_review_item_closed BEFORE UPDATE ON access_review_item
  WHEN (SELECT closed_at FROM access_review r WHERE r.id = OLD.review_id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TABLE access_review_paper (
  review_id TEXT NOT NULL REFERENCES access_review (id),
  department TEXT NOT NULL,
  paper_id TEXT NOT NULL UNIQUE REFERENCES paper (id),
  PRIMARY KEY (review_id, department)
) STRICT, WITHOUT ROWID;
`;
