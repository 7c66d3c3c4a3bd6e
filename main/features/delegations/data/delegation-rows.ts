import type {
  DelegatedFunction,
  DelegationKind,
} from '../../../../preload/contract/vocabulary/delegations.ts';
import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface DelegationRow {
  readonly id: string;
  readonly kind: DelegationKind;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly substitutedId: string | null;
  readonly delegateTitle: string;
  readonly symbol: string;
  readonly decidedOn: string;
  readonly paperId: string | null;
  readonly scanId: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly functions: readonly DelegatedFunction[];
  readonly classIds: readonly string[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly endedAt: string | null;
  readonly endReason: string;
}
/** With what other tables say of it now. */
export interface StandingDelegation extends DelegationRow {
  readonly delegator: string;
  readonly delegatorRoles: readonly Role[];
  readonly giverInPost: boolean;
  readonly holderHere: boolean;
  readonly delegate: string;
  readonly substituted: string;
  readonly creator: string;
  readonly classes: readonly string[];
  readonly paperState: PaperState | null;
  readonly confirmedAt: string | null;
}

/** A sign-in without a staff record has not left. */
const here = (staff: string) => `coalesce(${staff}.status, 'working') IN ('working', 'on-leave')`;
const SELECT = `SELECT d.id, d.kind, d.delegator_id AS delegatorId, d.delegate_id AS delegateId,
    d.substituted_id AS substitutedId, d.delegate_title AS delegateTitle, d.symbol, d.decided_on AS decidedOn,
    d.paper_id AS paperId, d.scan_id AS scanId, d.from_day AS fromDay, d.to_day AS toDay, d.functions,
    d.created_at AS createdAt, d.created_by AS createdBy, d.ended_at AS endedAt, d.end_reason AS endReason,
    head.full_name AS delegator, head.roles AS delegatorRoles,
    head.state = 'active' AND ' ' || head.roles || ' ' LIKE '% principal %' AND ${here('head_staff')} AS giverInPost,
    holder.state = 'active' AND ${here('holder_staff')} AS holderHere,
    holder.full_name AS delegate, coalesce(officer.full_name, '') AS substituted, maker.full_name AS creator,
    paper.state AS paperState, yes.confirmed_at AS confirmedAt,
    (SELECT json_group_array(json_array(c.class_id, c.class_name)) FROM delegation_class c
      WHERE c.delegation_id = d.id) AS classPairs
  FROM delegation d
  JOIN user head ON head.id = d.delegator_id
  JOIN user holder ON holder.id = d.delegate_id
  JOIN user maker ON maker.id = d.created_by
  LEFT JOIN user officer ON officer.id = d.substituted_id
  LEFT JOIN staff head_staff ON head_staff.id = head.staff_id
  LEFT JOIN staff holder_staff ON holder_staff.id = holder.staff_id
  LEFT JOIN paper ON paper.id = d.paper_id
  LEFT JOIN delegation_confirmation yes ON yes.delegation_id = d.id`;

type Raw = Omit<
  StandingDelegation,
  'functions' | 'classIds' | 'classes' | 'delegatorRoles' | 'giverInPost' | 'holderHere'
> & {
  functions: string;
  delegatorRoles: string;
  giverInPost: number;
  holderHere: number;
  classPairs: string;
};

const order = new Intl.Collator('vi', { numeric: true });

function fromRaw({
  classPairs,
  functions,
  delegatorRoles,
  giverInPost,
  holderHere,
  ...row
}: Raw): StandingDelegation {
  const pairs = (JSON.parse(classPairs) as [string, string][]).sort((a, b) => order.compare(a[1], b[1]));
  return {
    ...row,
    functions: functions.split(' ') as DelegatedFunction[],
    delegatorRoles: delegatorRoles.split(' ') as Role[],
    giverInPost: giverInPost === 1,
    holderHere: holderHere === 1,
    classIds: pairs.map(([id]) => id),
    classes: pairs.map(([, name]) => name),
  };
}

/** Newest first. */
export function allDelegations(sql: Sqlite): StandingDelegation[] {
  return (sql.prepare(`${SELECT} ORDER BY d.created_at DESC, d.id DESC`).all() as Raw[]).map(fromRaw);
}

export function delegationById(sql: Sqlite, id: string): StandingDelegation | null {
  const row = sql.prepare(`${SELECT} WHERE d.id = ?`).get(id) as Raw | undefined;
  return row ? fromRaw(row) : null;
}

export function delegationOfPaper(sql: Sqlite, paperId: string): StandingDelegation | null {
  const row = sql.prepare(`${SELECT} WHERE d.paper_id = ?`).get(paperId) as Raw | undefined;
  return row ? fromRaw(row) : null;
}

/** Those of one person whose last day is not over and which nobody ended. */
export function notOverOf(sql: Sqlite, delegateId: string, today: string): StandingDelegation[] {
  const rows = sql
    .prepare(
      `${SELECT} WHERE d.delegate_id = @delegateId AND d.ended_at IS NULL AND d.to_day >= @today
       ORDER BY d.created_at, d.id`,
    )
    .all({ delegateId, today }) as Raw[];
  return rows.map(fromRaw);
}

export function confirmDelegation(
  sql: Sqlite,
  { id, at, userId }: { readonly id: string; readonly at: string; readonly userId: string },
): void {
  sql
    .prepare(
      'INSERT INTO delegation_confirmation (delegation_id, confirmed_at, confirmed_by) VALUES (?, ?, ?)',
    )
    .run(id, at, userId);
}

/** Those of one person whose days contain `today` and which nobody ended. */
export function runningOf(sql: Sqlite, delegateId: string, today: string): StandingDelegation[] {
  const rows = sql
    .prepare(
      `${SELECT} WHERE d.delegate_id = @delegateId AND d.ended_at IS NULL AND d.from_day <= @today AND d.to_day >= @today
       ORDER BY d.created_at, d.id`,
    )
    .all({ delegateId, today }) as Raw[];
  return rows.map(fromRaw);
}

export function insertDelegation(
  sql: Sqlite,
  row: Omit<DelegationRow, 'endedAt' | 'endReason'>,
  classNames: ReadonlyMap<string, string>,
): void {
  const { classIds, ...rest } = row;
  sql
    .prepare(
      `INSERT INTO delegation (id, kind, delegator_id, delegate_id, substituted_id, delegate_title, symbol, decided_on,
         paper_id, scan_id, from_day, to_day, functions, created_at, created_by, end_reason)
       VALUES (@id, @kind, @delegatorId, @delegateId, @substitutedId, @delegateTitle, @symbol, @decidedOn,
         @paperId, @scanId, @fromDay, @toDay, @functions, @createdAt, @createdBy, '')`,
    )
    .run({ ...rest, functions: row.functions.join(' ') });
  const add = sql.prepare(
    'INSERT INTO delegation_class (delegation_id, class_id, class_name) VALUES (?, ?, ?)',
  );
  for (const classId of classIds) add.run(row.id, classId, classNames.get(classId) ?? '');
}

export function endDelegation(
  sql: Sqlite,
  id: string,
  end: { readonly at: string; readonly by: string; readonly reason: string },
): void {
  sql
    .prepare(
      'UPDATE delegation SET ended_at = @at, ended_by = @by, end_reason = @reason WHERE id = @id AND ended_at IS NULL',
    )
    .run({ id, ...end });
}
