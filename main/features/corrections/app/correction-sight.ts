import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { CorrectionRow } from '../data/correction-rows.ts';
import { nextActOf } from '../domain/correction-states.ts';
import { hasNextStep } from '../domain/who-acts.ts';
import { candidateOf, situationIn, type CorrectionsCore } from './corrections-core.ts';

/**
 * The leadership and the officer see all requests; others the own ones, those of their homeroom class and department,
 * and those that wait for them.
 */
export function correctionSight(core: CorrectionsCore, context: Context): (row: CorrectionRow) => boolean {
  const scope = core.people.visibleStaff(signedInUser(context));
  if (scope === null) return () => true;
  const { staffId, department } = scope;
  const who = candidateOf(core, context);
  return (row) =>
    (staffId !== null && (row.requesterId === staffId || row.homeroomId === staffId)) ||
    (department !== null && row.requesterDepartment === department) ||
    (nextActOf(row.state) !== null && hasNextStep(situationIn(core.database.read, row), who));
}

/** @throws corrections.not-found */
export function requireSight(core: CorrectionsCore, context: Context, row: CorrectionRow): void {
  if (!correctionSight(core, context)(row)) throw appError('corrections.not-found');
}
