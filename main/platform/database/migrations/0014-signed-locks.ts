const KEPT = `BEGIN SELECT RAISE(ABORT, 'kept for ever'); END`;
const SIGNED = (paper: string) => `EXISTS (SELECT 1 FROM paper WHERE id = ${paper} AND state = 'signed')`;

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- An act of locking goes one way: by schedule, waiting for the signature, signed. What is signed is given up by nothing;
-- a decision opens its rows for a time.
CREATE TRIGGER lock_act_one_way BEFORE UPDATE ON lock_act
  WHEN NEW.id <> OLD.id OR NEW.year_id <> OLD.year_id OR NEW.asked_at <> OLD.asked_at OR NEW.asked_by <> OLD.asked_by
    OR NEW.reason <> OLD.reason OR (OLD.paper_id IS NOT NULL AND NEW.paper_id IS NOT OLD.paper_id)
    OR NOT ((OLD.state = 'scheduled' AND NEW.state IN ('pending', 'withdrawn'))
      OR (OLD.state = 'pending' AND NEW.state = 'locked' AND ${SIGNED('OLD.paper_id')})
      OR (OLD.state = 'pending' AND NEW.state = 'withdrawn' AND NOT ${SIGNED('OLD.paper_id')}))
  ${KEPT};
-- INSERT OR REPLACE deletes without a word on a connection that does not ask for it.
CREATE TRIGGER lock_act_once BEFORE INSERT ON lock_act
  WHEN EXISTS (SELECT 1 FROM lock_act WHERE id = NEW.id) ${KEPT};
-- A row of a lock changes only by being opened, as a signed decision says.
CREATE TRIGGER mark_lock_opened BEFORE UPDATE ON mark_lock
  WHEN NEW.id <> OLD.id OR NEW.act_id <> OLD.act_id OR NEW.year_id <> OLD.year_id OR NEW.semester <> OLD.semester
    OR NEW.part <> OLD.part OR NEW.grade IS NOT OLD.grade OR NEW.class_id IS NOT OLD.class_id
    OR NEW.subject_id IS NOT OLD.subject_id OR NEW.student_id IS NOT OLD.student_id OR NEW.col IS NOT OLD.col
    OR NEW.starts_at <> OLD.starts_at OR NEW.released_at IS NULL
    OR NOT EXISTS (
      SELECT 1 FROM lock_release r JOIN paper p ON p.id = r.paper_id JOIN lock_act a ON a.id = OLD.act_id
      WHERE r.paper_id = NEW.release_paper_id AND r.lock_id = OLD.id AND p.kind = 'quyet-dinh-mo-so' AND p.state = 'signed'
        AND a.state = 'locked' AND r.asked_by = NEW.released_by AND r.reason = NEW.release_reason
        AND r.again_at = NEW.again_at)
  ${KEPT};
CREATE TRIGGER mark_lock_once BEFORE INSERT ON mark_lock
  WHEN EXISTS (SELECT 1 FROM mark_lock WHERE id = NEW.id) ${KEPT};
-- What a decision opens is named before it is sent to be signed, not afterwards.
CREATE TRIGGER lock_release_before_signing BEFORE INSERT ON lock_release
  WHEN NOT EXISTS (SELECT 1 FROM paper WHERE id = NEW.paper_id AND kind = 'quyet-dinh-mo-so' AND state = 'issued')
  ${KEPT};
CREATE TRIGGER paper_once BEFORE INSERT ON paper
  WHEN EXISTS (SELECT 1 FROM paper WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM paper WHERE kind = NEW.kind AND year = NEW.year AND number = NEW.number)
  ${KEPT};
CREATE TRIGGER paper_file_once BEFORE INSERT ON paper_file
  WHEN EXISTS (SELECT 1 FROM paper_file WHERE paper_id = NEW.paper_id AND version = NEW.version) ${KEPT};
CREATE TRIGGER archive_blob_once BEFORE INSERT ON archive_blob
  WHEN EXISTS (SELECT 1 FROM archive_blob WHERE sha256 = NEW.sha256 AND bytes <> NEW.bytes) ${KEPT};
CREATE TRIGGER mark_event_once BEFORE INSERT ON mark_event
  WHEN EXISTS (SELECT 1 FROM mark_event WHERE id = NEW.id) ${KEPT};
`;
