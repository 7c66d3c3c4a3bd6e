import type { PeopleDeps } from './app/deps.ts';
import { peopleApi, type PeopleApi } from './app/people-api.ts';
import { peopleHandlers, type PeopleHandlers } from './people.rpc.ts';

export { createSchoolAndYear } from './app/create-school-and-year.ts';
export { requireOpenClass, requireOpenToGo, requireOpenToNew } from './app/require-unsealed.ts';
export { peopleEntities } from './data/entities.ts';
export { gradesOf } from './domain/curriculum.ts';
export { staffSearchEntry, studentSearchEntry } from './domain/search-entries.ts';
export { masked } from './domain/mask.ts';
export { staffOfSignIn } from './domain/staff-of-sign-in.ts';
export type { ChangedSubject, EffectOnBooks } from './app/deps.ts';
export type { PeopleApi, Duties } from './app/people-api.ts';
export type { AssignmentRow, ClassListRow } from './data/class-queries.ts';
export type { StudentInClass } from './data/student-queries.ts';
export type {
  Assignment,
  School,
  SchoolClass,
  SchoolYear,
  Staff,
  Student,
  Subject,
} from './domain/records.ts';

export interface People {
  readonly handlers: PeopleHandlers;
  readonly api: PeopleApi;
}

export function createPeople(deps: PeopleDeps): People {
  return { handlers: peopleHandlers(deps), api: peopleApi(deps.database.read, deps.clock) };
}
