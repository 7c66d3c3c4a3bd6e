/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- How the school words a title of a year's rules; NULL = it does not give this one. No row = as the circular words it.
CREATE TABLE award_title (
  year_id TEXT NOT NULL REFERENCES school_year (id),
  rule_set TEXT NOT NULL CHECK (rule_set IN ('TT22', 'TT27')),
  code TEXT NOT NULL,
  title TEXT CHECK (length(title) BETWEEN 1 AND 80),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (year_id, rule_set, code)
) STRICT, WITHOUT ROWID;
`;
