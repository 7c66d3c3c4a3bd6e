import type { Staff } from '../../people/index.ts';
import type { WorkOfPerson } from '../domain/rights-from-work.ts';
import type { AccountsCore } from './accounts-core.ts';

/** What the person does this year, as the rules of rights see it. */
export function workOf(core: AccountsCore, person: Staff): WorkOfPerson {
  const duties = core.people.assignmentsOf(person.id);
  return workFrom(person, duties.classIds, duties.classSubjects);
}

/** Reads the assignments once; then answers for each person. */
export function workSource(core: AccountsCore): (person: Staff) => WorkOfPerson {
  const homerooms = Map.groupBy(core.people.classes(), (room) => room.homeroomTeacherId);
  const taught = Map.groupBy(
    core.people.assignmentList().filter(({ toDay }) => toDay === null),
    ({ staffId }) => staffId,
  );
  return (person) =>
    workFrom(
      person,
      (homerooms.get(person.id) ?? []).map(({ id }) => id),
      (taught.get(person.id) ?? []).map(({ classId, subjectId }) => ({ classId, subjectId })),
    );
}

function workFrom(
  { job, jobTitle }: Staff,
  homeroomClassIds: readonly string[],
  assignments: WorkOfPerson['assignments'],
): WorkOfPerson {
  return { job, jobTitle, homeroomClassIds, assignments };
}
