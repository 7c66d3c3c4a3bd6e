import type { AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { normalRights, type Rights } from '../domain/rights.ts';

interface Row {
  readonly accountId: string;
  readonly kind: 'class' | 'class-subject' | 'function';
  readonly classId: string;
  readonly subjectId: string;
  readonly functionCode: AccountFunction;
}
const SELECT = `SELECT account_id AS accountId, kind, class_id AS classId, subject_id AS subjectId,
  function_code AS functionCode FROM account_grant`;

export function rightsByAccount(sql: Sqlite): Map<string, Rights> {
  const rows = sql.prepare(SELECT).all() as Row[];
  return new Map([...Map.groupBy(rows, (row) => row.accountId)].map(([id, own]) => [id, fromRows(own)]));
}

export function rightsOf(sql: Sqlite, accountId: string): Rights {
  return fromRows(sql.prepare(`${SELECT} WHERE account_id = ?`).all(accountId) as Row[]);
}

/** Replaces all rights of an account; those that stay keep the instant at which they were given. */
export function writeRights(sql: Sqlite, accountId: string, rights: Rights, at: string): void {
  const wanted = toRows(accountId, rights);
  const keep = new Set(wanted.map(keyOf));
  const remove = sql.prepare(
    'DELETE FROM account_grant WHERE account_id = ? AND kind = ? AND class_id = ? AND subject_id = ? AND function_code = ?',
  );
  const present = sql.prepare(`${SELECT} WHERE account_id = ?`).all(accountId) as Row[];
  for (const row of present)
    if (!keep.has(keyOf(row))) remove.run(accountId, row.kind, row.classId, row.subjectId, row.functionCode);
  const insert = sql.prepare(
    `INSERT INTO account_grant (account_id, kind, class_id, subject_id, function_code, granted_at)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  for (const row of wanted) insert.run(accountId, row.kind, row.classId, row.subjectId, row.functionCode, at);
}

type RowToWrite = Omit<Row, 'functionCode'> & { readonly functionCode: string };

function toRows(accountId: string, rights: Rights): RowToWrite[] {
  const none = { accountId, classId: '', subjectId: '', functionCode: '' };
  return [
    ...rights.classIds.map((classId) => ({ ...none, kind: 'class' as const, classId })),
    ...rights.classSubjects.map((pair) => ({ ...none, kind: 'class-subject' as const, ...pair })),
    ...rights.functions.map((functionCode) => ({ ...none, kind: 'function' as const, functionCode })),
  ];
}

function fromRows(rows: readonly Row[]): Rights {
  return normalRights({
    classIds: rows.filter((row) => row.kind === 'class').map((row) => row.classId),
    classSubjects: rows
      .filter((row) => row.kind === 'class-subject')
      .map(({ classId, subjectId }) => ({ classId, subjectId })),
    functions: rows.filter((row) => row.kind === 'function').map((row) => row.functionCode),
  });
}

const keyOf = (row: RowToWrite): string => [row.kind, row.classId, row.subjectId, row.functionCode].join(' ');
