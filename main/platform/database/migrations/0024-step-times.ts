/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- When a step was done that was written down as done; null with every other act. The row of the step has only the last.
ALTER TABLE incident_event ADD COLUMN done_at TEXT;

-- Before, the log alone had it of a step that was said again or undone since.
DROP TRIGGER incident_event_no_update;
UPDATE incident_event SET done_at = coalesce(
    (SELECT CASE WHEN json_valid(a.detail) THEN json_extract(a.detail, '$.doneAt') END FROM audit_entry a
      WHERE a.action = 'incidents.step' AND a.outcome = 'done' AND a.subject = incident_event.incident_id
        AND a.at = incident_event.at AND instr(a.detail, '"' || incident_event.step || '"') > 0 LIMIT 1),
    (SELECT s.done_at FROM incident_step s
      WHERE s.incident_id = incident_event.incident_id AND s.step = incident_event.step AND s.state = 'done'
        AND incident_event.id = (SELECT max(e.id) FROM incident_event e
          WHERE e.incident_id = s.incident_id AND e.step = s.step)),
    at)
  WHERE act = 'done' AND step <> '';
CREATE TRIGGER incident_event_no_update BEFORE UPDATE ON incident_event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
