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
    'nl6-lai', 'nl9-lai', 'nl10-lai', 'nl7-lai', 'nl8-lai', 'hoan-thanh', 'len-lop')`;

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

/** Begin with the current year or after it; a school that has no current year has none that is over. */
const NOT_OVER = `starts_on >= coalesce((SELECT starts_on FROM school_year WHERE is_current = 1), '')`;

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Entries of homeroom teachers of grades 3 to 5 that were shut before the program knew the abilities nl9 (công nghệ) and
-- nl10 (tin học): of a year that is over, or under a lock. They are judged by the eight they could hold, so that what was
-- signed stays true. Filled here once. student_id '' = everybody of the class.
CREATE TABLE homeroom_closed_early (
  class_id TEXT NOT NULL REFERENCES class (id), semester INTEGER NOT NULL CHECK (semester IN (1, 2)),
  student_id TEXT NOT NULL,
  PRIMARY KEY (class_id, semester, student_id)
) STRICT, WITHOUT ROWID;
INSERT INTO homeroom_closed_early
  WITH entered AS (
    SELECT DISTINCT c.id, c.year_id, c.grade, m.semester FROM class c JOIN mark m ON m.class_id = c.id AND m.subject_id = ''
    WHERE c.grade BETWEEN 3 AND 5 AND m.semester IN (1, 2) AND m.col GLOB 'nl*' AND m.value IS NOT NULL)
  SELECT e.id, e.semester, '' FROM entered e JOIN school_year y ON y.id = e.year_id WHERE NOT (y.${NOT_OVER})
  UNION
  SELECT e.id, e.semester, coalesce(l.student_id, '') FROM entered e JOIN locked_now l ON l.year_id = e.year_id
  WHERE (l.semester = e.semester OR (l.semester = 3 AND l.col IN ${COMPUTED}))
    AND (l.col IS NULL OR l.col IN ${COMPUTED}) AND l.part = 'summary' AND coalesce(l.subject_id, '') = ''
    AND (l.grade IS NULL OR l.grade = e.grade) AND (l.class_id IS NULL OR l.class_id = e.id)
    AND (l.state <> 'scheduled' OR l.starts_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

DROP TRIGGER mark_locked_insert;
DROP TRIGGER mark_locked_update;
CREATE TRIGGER mark_locked_insert BEFORE INSERT ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;
CREATE TRIGGER mark_locked_update BEFORE UPDATE ON mark
  ${WHEN_LOCKED}
  BEGIN SELECT RAISE(ABORT, 'mark locked'); END;

-- Who learned with a disability in which year: the profile says it of today, a year that is over keeps what was true in
-- it. Triggers write it, so that no way into the profile forgets it. It tells of the student and is no use of one: undoing
-- an import, which asks for columns named student_id, does not stop at it.
CREATE TABLE disability_in_year (
  student TEXT NOT NULL, year_id TEXT NOT NULL,
  PRIMARY KEY (student, year_id)
) STRICT, WITHOUT ROWID;
INSERT INTO disability_in_year SELECT s.id, y.id FROM student s, school_year y WHERE s.disability = 'yes';
CREATE TRIGGER disability_noted AFTER UPDATE OF disability ON student WHEN NEW.disability IS NOT OLD.disability BEGIN
  DELETE FROM disability_in_year WHERE student = NEW.id AND year_id IN (SELECT id FROM school_year WHERE ${NOT_OVER});
  INSERT INTO disability_in_year SELECT NEW.id, id FROM school_year WHERE NEW.disability = 'yes' AND ${NOT_OVER};
END;
CREATE TRIGGER disability_of_new_student AFTER INSERT ON student WHEN NEW.disability = 'yes' BEGIN
  INSERT INTO disability_in_year SELECT NEW.id, id FROM school_year WHERE ${NOT_OVER};
END;
CREATE TRIGGER disability_of_gone_student AFTER DELETE ON student BEGIN
  DELETE FROM disability_in_year WHERE student = OLD.id;
END;
CREATE TRIGGER disability_in_new_year AFTER INSERT ON school_year BEGIN
  INSERT INTO disability_in_year SELECT id, NEW.id FROM student WHERE disability = 'yes';
END;
`;
