import { appError } from '../../../kernel/app-error.ts';
import type { Handlers } from '../../../platform/rpc/handler.ts';
import { readSchool, readSubjects, readYears } from '../data/school-queries.ts';
import { SchoolSchema, SchoolYearSchema, SubjectSchema } from '../data/school.schema.ts';
import { seesYear } from '../domain/people-policy.ts';
import { requireYear } from '../domain/year-rules.ts';
import type { PeopleDeps } from './deps.ts';
import { requireActor } from './require-actor.ts';

type SchoolHandlers = Handlers<
  | 'school.get'
  | 'school.update'
  | 'school.years'
  | 'school.addYear'
  | 'school.setCurrentYear'
  | 'school.subjects'
  | 'school.saveSubject'
>;

export function schoolHandlers({ database, newId }: PeopleDeps): SchoolHandlers {
  return {
    'school.get': () => {
      const school = readSchool(database.read);
      if (!school) throw appError('people.no-school');
      return school;
    },
    'school.update': (input, context) =>
      database.write(context, { action: 'school.update' }, async (tx) => {
        const schools = tx.orm.getRepository(SchoolSchema);
        const before = await schools.findOneByOrFail({});
        const after = { ...before, ...input };
        await schools.update({ id: before.id }, input);
        tx.about(before.id);
        tx.note({ before, after });
        tx.change('school', before.id, after);
        return {};
      }),
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
    'school.setCurrentYear': (input, context) =>
      database.write(context, { action: 'school.setCurrentYear', subject: input.id }, async (tx) => {
        const years = tx.orm.getRepository(SchoolYearSchema);
        const year = await years.findOneBy({ id: input.id });
        if (!year) throw appError('people.not-found');
        await years.update({ isCurrent: 1 }, { isCurrent: 0 });
        await years.update({ id: input.id }, { isCurrent: 1, currentSemester: input.semester });
        tx.note({ name: year.name, semester: input.semester });
        tx.change('school-year', year.id, { ...year, isCurrent: 1, currentSemester: input.semester });
        return {};
      }),
    'school.subjects': () => readSubjects(database.read),
    'school.saveSubject': (input, context) =>
      database.write(context, { action: 'school.saveSubject' }, async (tx) => {
        const subjects = tx.orm.getRepository(SubjectSchema);
        const before = input.id === null ? null : await subjects.findOneBy({ id: input.id });
        if (input.id !== null && !before) throw appError('people.not-found');
        const subject = { ...input, id: input.id ?? newId() };
        const clash = (await subjects.findBy([{ code: input.code }, { name: input.name }])).find(
          (other) => other.id !== subject.id,
        );
        if (clash) throw appError('people.subject-exists', { name: clash.name });
        await subjects.save(subject, { transaction: false });
        tx.about(subject.id);
        tx.note({ before, after: subject });
        tx.change('subject', subject.id, subject);
        return { id: subject.id };
      }),
  };
}
