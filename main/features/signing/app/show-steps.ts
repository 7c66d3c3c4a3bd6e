import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { SigningOrder } from '../../../../preload/contract/vocabulary/signing.ts';
import type { PeopleApi } from '../../people/index.ts';
import type { StepRow } from '../data/round-rows.ts';
import { stepState } from '../domain/round.ts';

export function shownSteps(
  people: PeopleApi,
  steps: readonly StepRow[],
  order: SigningOrder,
): OutputOf<'signing.queue'>[number]['steps'] {
  return steps.map((step) => ({
    field: step.field,
    role: step.role,
    name: step.name,
    seal: step.seal,
    staffId: step.staffId,
    state: stepState(step, steps, order),
    method: step.method,
    signedAt: step.signedAt,
    signedBy: step.actingStaffId === null ? '' : (people.staffById(step.actingStaffId)?.fullName ?? ''),
  }));
}
