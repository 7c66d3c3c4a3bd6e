import { appError } from '../../../kernel/app-error.ts';
import type { Actor } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readYears } from '../data/school-queries.ts';
import { seesYear } from '../domain/people-policy.ts';
import type { SchoolYear } from '../domain/records.ts';

/**
 * The year whose lists are asked for; none given = the current one, null when there is no year yet.
 * @throws people.not-found, people.year-not-yours
 */
export function listedYear(read: Sqlite, yearId: string | undefined, actor: Actor): SchoolYear | null {
  const years = readYears(read);
  if (yearId === undefined) return years.find((year) => year.current) ?? null;
  const year = years.find(({ id }) => id === yearId);
  if (!year) throw appError('people.not-found');
  if (!seesYear(actor, year)) throw appError('people.year-not-yours', { year: year.name });
  return year;
}
