import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Whatever names a person, a sign-in or the school. */
export function knownWords(read: Sqlite): string[] {
  return read
    .prepare(
      `SELECT full_name FROM staff UNION SELECT personal_id FROM staff UNION SELECT phone FROM staff UNION SELECT email FROM staff
       UNION SELECT full_name FROM student UNION SELECT personal_id FROM student UNION SELECT phone FROM student
       UNION SELECT login FROM user UNION SELECT full_name FROM user UNION SELECT login FROM account
       UNION SELECT name FROM school_change WHERE name IS NOT NULL UNION SELECT code FROM school_change WHERE code IS NOT NULL
       UNION SELECT address FROM school_change WHERE address IS NOT NULL`,
    )
    .pluck()
    .all() as string[];
}
