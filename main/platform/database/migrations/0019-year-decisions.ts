/** The newest mark since the head last put the time right. */
const NEWEST = `coalesce((SELECT at FROM mark_event
    WHERE +id > coalesce((SELECT max(mark_event) FROM clock_confirmation), 0) ORDER BY at DESC LIMIT 1), '')`;

/** When the write really happens, whatever the row says of itself: nothing is written before a lock that is there. */
const NOW = `(SELECT max(NEW.at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ${NEWEST}) AS at)`;

/** 'dtb' = the averages of a book, 'muc' = the levels of a class. Those of the whole year rest on every semester. */
const COMPUTED = `('dtb', 'muc')`;
/**
 * Remarks, absences, conduct, the vote of the class, what is done in the summer and what the principal decides feed
 * neither an average nor a level of learning.
 */
const FEEDS_NOTHING = `('nx', 'buoi-nghi', 'ren-luyen', 'ren-luyen-lai', 'thi-lai', 'ghi-nhan', 'muc-lai', 'kt-lai',
    'pc1-lai', 'pc2-lai', 'pc3-lai', 'pc4-lai', 'pc5-lai', 'nl1-lai', 'nl2-lai', 'nl3-lai', 'nl4-lai', 'nl5-lai',
    'nl6-lai', 'nl7-lai', 'nl8-lai', 'hoan-thanh', 'len-lop')`;

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

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Learns with a disability in an ordinary class: what the year ends in is the principal's to decide. NULL = not noted.
ALTER TABLE student ADD COLUMN disability TEXT CHECK (disability IN ('yes', 'no'));

DROP TRIGGER mark_locked_insert;
DROP TRIGGER mark_locked_update;
CREATE TRIGGER mark_locked_insert BEFORE INSERT ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
CREATE TRIGGER mark_locked_update BEFORE UPDATE ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
`;
