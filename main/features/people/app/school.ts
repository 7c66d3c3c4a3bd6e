import { appError } from '../../../kernel/app-error.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Handlers } from '../../../platform/rpc/handler.ts';
import { readSchoolOn, readYears } from '../data/school-queries.ts';
import { SchoolYearSchema } from '../data/school.schema.ts';
import { seesYear } from '../domain/people-policy.ts';
import { requireYear } from '../domain/year-rules.ts';
import { changeProfile, withdrawProfileChange } from './change-profile.ts';
import type { PeopleDeps } from './deps.ts';
import { listSubjects } from './list-subjects.ts';
import { profileHistory } from './profile-history.ts';
import { requireActor } from './require-actor.ts';
import { saveSubject } from './save-subject.ts';
import { setCurrentYear } from './set-current-year.ts';

type SchoolHandlers = Handlers<
  | 'school.get'
  | 'school.changeProfile'
  | 'school.withdrawChange'
  | 'school.profileHistory'
  | 'school.years'
  | 'school.addYear'
  | 'school.setCurrentYear'
  | 'school.subjects'
  | 'school.saveSubject'
>;

export function schoolHandlers(deps: PeopleDeps): SchoolHandlers {
  const { database, newId } = deps;
  return {
    'school.get': (_input, context) => {
      const school = readSchoolOn(database.read, vietnamDay(context.at));
      if (!school) throw appError('people.no-school');
      return school;
    },
    'school.profileHistory': (_input, context) => profileHistory(database.read, context),
    'school.changeProfile': (input, context) => changeProfile(deps, input, context),
    'school.withdrawChange': (input, context) => withdrawProfileChange(deps, input, context),
    'school.years': (_input, context) => {
      const actor = requireActor(context);
      return readYears(database.read).map(({ currentSemester: _semester, ...year }) => ({
        ...year,
        viewable: seesYear(actor, year),
      }));
    },
    'school.addYear': (input, context) =>
      database.write(context, { action: 'school.addYear' }, async (tx) => {
        requireYear(input);
        const years = tx.orm.getRepository(SchoolYearSchema);
        if (await years.existsBy({ name: input.name }))
          throw appError('people.year-exists', { name: input.name });
        const year = { id: newId(), ...input, isCurrent: 0, currentSemester: 1 };
        await years.insert(year);
        tx.about(year.id);
        tx.note({ name: input.name });
        tx.change('school-year', year.id, year);
        return { id: year.id };
      }),
    'school.setCurrentYear': (input, context) => setCurrentYear(deps, input, context).then(() => ({})),
    'school.subjects': (_input, context) => listSubjects(database.read, vietnamDay(context.at)),
    'school.saveSubject': (input, context) => saveSubject(deps, input, context),
  };
}
