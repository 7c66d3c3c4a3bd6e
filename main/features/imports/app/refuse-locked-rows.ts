import { isAppError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Finding, Plan, PlannedChange } from './planned.ts';
import { requireOpenBooks } from './require-open-books.ts';

/** The cell of the file a refusal stands at. */
const FIELDS: Readonly<Partial<Record<PlannedChange['table'], string>>> = {
  class: 'grade',
  teaching_assignment: 'subject',
};

/** Rows that writing would refuse, because a locked book rests on what they change, are errors already here. */
export function refuseLockedRows(sql: Sqlite, plan: Plan, at: string): Plan {
  const refused = new Map<number, Finding>();
  for (const change of plan.changes) {
    const { row, table } = change;
    if (refused.has(row)) continue;
    try {
      requireOpenBooks(sql, at, change);
    } catch (error) {
      if (!isAppError(error)) throw error;
      refused.set(row, { row, field: FIELDS[table] ?? '', code: error.code, params: error.params });
    }
  }
  if (refused.size === 0) return plan;
  return {
    ...plan,
    changes: plan.changes.filter(({ row }) => !refused.has(row)),
    effects: new Map([...plan.effects].filter(([row]) => !refused.has(row))),
    errors: [...plan.errors, ...refused.values()],
    warnings: plan.warnings.filter(({ row }) => !refused.has(row)),
  };
}
