import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { actorMay } from '../../auth/index.ts';
import { stepRows, type CorrectionRow } from '../data/correction-rows.ts';
import { nextActOf } from '../domain/correction-states.ts';
import { hasNextStep } from '../domain/who-acts.ts';
import type { CorrectionsCore } from './corrections-core.ts';
import { Situations } from './situations.ts';

/**
 * The leadership and the officer see all requests; others the own ones, those of their homeroom class and department,
 * those that wait for them, and those in which they took a step: who stands in for the officer sees nothing else.
 */
export function correctionSight(core: CorrectionsCore, context: Context): (row: CorrectionRow) => boolean {
  const actor = signedInUser(context);
  if (actorMay(actor, 'edit-log.read')) return () => true;
  const { userId, staffId } = actor;
  const department = core.people.visibleStaff(actor)?.department ?? null;
  const situations = new Situations(core, core.database.read, context);
  const who = situations.caller;
  return (row) => {
    if (staffId !== null && (row.requesterId === staffId || row.homeroomId === staffId)) return true;
    if (department !== null && row.requesterDepartment === department) return true;
    const steps = stepRows(core.database.read, row.id);
    if (steps.some((step) => step.userId === userId)) return true;
    return nextActOf(row.state) !== null && hasNextStep(situations.of(row, steps), who);
  };
}

/** @throws corrections.not-found */
export function requireSight(core: CorrectionsCore, context: Context, row: CorrectionRow): void {
  if (!correctionSight(core, context)(row)) throw appError('corrections.not-found');
}
