import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { ProfileChange } from '../domain/profile-periods.ts';
import type { School } from '../domain/records.ts';

type ChangeRow = Omit<ProfileChange, 'values'> & { readonly [F in keyof School]: School[F] | null };
export type ProfileChangeRow = ProfileChange & {
  /** Who recorded it; '' for what the school began with. */
  readonly by: string;
  readonly withdrawal: { readonly reason: string; readonly at: string; readonly by: string } | null;
};

const COLUMNS = `c.id, c.seq, c.from_day AS fromDay, c.name, c.code, c.level, c.superior_body AS superiorBody, c.commune,
  c.address, c.abbreviation, c.reason, c.basis_number AS basisNumber, c.basis_day AS basisDay, c.at, c.user_id AS userId`;

/** Every change that counts, in the order of recording. */
export function profileChanges(sql: Sqlite): ProfileChange[] {
  const rows = sql
    .prepare(
      `SELECT ${COLUMNS} FROM school_change c
       WHERE NOT EXISTS (SELECT 1 FROM school_change_withdrawal w WHERE w.change_id = c.id) ORDER BY c.seq`,
    )
    .all() as ChangeRow[];
  return rows.map(changeOf);
}

/** Every change ever recorded, with who recorded it and, where it was called off, by whom and why. */
export function recordedProfileChanges(sql: Sqlite): ProfileChangeRow[] {
  const rows = sql
    .prepare(
      `SELECT ${COLUMNS}, coalesce(u.full_name, '') AS by, w.reason AS withdrawReason, w.at AS withdrawnAt,
         coalesce(x.full_name, '') AS withdrawnBy
       FROM school_change c LEFT JOIN user u ON u.id = c.user_id
       LEFT JOIN school_change_withdrawal w ON w.change_id = c.id LEFT JOIN user x ON x.id = w.user_id ORDER BY c.seq`,
    )
    .all() as (ChangeRow & {
    by: string;
    withdrawReason: string | null;
    withdrawnAt: string | null;
    withdrawnBy: string;
  })[];
  return rows.map(({ by, withdrawReason, withdrawnAt, withdrawnBy, ...row }) => ({
    ...changeOf(row),
    by,
    withdrawal:
      withdrawReason === null || withdrawnAt === null
        ? null
        : { reason: withdrawReason, at: withdrawnAt, by: withdrawnBy },
  }));
}

/** The school's own id, under which other records and the log know it. */
export function schoolId(sql: Sqlite): string {
  return sql.prepare('SELECT id FROM school_change WHERE seq = 1').pluck().get() as string;
}

export function insertProfileChange(sql: Sqlite, change: Omit<ProfileChange, 'seq'>): void {
  const { values } = change;
  sql
    .prepare(
      `INSERT INTO school_change (seq, id, from_day, name, code, level, superior_body, commune, address, abbreviation,
         reason, basis_number, basis_day, at, user_id)
       VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM school_change), @id, @fromDay, @name, @code, @level, @superiorBody,
         @commune, @address, @abbreviation, @reason, @basisNumber, @basisDay, @at, @userId)`,
    )
    .run({
      id: change.id,
      fromDay: change.fromDay,
      name: values.name ?? null,
      code: values.code ?? null,
      level: values.level ?? null,
      superiorBody: values.superiorBody ?? null,
      commune: values.commune ?? null,
      address: values.address ?? null,
      abbreviation: values.abbreviation ?? null,
      reason: change.reason,
      basisNumber: change.basisNumber,
      basisDay: change.basisDay,
      at: change.at,
      userId: change.userId,
    });
}

export function insertWithdrawal(
  sql: Sqlite,
  withdrawal: {
    readonly changeId: string;
    readonly reason: string;
    readonly at: string;
    readonly userId: string;
  },
): void {
  sql
    .prepare(
      'INSERT INTO school_change_withdrawal (change_id, reason, at, user_id) VALUES (@changeId, @reason, @at, @userId)',
    )
    .run(withdrawal);
}

function changeOf(row: ChangeRow): ProfileChange {
  const { id, seq, fromDay, reason, basisNumber, basisDay, at, userId, ...fields } = row;
  const values = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { id, seq, fromDay, reason, basisNumber, basisDay, at, userId, values };
}
