import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { readYears } from '../data/school-queries.ts';
import { SchoolYearSchema } from '../data/school.schema.ts';
import type { PeopleDeps } from './deps.ts';

/** Another semester of the same year is a small step; another year begins with a copy of the vault as it was. */
export async function setCurrentYear(
  { database, beforeTransition }: PeopleDeps,
  { id, semester }: InputOf<'school.setCurrentYear'>,
  context: Context,
): Promise<void> {
  const years = readYears(database.read);
  if (!years.some((year) => year.id === id)) throw appError('people.not-found');
  if (years.some((year) => year.current && year.id !== id)) await beforeTransition(context);
  await database.write(context, { action: 'school.setCurrentYear', subject: id }, async (tx) => {
    const table = tx.orm.getRepository(SchoolYearSchema);
    const year = await table.findOneBy({ id });
    if (!year) throw appError('people.not-found');
    await table.update({ isCurrent: 1 }, { isCurrent: 0 });
    await table.update({ id }, { isCurrent: 1, currentSemester: semester });
    tx.note({ name: year.name, semester });
    tx.change('school-year', id, { ...year, isCurrent: 1, currentSemester: semester });
  });
}
