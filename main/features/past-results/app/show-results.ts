import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { GradebookApi } from '../../gradebook/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import { readStudentYears, readYear, readYears } from '../data/past-result-rows.ts';

export interface PastResultsDeps {
  readonly database: Database;
  readonly people: PeopleApi;
  readonly gradebook: GradebookApi;
}

/** Classes whose students the caller sees; null = everybody. The same people who see the class's books of today. */
function classesInSight({ people, gradebook }: PastResultsDeps, context: Context): string[] | null {
  if (people.visibleStaff(signedInUser(context)) === null) return null;
  return [...new Set(gradebook.seenBooks(context).map(({ classId }) => classId))];
}

export function yearsWithResults(deps: PastResultsDeps, context: Context): OutputOf<'pastResults.years'> {
  return readYears(deps.database.read, classesInSight(deps, context));
}

export function resultsOfYear(
  deps: PastResultsDeps,
  firstYear: number,
  context: Context,
): OutputOf<'pastResults.list'> {
  return readYear(deps.database.read, firstYear, classesInSight(deps, context));
}

/** @throws past-results.not-found */
export function resultsOfStudent(
  deps: PastResultsDeps,
  id: string,
  context: Context,
): OutputOf<'pastResults.student'> {
  const years = readStudentYears(deps.database.read, id, classesInSight(deps, context));
  if (years.length === 0) throw appError('past-results.not-found');
  return years;
}
