import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface ReleaseRow {
  readonly paperId: string;
  readonly lockId: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly reason: string;
  readonly againAt: string;
}

const RELEASE = `paper_id AS paperId, lock_id AS lockId, asked_at AS askedAt, asked_by AS askedBy, reason, again_at AS againAt`;

export function insertRelease(sql: Sqlite, release: ReleaseRow): void {
  sql
    .prepare(
      `INSERT INTO lock_release (paper_id, lock_id, asked_at, asked_by, reason, again_at)
       VALUES (@paperId, @lockId, @askedAt, @askedBy, @reason, @againAt)`,
    )
    .run(release);
}

export function releasesOf(sql: Sqlite, paperId: string): ReleaseRow[] {
  return sql
    .prepare(`SELECT ${RELEASE} FROM lock_release WHERE paper_id = ? ORDER BY lock_id`)
    .all(paperId) as ReleaseRow[];
}

/** The decision is signed: from `at` until `againAt`. */
export function openLock(
  sql: Sqlite,
  { lockId, askedBy, paperId, reason, againAt }: ReleaseRow,
  at: string,
): void {
  sql
    .prepare(
      `UPDATE mark_lock SET released_at = @at, released_by = @askedBy, release_paper_id = @paperId,
         release_reason = @reason, again_at = @againAt WHERE id = @lockId`,
    )
    .run({ at, askedBy, paperId, reason, againAt, lockId });
}

/** Locks for which a decision is waiting to be signed that at `at` could still open them. */
export function waitingReleases(sql: Sqlite, at: string): ReadonlySet<string> {
  const ids = sql
    .prepare(
      `SELECT r.lock_id FROM lock_release r JOIN paper p ON p.id = r.paper_id
       WHERE p.state IN ('issued', 'signing') AND r.again_at > ?`,
    )
    .pluck()
    .all(at) as string[];
  return new Set(ids);
}

/** The decision that opened a lock last; `signed` = it is, and names this lock and this time. */
export interface Opening {
  readonly lockId: string;
  readonly paperId: string | null;
  readonly signed: boolean;
}

export function openingsOf(sql: Sqlite, actId: string): Opening[] {
  const rows = sql
    .prepare(
      `SELECT l.id AS lockId, l.release_paper_id AS paperId,
         coalesce(p.kind = 'quyet-dinh-mo-so' AND p.state = 'signed' AND r.again_at = l.again_at, 0) AS signed
       FROM mark_lock l LEFT JOIN paper p ON p.id = l.release_paper_id
       LEFT JOIN lock_release r ON r.paper_id = l.release_paper_id AND r.lock_id = l.id
       WHERE l.act_id = ? AND l.released_at IS NOT NULL ORDER BY l.id`,
    )
    .all(actId) as (Omit<Opening, 'signed'> & { signed: number })[];
  return rows.map((row) => ({ ...row, signed: row.signed === 1 }));
}

/** A signed decision over a row: before it was signed the row was shut, so between these two nothing else opened it. */
export interface Decision {
  readonly lockId: string;
  readonly paperId: string;
  readonly symbol: string;
  readonly askedAt: string;
  readonly againAt: string;
}

export function decisionsOfAct(sql: Sqlite, actId: string): Decision[] {
  return sql
    .prepare(
      `SELECT r.lock_id AS lockId, r.paper_id AS paperId, p.symbol, r.asked_at AS askedAt, r.again_at AS againAt
       FROM lock_release r JOIN mark_lock l ON l.id = r.lock_id JOIN paper p ON p.id = r.paper_id
       WHERE l.act_id = ? AND p.kind = 'quyet-dinh-mo-so' AND p.state = 'signed' ORDER BY r.asked_at, r.lock_id`,
    )
    .all(actId) as Decision[];
}

/** Number of the decision that opened a lock last; '' = none. */
export function decisionOf(sql: Sqlite, lockId: string): string {
  const symbol = sql
    .prepare('SELECT p.symbol FROM mark_lock l JOIN paper p ON p.id = l.release_paper_id WHERE l.id = ?')
    .pluck()
    .get(lockId);
  return typeof symbol === 'string' ? symbol : '';
}
