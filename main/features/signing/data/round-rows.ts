import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type {
  RoundState,
  SigningMethod,
  SigningOrder,
} from '../../../../preload/contract/vocabulary/signing.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface RoundRow {
  readonly paperId: string;
  readonly number: number;
  readonly order: SigningOrder;
  readonly state: RoundState;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly reason: string;
}
export interface StepRow {
  readonly paperId: string;
  readonly round: number;
  readonly field: string;
  readonly position: number;
  readonly role: string;
  readonly name: string;
  readonly seal: boolean;
  readonly staffId: string | null;
  readonly method: SigningMethod | null;
  readonly signedAt: string | null;
  readonly version: number | null;
  readonly fingerprint: string | null;
  /** Who signed for the person of the place. */
  readonly actingStaffId: string | null;
  /** Symbol of the delegation; '' = nobody signed for anybody. */
  readonly delegation: string;
  readonly userId: string | null;
}

const ROUND = `paper_id AS paperId, number, signing_order AS "order", state, opened_at AS openedAt, opened_by AS openedBy,
  closed_at AS closedAt, closed_by AS closedBy, reason`;
const STEP = `s.paper_id AS paperId, s.round, s.field, s.position, s.role, s.name, s.seal, s.staff_id AS staffId, s.method,
  s.signed_at AS signedAt, s.version, s.fingerprint, s.acting_staff_id AS actingStaffId, s.delegation, s.user_id AS userId`;
type RawStep = Omit<StepRow, 'seal'> & { readonly seal: number };
const fromRaw = (row: RawStep): StepRow => ({ ...row, seal: row.seal === 1 });

export function insertRound(sql: Sqlite, round: RoundRow, steps: readonly StepRow[]): void {
  sql
    .prepare(
      `INSERT INTO signing_round (paper_id, number, signing_order, state, opened_at, opened_by, closed_at, closed_by, reason)
       VALUES (@paperId, @number, @order, @state, @openedAt, @openedBy, @closedAt, @closedBy, @reason)`,
    )
    .run(round);
  const insert = sql.prepare(
    `INSERT INTO signing_step (paper_id, round, field, position, role, name, seal, staff_id, method, signed_at, version,
       fingerprint, acting_staff_id, delegation, user_id)
     VALUES (@paperId, @round, @field, @position, @role, @name, @seal, @staffId, @method, @signedAt, @version,
       @fingerprint, @actingStaffId, @delegation, @userId)`,
  );
  for (const step of steps) insert.run({ ...step, seal: step.seal ? 1 : 0 });
}

export function closeRound(
  sql: Sqlite,
  { paperId, number }: Pick<RoundRow, 'paperId' | 'number'>,
  end: {
    readonly state: RoundState;
    readonly at: string;
    readonly userId: string | null;
    readonly reason: string;
  },
): void {
  sql
    .prepare(
      `UPDATE signing_round SET state = ?, closed_at = ?, closed_by = ?, reason = ? WHERE paper_id = ? AND number = ?`,
    )
    .run(end.state, end.at, end.userId, end.reason, paperId, number);
}

export function openRound(sql: Sqlite, paperId: string): RoundRow | null {
  const row = sql
    .prepare(`SELECT ${ROUND} FROM signing_round WHERE paper_id = ? AND state = 'open'`)
    .get(paperId);
  return (row as RoundRow | undefined) ?? null;
}

/** Newest first. */
export function roundsOf(sql: Sqlite, paperId: string): RoundRow[] {
  return sql
    .prepare(`SELECT ${ROUND} FROM signing_round WHERE paper_id = ? ORDER BY number DESC`)
    .all(paperId) as RoundRow[];
}

/** Returned or rejected, oldest first; `paperId` null = of all papers. */
export function endedUnsigned(
  sql: Sqlite,
  paperId: string | null,
): { readonly paperId: string; readonly round: number; readonly at: string }[] {
  return sql
    .prepare(
      `SELECT paper_id AS paperId, number AS round, closed_at AS at FROM signing_round
       WHERE state IN ('returned', 'rejected') AND (@paperId IS NULL OR paper_id = @paperId) ORDER BY paper_id, number`,
    )
    .all({ paperId }) as { paperId: string; round: number; at: string }[];
}

export function openRounds(sql: Sqlite): (RoundRow & { readonly kind: PaperKind })[] {
  return sql
    .prepare(
      `SELECT ${ROUND}, (SELECT kind FROM paper WHERE id = paper_id) AS kind FROM signing_round
       WHERE state = 'open' ORDER BY opened_at, paper_id`,
    )
    .all() as (RoundRow & { kind: PaperKind })[];
}

export function stepsOf(sql: Sqlite, { paperId, number }: Pick<RoundRow, 'paperId' | 'number'>): StepRow[] {
  const rows = sql
    .prepare(`SELECT ${STEP} FROM signing_step s WHERE s.paper_id = ? AND s.round = ? ORDER BY s.position`)
    .all(paperId, number);
  return (rows as RawStep[]).map(fromRaw);
}

/** Of every open round, by paper. */
export function openSteps(sql: Sqlite): Map<string, StepRow[]> {
  const rows = sql
    .prepare(
      `SELECT ${STEP} FROM signing_step s JOIN signing_round r ON r.paper_id = s.paper_id AND r.number = s.round
       WHERE r.state = 'open' ORDER BY s.paper_id, s.position`,
    )
    .all() as RawStep[];
  return Map.groupBy(rows.map(fromRaw), ({ paperId }) => paperId);
}

/** A place is signed once: whoever was slower hears it. @throws signing.place-taken */
export function markStep(
  sql: Sqlite,
  step: Pick<StepRow, 'paperId' | 'round' | 'field'>,
  signed: Pick<
    StepRow,
    'method' | 'signedAt' | 'version' | 'fingerprint' | 'actingStaffId' | 'delegation' | 'userId'
  >,
): void {
  const { paperId, round, field } = step;
  const { changes } = sql
    .prepare(
      `UPDATE signing_step SET method = @method, signed_at = @signedAt, version = @version, fingerprint = @fingerprint,
         acting_staff_id = @actingStaffId, delegation = @delegation, user_id = @userId
       WHERE paper_id = @paperId AND round = @round AND field = @field AND method IS NULL`,
    )
    .run({ ...signed, paperId, round, field });
  if (changes !== 1) throw appError('signing.place-taken');
}

export function assignStep(
  sql: Sqlite,
  { paperId, round, field }: Pick<StepRow, 'paperId' | 'round' | 'field'>,
  staffId: string,
): void {
  sql
    .prepare('UPDATE signing_step SET staff_id = ? WHERE paper_id = ? AND round = ? AND field = ?')
    .run(staffId, paperId, round, field);
}
