const GRADES = `(VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12))`;

/** Signed, waiting for its signature, or come by schedule; opened for a time, the book stays a sealed one. */
const SEALED = `l.year_id = c.year_id AND (l.state <> 'scheduled' OR l.starts_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
      AND (l.grade IS NULL OR l.grade = c.grade) AND (l.class_id IS NULL OR l.class_id = c.id)`;

/** Neither the number of regular marks nor the kind of a subject says anything about these. */
const FREE = `('nx', 'buoi-nghi', 'ren-luyen', 'ren-luyen-lai')`;

/** A locked level of learning rests on which subjects the class has. */
const OF_THE_CLASS = `l.subject_id IS NULL AND l.part = 'summary' AND (l.col IS NULL OR l.col = 'muc')`;
const noOtherOf = (row: 'OLD' | 'NEW') => `NOT EXISTS (SELECT 1 FROM teaching_assignment t
      WHERE t.class_id = ${row}.class_id AND t.subject_id = ${row}.subject_id AND t.id <> ${row}.id)`;

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Periods and kind of a subject in one grade of one year. Every subject has a row in each grade of each year; what stands
-- in subject itself is what the school types once and only begins new rows.
CREATE TABLE subject_grade (
  subject_id TEXT NOT NULL REFERENCES subject (id),
  year_id TEXT NOT NULL REFERENCES school_year (id),
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
  periods_per_year INTEGER NOT NULL CHECK (periods_per_year BETWEEN 0 AND 500),
  kind TEXT NOT NULL CHECK (kind IN ('scored', 'comment')),
  PRIMARY KEY (subject_id, year_id, grade)
) STRICT, WITHOUT ROWID;
INSERT INTO subject_grade
  SELECT j.id, y.id, g.column1, j.periods_per_year, j.kind FROM subject j, school_year y, ${GRADES} g;
CREATE TRIGGER subject_in_every_grade AFTER INSERT ON subject BEGIN
  INSERT INTO subject_grade
    SELECT NEW.id, y.id, g.column1, NEW.periods_per_year, NEW.kind FROM school_year y, ${GRADES} g;
END;
-- Another year begins as the year next to it stands.
CREATE TRIGGER subjects_of_new_year AFTER INSERT ON school_year BEGIN
  INSERT INTO subject_grade
    SELECT s.subject_id, NEW.id, s.grade, s.periods_per_year, s.kind FROM subject_grade s
    WHERE s.year_id = (SELECT y.id FROM school_year y WHERE y.id <> NEW.id
      ORDER BY abs(julianday(y.starts_on) - julianday(NEW.starts_on)), y.starts_on LIMIT 1);
END;

-- The one reader: a subject as it is taught and assessed in a class.
CREATE VIEW subject_of_class AS
  SELECT c.id AS class_id, j.id AS subject_id, j.code, j.name, s.kind, s.periods_per_year
  FROM class c JOIN subject_grade s ON s.year_id = c.year_id AND s.grade = c.grade JOIN subject j ON j.id = s.subject_id;

-- A locked book keeps the rules it was locked under.
CREATE TRIGGER subject_grade_locked BEFORE UPDATE ON subject_grade
  WHEN (NEW.periods_per_year <> OLD.periods_per_year OR NEW.kind <> OLD.kind) AND EXISTS (
    SELECT 1 FROM class c JOIN locked_now l ON ${SEALED}
    WHERE c.year_id = OLD.year_id AND c.grade = OLD.grade
      AND (l.subject_id IS NULL OR l.subject_id = OLD.subject_id) AND (l.col IS NULL OR l.col NOT IN ${FREE})
      AND (EXISTS (SELECT 1 FROM teaching_assignment t WHERE t.class_id = c.id AND t.subject_id = OLD.subject_id)
        OR EXISTS (SELECT 1 FROM mark m WHERE m.class_id = c.id AND m.subject_id = OLD.subject_id
          AND (m.value IS NOT NULL OR m.text <> ''))))
  BEGIN SELECT RAISE(ABORT, 'subject locked'); END;
CREATE TRIGGER subject_grade_key BEFORE UPDATE ON subject_grade
  WHEN NEW.subject_id <> OLD.subject_id OR NEW.year_id <> OLD.year_id OR NEW.grade <> OLD.grade
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER subject_grade_no_replace BEFORE INSERT ON subject_grade
  WHEN EXISTS (SELECT 1 FROM subject_grade s
    WHERE s.subject_id = NEW.subject_id AND s.year_id = NEW.year_id AND s.grade = NEW.grade)
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER subject_grade_no_delete BEFORE DELETE ON subject_grade BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
-- So does its class: another grade has other rules, and another subject another level of learning.
CREATE TRIGGER class_grade_locked BEFORE UPDATE ON class
  WHEN (NEW.grade <> OLD.grade OR NEW.year_id <> OLD.year_id) AND EXISTS (
    SELECT 1 FROM class c JOIN locked_now l ON ${SEALED} WHERE c.id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'class locked'); END;
CREATE TRIGGER teaching_assignment_locked_insert BEFORE INSERT ON teaching_assignment
  WHEN ${noOtherOf('NEW')}
    AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.class_id = NEW.class_id AND m.subject_id = NEW.subject_id
      AND (m.value IS NOT NULL OR m.text <> ''))
    AND EXISTS (SELECT 1 FROM class c JOIN locked_now l ON ${SEALED} WHERE c.id = NEW.class_id AND ${OF_THE_CLASS})
  BEGIN SELECT RAISE(ABORT, 'class locked'); END;
-- The book of a subject goes with its last teacher.
CREATE TRIGGER teaching_assignment_locked_delete BEFORE DELETE ON teaching_assignment
  WHEN ${noOtherOf('OLD')}
    AND EXISTS (SELECT 1 FROM class c JOIN locked_now l ON ${SEALED}
      WHERE c.id = OLD.class_id AND (l.subject_id = OLD.subject_id OR (${OF_THE_CLASS})))
  BEGIN SELECT RAISE(ABORT, 'class locked'); END;
CREATE TRIGGER teaching_assignment_book BEFORE UPDATE ON teaching_assignment
  WHEN NEW.class_id <> OLD.class_id OR NEW.subject_id <> OLD.subject_id
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
