import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Whose edit an event is; null = no such event. */
export function ownerOfEvent(
  sql: Sqlite,
  eventId: number,
): { readonly userId: string; readonly staffId: string | null; readonly correctionId: string | null } | null {
  const row = sql
    .prepare(
      'SELECT user_id AS userId, staff_id AS staffId, correction_id AS correctionId FROM mark_event WHERE id = ?',
    )
    .get(eventId) as { userId: string; staffId: string | null; correctionId: string | null } | undefined;
  return row ?? null;
}

export function insertExplanation(
  sql: Sqlite,
  entry: { readonly eventId: number; readonly at: string; readonly text: string; readonly userId: string },
): void {
  sql
    .prepare(
      'INSERT INTO mark_explanation (event_id, at, text, user_id) VALUES (@eventId, @at, @text, @userId)',
    )
    .run(entry);
}
