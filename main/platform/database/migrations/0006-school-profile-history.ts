/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- What the school says of itself, as a row of changes: a field that is NULL stays as it was, the profile of a day is
-- the sum of the changes up to it. So periods have neither gaps nor overlaps, in whatever order changes are recorded.
-- The first row is the whole profile, in force since the beginning (from_day ''); its id is the school's.
CREATE TABLE school_change (
  seq INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
  id TEXT NOT NULL UNIQUE,
  from_day TEXT NOT NULL CHECK (from_day = '' OR from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  name TEXT, code TEXT,
  level TEXT CHECK (level IN ('TH', 'THCS', 'THPT', 'TH-THCS', 'THCS-THPT')),
  superior_body TEXT, commune TEXT, address TEXT, abbreviation TEXT,
  reason TEXT NOT NULL,
  -- "1669/NQ-UBTVQH15": the paper that ordered it.
  basis_number TEXT NOT NULL, basis_day TEXT,
  at TEXT NOT NULL, user_id TEXT REFERENCES user (id),
  CHECK (basis_day IS NULL OR basis_number <> ''),
  CHECK (seq > 1 OR (from_day = '' AND name IS NOT NULL AND code IS NOT NULL AND level IS NOT NULL
    AND superior_body IS NOT NULL AND commune IS NOT NULL AND address IS NOT NULL AND abbreviation IS NOT NULL)),
  CHECK (seq = 1 OR (user_id IS NOT NULL AND reason <> ''
    AND coalesce(name, code, level, superior_body, commune, address, abbreviation) IS NOT NULL))
) STRICT;
CREATE TRIGGER school_change_no_update BEFORE UPDATE ON school_change BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER school_change_no_delete BEFORE DELETE ON school_change BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER school_change_in_order BEFORE INSERT ON school_change
  WHEN NEW.seq <> coalesce((SELECT max(seq) FROM school_change), 0) + 1
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A change that was called off before its day.
CREATE TABLE school_change_withdrawal (
  change_id TEXT PRIMARY KEY NOT NULL REFERENCES school_change (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER school_change_withdrawal_no_update BEFORE UPDATE ON school_change_withdrawal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER school_change_withdrawal_no_delete BEFORE DELETE ON school_change_withdrawal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER school_change_withdrawal_not_first BEFORE INSERT ON school_change_withdrawal
  WHEN NEW.change_id = (SELECT id FROM school_change WHERE seq = 1)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

INSERT INTO school_change (seq, id, from_day, name, code, level, superior_body, commune, address, abbreviation,
    reason, basis_number, at)
  SELECT 1, id, '', name, code, level, superior_body, commune, address, abbreviation, '', '',
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM school LIMIT 1;
DROP TABLE school;
`;
