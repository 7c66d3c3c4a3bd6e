import type { LockActState } from '../../../../preload/contract/vocabulary/mark-locks.ts';
import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface ActRow {
  readonly id: string;
  readonly yearId: string;
  readonly paperId: string | null;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly state: LockActState;
  readonly reason: string;
  readonly digest: string | null;
}
export interface ListedAct extends ActRow {
  readonly askedByName: string;
  /** '' before the minutes are drawn up. */
  readonly paper: string;
  readonly paperState: PaperState | null;
}

const ACT = `a.id, a.year_id AS yearId, a.paper_id AS paperId, a.asked_at AS askedAt, a.asked_by AS askedBy, a.state,
  a.reason, a.record_digest AS digest`;
const LISTED = `SELECT ${ACT}, coalesce(u.full_name, '') AS askedByName, coalesce(p.symbol, '') AS paper, p.state AS paperState
  FROM lock_act a LEFT JOIN user u ON u.id = a.asked_by LEFT JOIN paper p ON p.id = a.paper_id`;

export function insertAct(
  sql: Sqlite,
  act: Omit<ActRow, 'digest'> & { readonly record: string | null; readonly digest: string | null },
): void {
  sql
    .prepare(
      `INSERT INTO lock_act (id, year_id, paper_id, asked_at, asked_by, record, record_digest, state, reason)
       VALUES (@id, @yearId, @paperId, @askedAt, @askedBy, @record, @digest, @state, @reason)`,
    )
    .run(act);
}

/** The record of a lock by schedule, whose time has come. */
export function sealAct(
  sql: Sqlite,
  id: string,
  sealed: { readonly paperId: string; readonly record: string; readonly digest: string },
): void {
  sql
    .prepare(
      `UPDATE lock_act SET state = 'pending', paper_id = @paperId, record = @record, record_digest = @digest
       WHERE id = @id AND state = 'scheduled'`,
    )
    .run({ id, ...sealed });
}

export function setActState(sql: Sqlite, id: string, state: LockActState): void {
  sql.prepare('UPDATE lock_act SET state = ? WHERE id = ?').run(state, id);
}

export function actById(sql: Sqlite, id: string): ListedAct | null {
  return (sql.prepare(`${LISTED} WHERE a.id = ?`).get(id) as ListedAct | undefined) ?? null;
}

export function actOfPaper(sql: Sqlite, paperId: string): ListedAct | null {
  return (sql.prepare(`${LISTED} WHERE a.paper_id = ?`).get(paperId) as ListedAct | undefined) ?? null;
}

/** Newest first. */
export function actsOfYear(sql: Sqlite, yearId: string): ListedAct[] {
  return sql
    .prepare(`${LISTED} WHERE a.year_id = ? ORDER BY a.asked_at DESC, a.id DESC`)
    .all(yearId) as ListedAct[];
}

/** Of every year, newest first. */
export function allActs(sql: Sqlite): ListedAct[] {
  return sql.prepare(`${LISTED} ORDER BY a.asked_at DESC, a.id DESC`).all() as ListedAct[];
}

/** What was signed in a year, in the order of the minutes. */
export function signedActs(
  sql: Sqlite,
  yearId: string,
): { readonly record: string; readonly symbol: string; readonly issuedAt: string }[] {
  return sql
    .prepare(
      `SELECT a.record, p.symbol, p.issued_at AS issuedAt FROM lock_act a JOIN paper p ON p.id = a.paper_id
       WHERE a.year_id = ? AND a.state = 'locked' AND a.record IS NOT NULL ORDER BY p.issued_at, a.id`,
    )
    .all(yearId) as { record: string; symbol: string; issuedAt: string }[];
}

/** "2026-2027" */
export function yearName(sql: Sqlite, id: string): string {
  const name = sql.prepare('SELECT name FROM school_year WHERE id = ?').pluck().get(id);
  return typeof name === 'string' ? name : '';
}

export function recordOf(sql: Sqlite, id: string): string | null {
  const record = sql.prepare('SELECT record FROM lock_act WHERE id = ?').pluck().get(id);
  return typeof record === 'string' ? record : null;
}

/** By schedule, and their time has come. */
export function dueActs(sql: Sqlite, at: string): ListedAct[] {
  return sql
    .prepare(
      `${LISTED} WHERE a.state = 'scheduled' AND a.record IS NULL AND EXISTS (SELECT 1 FROM mark_lock l WHERE l.act_id = a.id AND l.starts_at <= ?)
       ORDER BY a.asked_at, a.id`,
    )
    .all(at) as ListedAct[];
}
