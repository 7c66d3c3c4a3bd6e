/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Results of school years that were over before this program came, as a file had them: nothing here is computed.
CREATE TABLE past_result (
  id TEXT PRIMARY KEY NOT NULL,
  -- The student's code, or name and birth day where the file had none.
  student_key TEXT NOT NULL CHECK (student_key <> ''),
  sector_id TEXT NOT NULL, full_name TEXT NOT NULL, sort_key TEXT NOT NULL, birth_date TEXT NOT NULL,
  first_year INTEGER NOT NULL CHECK (first_year BETWEEN 1990 AND 2100),
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
  class_name TEXT NOT NULL,
  circular TEXT NOT NULL CHECK (circular IN ('TT22', 'TT27', 'TT58', 'TT30', 'older')),
  -- Subject to tenths of a mark or a word.
  subjects TEXT NOT NULL CHECK (json_valid(subjects) AND json_type(subjects) = 'object'),
  average INTEGER CHECK (average BETWEEN 0 AND 100),
  level TEXT NOT NULL, conduct TEXT NOT NULL, award TEXT NOT NULL,
  promotion TEXT NOT NULL CHECK (promotion IN ('', 'promoted', 'retest', 'retrain', 'repeated', 'completed')),
  import_id TEXT NOT NULL REFERENCES import_batch (id),
  UNIQUE (first_year, student_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_result_student ON past_result (student_key);
`;
