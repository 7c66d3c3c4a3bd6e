/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- The round a scanned page was signed in, so that a clock put back cannot bring a page to life that fell with its round.
ALTER TABLE paper_scan ADD COLUMN round INTEGER NOT NULL DEFAULT 1 CHECK (round > 0);
UPDATE paper_scan SET round = 1 + (
  SELECT count(*) FROM signing_round r
  WHERE r.paper_id = paper_scan.paper_id AND r.state IN ('returned', 'rejected') AND r.closed_at < paper_scan.at);
`;
