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
  const nameOf = (staffId: string | null): string =>
    staffId === null ? '' : (people.staffById(staffId)?.fullName ?? '');
  return steps.map((step) => ({
    field: step.field,
    role: step.role,
    // Where a name is written by hand, whoever was chosen for the place.
    name: step.name === '' ? nameOf(step.staffId) : step.name,
    seal: step.seal,
    staffId: step.staffId,
    state: stepState(step, steps, order),
    method: step.method,
    signedAt: step.signedAt,
    signedBy: nameOf(step.actingStaffId),
  }));
}
