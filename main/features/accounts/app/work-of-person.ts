import type { Staff } from '../../people/index.ts';
import type { WorkOfPerson } from '../domain/rights-from-work.ts';
import type { AccountsCore } from './accounts-core.ts';

/** What the person does this year, as the rules of rights see it. */
export function workOf(core: AccountsCore, person: Staff): WorkOfPerson {
  const duties = core.people.assignmentsOf(person.id);
  return {
    job: person.job,
    jobTitle: person.jobTitle,
    homeroomClassIds: duties.classIds,
    assignments: duties.classSubjects,
  };
}
