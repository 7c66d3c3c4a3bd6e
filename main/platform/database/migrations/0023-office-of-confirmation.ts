/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- In which place a correction was confirmed; null with every other step.
ALTER TABLE correction_step ADD COLUMN office TEXT
  CHECK (office IN ('homeroom', 'department', 'deputy', 'other-department', 'other-homeroom'));

-- Before, the homeroom teacher confirmed or, instead, a head of department.
DROP TRIGGER correction_step_no_update;
UPDATE correction_step SET office = CASE
    WHEN staff_id IS (SELECT c.homeroom_staff_id FROM correction k JOIN class c ON c.id = k.class_id
      WHERE k.id = correction_step.correction_id) THEN 'homeroom'
    WHEN EXISTS (SELECT 1 FROM user u WHERE u.id = correction_step.user_id AND u.roles LIKE '%department-head%')
      THEN 'department'
    ELSE 'homeroom' END
  WHERE step = 'confirm';
CREATE TRIGGER correction_step_no_update BEFORE UPDATE ON correction_step BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
`;
