/** The newest mark since the head last put the time right. */
const NEWEST = `coalesce((SELECT at FROM mark_event
    WHERE +id > coalesce((SELECT max(mark_event) FROM clock_confirmation), 0) ORDER BY at DESC LIMIT 1), '')`;

/** When the write really happens, whatever the row says of itself: nothing is written before a lock that is there. */
const NOW = `(SELECT max(NEW.at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ${NEWEST}) AS at)`;

/** 'dtb' = the averages of a book, 'muc' = the levels of a class. Those of the whole year rest on every semester. */
const COMPUTED = `('dtb', 'muc')`;
/** Remarks, absences, conduct and what is done in the summer feed neither an average nor a level of learning. */
const FEEDS_NOTHING = `('nx', 'buoi-nghi', 'ren-luyen', 'ren-luyen-lai', 'thi-lai')`;

/** Locks in force over the book of the new row. Only a scheduled one waits for its time: what is drawn up has begun. */
const IN_FORCE = `FROM ${NOW} n, class c JOIN locked_now l ON l.year_id = c.year_id AND l.semester IN (NEW.semester, 3)
    WHERE c.id = NEW.class_id AND (l.semester = NEW.semester OR l.col IN ${COMPUTED})
      AND (l.state <> 'scheduled' OR l.starts_at <= n.at)
      AND (l.released_at IS NULL OR l.released_at > n.at OR l.again_at <= n.at)
      AND (l.grade IS NULL OR l.grade = c.grade) AND (l.class_id IS NULL OR l.class_id = NEW.class_id)
      AND (l.subject_id IS NULL OR l.subject_id = NEW.subject_id) AND (l.part = 'summary' OR NEW.subject_id <> '')`;

/** A lock covers the new row, and no grant opens it for this very value now. */
const WHEN_LOCKED = `WHEN EXISTS (
    SELECT 1 ${IN_FORCE}
      AND (l.student_id IS NULL OR l.student_id = NEW.student_id)
      AND (l.col IS NULL OR l.col = NEW.col OR (l.col IN ${COMPUTED} AND NEW.col NOT IN ${FEEDS_NOTHING})))
  AND NOT EXISTS (
    SELECT 1 FROM ${NOW} n, mark_grant g WHERE g.class_id = NEW.class_id AND g.subject_id = NEW.subject_id
      AND g.semester = NEW.semester AND g.student_id = NEW.student_id AND g.col = NEW.col
      AND g.value IS NEW.value AND g.text = NEW.text AND g.closed_at IS NULL
      AND g.opens_at <= n.at AND n.at < g.until_at)`;

/** Which regular marks count decides an average as much as a mark does. */
const WHEN_COUNTED = `WHEN EXISTS (SELECT 1 ${IN_FORCE} AND (l.col IS NULL OR l.col IN ${COMPUTED}))`;

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- The head found that a clock had run ahead and says from when on the time is right: what was written until then by the
-- wrong clock no longer holds back the present.
CREATE TABLE clock_confirmation (
  id INTEGER PRIMARY KEY NOT NULL,
  -- The last row of each table that the wrong clock may have dated.
  audit_entry INTEGER NOT NULL, mark_event INTEGER NOT NULL,
  -- The newest instant that was known then, and what the clock says.
  newest TEXT NOT NULL, at TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''), user_id TEXT NOT NULL REFERENCES user (id),
  CHECK (at < newest)
) STRICT;
CREATE TRIGGER clock_confirmation_no_update BEFORE UPDATE ON clock_confirmation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER clock_confirmation_no_delete BEFORE DELETE ON clock_confirmation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

DROP TRIGGER mark_locked_insert;
DROP TRIGGER mark_locked_update;
DROP TRIGGER gradebook_setting_locked_insert;
DROP TRIGGER gradebook_setting_locked_update;
CREATE TRIGGER mark_locked_insert BEFORE INSERT ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
CREATE TRIGGER mark_locked_update BEFORE UPDATE ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
CREATE TRIGGER gradebook_setting_locked_insert BEFORE INSERT ON gradebook_setting
  ${WHEN_COUNTED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
CREATE TRIGGER gradebook_setting_locked_update BEFORE UPDATE ON gradebook_setting
  ${WHEN_COUNTED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
`;
