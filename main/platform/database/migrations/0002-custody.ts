/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Papers that came from outside (letter of introduction, decision of another body); kept for ever.
CREATE TABLE incoming_scan (
  id TEXT PRIMARY KEY NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 26214400),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX incoming_scan_digest ON incoming_scan (sha256);
CREATE TABLE incoming_scan_file (
  scan_id TEXT PRIMARY KEY NOT NULL REFERENCES incoming_scan (id), bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER incoming_scan_no_update BEFORE UPDATE ON incoming_scan BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER incoming_scan_no_delete BEFORE DELETE ON incoming_scan BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER incoming_scan_file_no_update BEFORE UPDATE ON incoming_scan_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER incoming_scan_file_no_delete BEFORE DELETE ON incoming_scan_file BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE unit_account (
  id TEXT PRIMARY KEY NOT NULL,
  login TEXT NOT NULL CHECK (login <> ''),
  system TEXT NOT NULL CHECK (system <> ''),
  scope TEXT NOT NULL, guides TEXT NOT NULL,
  created_at TEXT NOT NULL,
  closed_on TEXT, close_reason TEXT NOT NULL,
  CHECK ((closed_on IS NULL) = (close_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX unit_account_open ON unit_account (system, login) WHERE closed_on IS NULL;
CREATE TRIGGER unit_account_no_delete BEFORE DELETE ON unit_account BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER unit_account_closed BEFORE UPDATE ON unit_account
  WHEN OLD.closed_on IS NOT NULL BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- One act in writing; it counts from the day its minutes are signed (done_on).
CREATE TABLE custody_movement (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES unit_account (id),
  act TEXT NOT NULL CHECK (act IN ('receive', 'hand-over', 'change-holder', 'return')),
  from_staff_id TEXT REFERENCES staff (id),
  to_staff_id TEXT NOT NULL REFERENCES staff (id),
  -- Received from outside: who handed over, and the letter of introduction shown there.
  giver_name TEXT NOT NULL, giver_title TEXT NOT NULL, giver_body TEXT NOT NULL,
  letter_number TEXT NOT NULL, letter_day TEXT, scan_id TEXT REFERENCES incoming_scan (id),
  -- Who fetched it with that letter when the head did not come.
  receiver_staff_id TEXT REFERENCES staff (id),
  reason TEXT NOT NULL,
  paper_id TEXT NOT NULL UNIQUE REFERENCES paper (id),
  decision_id TEXT UNIQUE REFERENCES paper (id),
  prepared_at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  done_on TEXT,
  CHECK ((act = 'receive') = (from_staff_id IS NULL)),
  CHECK ((act = 'receive') = (giver_name <> '')),
  CHECK (from_staff_id IS NULL OR from_staff_id <> to_staff_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX custody_movement_account ON custody_movement (account_id, prepared_at);
CREATE UNIQUE INDEX custody_movement_received ON custody_movement (account_id) WHERE act = 'receive' AND done_on IS NOT NULL;
CREATE TRIGGER custody_movement_no_delete BEFORE DELETE ON custody_movement BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER custody_movement_frozen BEFORE UPDATE ON custody_movement
  WHEN OLD.done_on IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id OR NEW.act IS NOT OLD.act
    OR NEW.from_staff_id IS NOT OLD.from_staff_id OR NEW.to_staff_id IS NOT OLD.to_staff_id
    OR NEW.paper_id IS NOT OLD.paper_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.prepared_at IS NOT OLD.prepared_at
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE custody_holder (
  account_id TEXT NOT NULL REFERENCES unit_account (id),
  position INTEGER NOT NULL CHECK (position > 0),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  movement_id TEXT NOT NULL UNIQUE REFERENCES custody_movement (id),
  from_day TEXT NOT NULL, to_day TEXT,
  PRIMARY KEY (account_id, position),
  CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX custody_holder_one ON custody_holder (account_id) WHERE to_day IS NULL;
CREATE INDEX custody_holder_staff ON custody_holder (staff_id) WHERE to_day IS NULL;
CREATE TRIGGER custody_holder_no_delete BEFORE DELETE ON custody_holder BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER custody_holder_frozen BEFORE UPDATE ON custody_holder
  WHEN OLD.to_day IS NOT NULL OR NEW.account_id IS NOT OLD.account_id OR NEW.position IS NOT OLD.position
    OR NEW.staff_id IS NOT OLD.staff_id OR NEW.movement_id IS NOT OLD.movement_id OR NEW.from_day IS NOT OLD.from_day
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE delegation (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('deputy', 'by-authority', 'substitute')),
  delegator_id TEXT NOT NULL REFERENCES user (id),
  delegate_id TEXT NOT NULL REFERENCES user (id),
  -- Whom a substitute stands in for.
  substituted_id TEXT REFERENCES user (id),
  -- "PHÓ HIỆU TRƯỞNG": under the KT. or TUQ. line.
  delegate_title TEXT NOT NULL,
  symbol TEXT NOT NULL CHECK (symbol <> ''), decided_on TEXT NOT NULL,
  -- Our own paper, or a decision made outside with its scan.
  paper_id TEXT UNIQUE REFERENCES paper (id), scan_id TEXT REFERENCES incoming_scan (id),
  from_day TEXT NOT NULL, to_day TEXT NOT NULL,
  functions TEXT NOT NULL CHECK (functions <> ''),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES user (id),
  ended_at TEXT, ended_by TEXT REFERENCES user (id), end_reason TEXT NOT NULL,
  CHECK (from_day <= to_day),
  CHECK (delegator_id <> delegate_id),
  CHECK ((paper_id IS NULL) <> (scan_id IS NULL)),
  CHECK ((kind = 'substitute') = (substituted_id IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (end_reason = '') AND (ended_at IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX delegation_delegate ON delegation (delegate_id, from_day) WHERE ended_at IS NULL;
-- No row = the whole school.
CREATE TABLE delegation_class (
  delegation_id TEXT NOT NULL REFERENCES delegation (id),
  class_id TEXT NOT NULL, class_name TEXT NOT NULL,
  PRIMARY KEY (delegation_id, class_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER delegation_no_delete BEFORE DELETE ON delegation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER delegation_frozen BEFORE UPDATE ON delegation
  WHEN OLD.ended_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind
    OR NEW.delegator_id IS NOT OLD.delegator_id OR NEW.delegate_id IS NOT OLD.delegate_id
    OR NEW.substituted_id IS NOT OLD.substituted_id OR NEW.delegate_title IS NOT OLD.delegate_title
    OR NEW.symbol IS NOT OLD.symbol OR NEW.decided_on IS NOT OLD.decided_on
    OR NEW.paper_id IS NOT OLD.paper_id OR NEW.scan_id IS NOT OLD.scan_id
    OR NEW.from_day IS NOT OLD.from_day OR NEW.to_day IS NOT OLD.to_day OR NEW.functions IS NOT OLD.functions
    OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by IS NOT OLD.created_by
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER delegation_class_no_update BEFORE UPDATE ON delegation_class BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER delegation_class_no_delete BEFORE DELETE ON delegation_class BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
