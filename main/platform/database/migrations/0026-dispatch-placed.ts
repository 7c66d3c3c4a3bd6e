/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
DROP TRIGGER archive_document_frozen;
-- An outgoing dispatch of before the registers, without a place or with one that was only read from its symbol, may be
-- put where it stands in the book on paper, once, and never on a number the program gave.
CREATE TRIGGER archive_document_frozen BEFORE UPDATE
  OF id, kind, arrival_year, arrival_no, out_kind, out_year, out_no, number_origin, about_kind, about_id, at, user_id
  ON archive_document
  WHEN (NEW.id, NEW.kind, NEW.arrival_year, NEW.arrival_no, NEW.about_kind, NEW.about_id, NEW.at, NEW.user_id)
      IS NOT (OLD.id, OLD.kind, OLD.arrival_year, OLD.arrival_no, OLD.about_kind, OLD.about_id, OLD.at, OLD.user_id)
    OR OLD.kind <> 'dispatch-out' OR OLD.number_origin NOT IN ('', 'read')
    OR NEW.number_origin <> 'earlier' OR NEW.out_no IS NULL
    OR EXISTS (SELECT 1 FROM dispatch_number
      WHERE series = NEW.out_kind AND year = NEW.out_year AND number = NEW.out_no)
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
