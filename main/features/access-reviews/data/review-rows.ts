import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { SingleRight } from '../domain/single-rights.ts';

export interface ReviewRecord {
  readonly id: string;
  readonly year: string;
  readonly semester: number;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly dueOn: string;
  readonly closedAt: string | null;
}
export interface ItemRecord extends SingleRight {
  readonly id: string;
  readonly reviewId: string;
  readonly accountId: string;
  readonly department: string;
  readonly reviewer: string;
  /** Place among the rights of the account. */
  readonly position: number;
  readonly words: string;
}
export interface ItemRow extends ItemRecord {
  readonly staffId: string;
  readonly fullName: string;
  readonly isHead: 0 | 1;
  readonly login: string;
  readonly decision: 'keep' | 'withdraw' | null;
  readonly reason: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string;
  readonly deciderId: string | null;
  readonly deciderStaffId: string | null;
  readonly inForce: 0 | 1;
}

const REVIEW = `SELECT r.id, r.year_name AS year, r.semester, r.opened_at AS openedAt, u.full_name AS openedBy,
  r.due_on AS dueOn, r.closed_at AS closedAt FROM access_review r JOIN user u ON u.id = r.opened_by`;

/** Newest first. */
export function reviewRows(sql: Sqlite): ReviewRecord[] {
  return sql.prepare(`${REVIEW} ORDER BY r.opened_at DESC, r.id DESC`).all() as ReviewRecord[];
}

export function reviewRow(sql: Sqlite, id: string): ReviewRecord | undefined {
  return sql.prepare(`${REVIEW} WHERE r.id = ?`).get(id) as ReviewRecord | undefined;
}

export function openReview(sql: Sqlite): ReviewRecord | undefined {
  return sql.prepare(`${REVIEW} WHERE r.closed_at IS NULL`).get() as ReviewRecord | undefined;
}

const ITEM = `SELECT i.id, i.review_id AS reviewId, i.account_id AS accountId, a.staff_id AS staffId,
    s.full_name AS fullName, s.job = 'principal' AS isHead, i.department, a.login, i.reviewer, i.kind, i.class_id AS classId,
    i.subject_id AS subjectId, i.function_code AS functionCode, i.position, i.words, i.decision, i.reason,
    i.decided_at AS decidedAt, coalesce(u.full_name, '') AS decidedBy, i.decided_by AS deciderId,
    u.staff_id AS deciderStaffId,
    EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = i.account_id AND g.kind = i.kind
      AND g.class_id = i.class_id AND g.subject_id = i.subject_id AND g.function_code = i.function_code) AS inForce
  FROM access_review_item i JOIN account a ON a.id = i.account_id JOIN staff s ON s.id = a.staff_id
    LEFT JOIN user u ON u.id = i.decided_by`;

/** By department and name, the rights of one person together and in the order of a school. */
export function itemsOf(sql: Sqlite, reviewId: string): ItemRow[] {
  return sql
    .prepare(`${ITEM} WHERE i.review_id = ? ORDER BY i.department, s.sort_key, s.id, i.position`)
    .all(reviewId) as ItemRow[];
}

export function itemRow(sql: Sqlite, id: string): ItemRow | undefined {
  return sql.prepare(`${ITEM} WHERE i.id = ?`).get(id) as ItemRow | undefined;
}

/** Department → its minutes. */
export function paperOfDepartment(sql: Sqlite, reviewId: string): Map<string, string> {
  const rows = sql
    .prepare('SELECT department, paper_id AS paperId FROM access_review_paper WHERE review_id = ?')
    .all(reviewId) as { department: string; paperId: string }[];
  return new Map(rows.map(({ department, paperId }) => [department, paperId]));
}

/** Staff who sign in to the program as head of a department. */
export function departmentHeadIds(sql: Sqlite): Set<string> {
  const rows = sql
    .prepare("SELECT staff_id AS id, roles FROM user WHERE state = 'active' AND staff_id IS NOT NULL")
    .all() as { id: string; roles: string }[];
  return new Set(
    rows.filter(({ roles }) => roles.split(' ').includes('department-head')).map(({ id }) => id),
  );
}
