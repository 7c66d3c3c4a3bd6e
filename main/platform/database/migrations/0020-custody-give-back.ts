/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- The unit's admin account goes back to the body above; it counts, and closes the account, when its minutes are signed.
CREATE TABLE custody_give_back (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES unit_account (id),
  from_staff_id TEXT NOT NULL REFERENCES staff (id),
  taker_name TEXT NOT NULL CHECK (taker_name <> ''), taker_title TEXT NOT NULL,
  taker_body TEXT NOT NULL CHECK (taker_body <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  paper_id TEXT NOT NULL UNIQUE REFERENCES paper (id),
  prepared_at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  done_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX custody_give_back_account ON custody_give_back (account_id, prepared_at);
CREATE UNIQUE INDEX custody_give_back_once ON custody_give_back (account_id) WHERE done_on IS NOT NULL;
CREATE TRIGGER custody_give_back_no_delete BEFORE DELETE ON custody_give_back BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER custody_give_back_frozen BEFORE UPDATE ON custody_give_back
  WHEN OLD.done_on IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id
    OR NEW.from_staff_id IS NOT OLD.from_staff_id OR NEW.taker_name IS NOT OLD.taker_name
    OR NEW.taker_title IS NOT OLD.taker_title OR NEW.taker_body IS NOT OLD.taker_body OR NEW.reason IS NOT OLD.reason
    OR NEW.paper_id IS NOT OLD.paper_id OR NEW.prepared_at IS NOT OLD.prepared_at OR NEW.user_id IS NOT OLD.user_id
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
