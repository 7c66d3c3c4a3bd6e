/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- A time of discovery that was put right: the row of the incident keeps the first one, each later one stands here with
-- the one before it. The last counts.
CREATE TABLE incident_discovery (
  incident_id TEXT NOT NULL REFERENCES incident (id), number INTEGER NOT NULL CHECK (number > 0),
  discovered_at TEXT NOT NULL, earlier TEXT NOT NULL CHECK (earlier <> discovered_at),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (incident_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER incident_discovery_no_update BEFORE UPDATE ON incident_discovery BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER incident_discovery_no_delete BEFORE DELETE ON incident_discovery BEGIN SELECT RAISE(ABORT, 'append-only'); END;
-- Nobody discovers after reporting, and a closed incident keeps its times.
CREATE TRIGGER incident_discovery_before_report BEFORE INSERT ON incident_discovery
  WHEN NOT EXISTS (SELECT 1 FROM incident i WHERE i.id = NEW.incident_id AND NEW.discovered_at <= i.reported_at AND i.state <> 'closed')
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- What started the 72 hours is never edited away: the head states why no notice is owed.
CREATE TRIGGER incident_personal_data_stays BEFORE UPDATE OF personal_data ON incident
  WHEN OLD.personal_data = 1 AND NEW.personal_data = 0 BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
