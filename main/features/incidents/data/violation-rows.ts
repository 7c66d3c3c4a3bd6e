import type { ViolationGroup } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface ViolationRecord {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly staffId: string;
  readonly actGroup: ViolationGroup;
  readonly happenedOn: string;
  readonly description: string;
  readonly handling: string;
  readonly paperRef: string;
  readonly incidentId: string | null;
  readonly corrects: string | null;
  /** Why the corrected entry was wrong. */
  readonly reason: string;
  /** 0 = only takes the corrected entry back. */
  readonly stands: 0 | 1;
  readonly recordedAt: string;
  readonly recordedBy: string;
}
export interface ViolationEntry extends ViolationRecord {
  readonly recorder: string;
  /** A later entry puts this one right. */
  readonly corrected: 0 | 1;
}

const SELECT = `SELECT v.id, v.year, v.number, v.staff_id AS staffId, v.act_group AS actGroup,
    v.happened_on AS happenedOn, v.description, v.handling, v.paper_ref AS paperRef, v.incident_id AS incidentId,
    v.corrects, v.reason, v.stands, v.recorded_at AS recordedAt, v.recorded_by AS recordedBy,
    u.full_name AS recorder, EXISTS (SELECT 1 FROM violation c WHERE c.corrects = v.id) AS corrected
  FROM violation v JOIN user u ON u.id = v.recorded_by`;

/** Newest first. */
export function violationRows(sql: Sqlite): ViolationEntry[] {
  return sql.prepare(`${SELECT} ORDER BY v.year DESC, v.number DESC`).all() as ViolationEntry[];
}

export function violationRow(sql: Sqlite, id: string): ViolationEntry | undefined {
  return sql.prepare(`${SELECT} WHERE v.id = ?`).get(id) as ViolationEntry | undefined;
}

export function nextViolationNumber(sql: Sqlite, year: number): number {
  return sql
    .prepare('SELECT coalesce(max(number), 0) + 1 FROM violation WHERE year = ?')
    .pluck()
    .get(year) as number;
}

export function insertViolation(sql: Sqlite, entry: ViolationRecord): void {
  sql
    .prepare(
      `INSERT INTO violation (id, year, number, staff_id, act_group, happened_on, description, handling, paper_ref,
         incident_id, corrects, reason, stands, recorded_at, recorded_by)
       VALUES (@id, @year, @number, @staffId, @actGroup, @happenedOn, @description, @handling, @paperRef,
         @incidentId, @corrects, @reason, @stands, @recordedAt, @recordedBy)`,
    )
    .run(entry);
}
