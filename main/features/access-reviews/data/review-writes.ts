import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { ItemRecord, ReviewRecord } from './review-rows.ts';

export function insertReview(
  sql: Sqlite,
  review: Omit<ReviewRecord, 'openedBy' | 'closedAt'> & { readonly userId: string },
): void {
  sql
    .prepare(
      `INSERT INTO access_review (id, year_name, semester, opened_at, opened_by, due_on)
       VALUES (@id, @year, @semester, @openedAt, @userId, @dueOn)`,
    )
    .run(review);
}

export function insertItems(sql: Sqlite, items: readonly ItemRecord[]): void {
  const insert = sql.prepare(
    `INSERT INTO access_review_item (id, review_id, account_id, department, reviewer, kind, class_id, subject_id,
       function_code, position, words, reason)
     VALUES (@id, @reviewId, @accountId, @department, @reviewer, @kind, @classId, @subjectId, @functionCode, @position, @words, '')`,
  );
  for (const item of items) insert.run(item);
}

export function decideItem(
  sql: Sqlite,
  decided: {
    readonly id: string;
    readonly decision: 'keep' | 'withdraw';
    readonly reason: string;
    readonly at: string;
    readonly userId: string;
  },
): void {
  sql
    .prepare(
      `UPDATE access_review_item SET decision = @decision, reason = @reason, decided_at = @at, decided_by = @userId
       WHERE id = @id`,
    )
    .run(decided);
}

export function closeReviewRow(sql: Sqlite, id: string, at: string, userId: string): void {
  sql.prepare('UPDATE access_review SET closed_at = ?, closed_by = ? WHERE id = ?').run(at, userId, id);
}

export function insertReviewPaper(sql: Sqlite, reviewId: string, department: string, paperId: string): void {
  sql
    .prepare('INSERT INTO access_review_paper (review_id, department, paper_id) VALUES (?, ?, ?)')
    .run(reviewId, department, paperId);
}
