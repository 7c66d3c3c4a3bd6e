import { classLimit } from '../../../kernel/acting.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';

/**
 * A change that stands on a delegation for named classes stays inside them; `null` is a record of no class (staff, a
 * student without one, a new class).
 * @throws people.outside-delegation
 */
export function requireWithinScope(context: Context, classIds: readonly (string | null)[]): void {
  const limit = classLimit(context);
  if (limit === null) return;
  if (classIds.some((classId) => classId === null || !limit.has(classId)))
    throw appError('people.outside-delegation', { number: context.under?.[0]?.symbol ?? '' });
}
