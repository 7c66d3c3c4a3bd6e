import type { Sqlite } from '../../../platform/database/sqlite.ts';

interface StaffListed {
  readonly importId: string;
  readonly at: string;
  readonly userId: string;
  /** Ids of everybody the list names. */
  readonly named: ReadonlySet<string>;
}

/** Who is named again is no longer missing. */
export function settleNamed(sql: Sqlite, { named, at, userId }: StaffListed): void {
  const settle = sql.prepare(
    "UPDATE staff_absence SET settled_at = ?, settled_by = ?, reason = '' WHERE staff_id = ? AND settled_at IS NULL",
  );
  for (const id of named) settle.run(at, userId, id);
}

/** A list said to be complete: who works here and is not named is missing. Returns how many. */
export function recordAbsences(sql: Sqlite, { importId, named }: StaffListed): number {
  const here = sql
    .prepare("SELECT id FROM staff WHERE status IN ('working', 'on-leave')")
    .pluck()
    .all() as string[];
  const missing = here.filter((id) => !named.has(id));
  const insert = sql.prepare("INSERT INTO staff_absence (import_id, staff_id, reason) VALUES (?, ?, '')");
  for (const id of missing) insert.run(importId, id);
  return missing.length;
}
