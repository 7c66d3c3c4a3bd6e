import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sortKey } from '../../../kernel/vietnamese.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readClasses } from '../data/class-queries.ts';
import { ClassSchema } from '../data/class.schema.ts';
import { readSchoolOn } from '../data/school-queries.ts';
import { readStaff } from '../data/staff-queries.ts';
import { readStanding } from '../data/standing-query.ts';
import { readStudentsOfYear } from '../data/student-queries.ts';
import { compareClasses } from '../domain/class-order.ts';
import { gradesOf } from '../domain/curriculum.ts';
import { visibleClassIds } from '../domain/people-policy.ts';
import type { PeopleDeps } from './deps.ts';
import { listedYear } from './listed-year.ts';
import { requireActor } from './require-actor.ts';
import { requireCurrentYear } from './require-current-year.ts';
import { requireOpenClass } from './require-unsealed.ts';
import { requireWithinScope } from './require-within-scope.ts';
import { changedFields } from './save-staff.ts';

/** Classes of the current or the given year the caller may see: 6A1, 6A2, … 6A10, 7A1. */
export function listClasses(
  read: Sqlite,
  { yearId }: InputOf<'classes.list'>,
  context: Context,
): OutputOf<'classes.list'> {
  const actor = requireActor(context);
  const visible = visibleClassIds(actor, readStanding(read, actor.staffId));
  const year = listedYear(read, yearId, actor);
  if (year?.current === false) return pastClasses(read, year.id);
  return (year ? readClasses(read, year.id) : [])
    .filter(({ id }) => visible === null || visible.has(id))
    .sort(compareClasses);
}

/** Nobody sits there any more: counted are those who did. */
function pastClasses(read: Sqlite, yearId: string): OutputOf<'classes.list'> {
  const sat = Map.groupBy(readStudentsOfYear(read, yearId), ({ classId }) => classId);
  return readClasses(read, yearId)
    .map((room) => ({ ...room, students: sat.get(room.id)?.length ?? 0 }))
    .sort(compareClasses);
}

/** @throws people.not-found, people.no-current-year, people.grade-outside-level, people.class-locked, people.class-name-taken */
export function saveClass(
  { database, newId }: PeopleDeps,
  input: InputOf<'classes.save'>,
  context: Context,
): Promise<OutputOf<'classes.save'>> {
  return database.write(context, { action: 'classes.save' }, async (tx) => {
    const repository = tx.orm.getRepository(ClassSchema);
    const before = input.id === null ? null : await repository.findOneBy({ id: input.id });
    if (input.id !== null && !before) throw appError('people.not-found');
    requireWithinScope(context, [input.id]);
    const yearId = before?.yearId ?? requireCurrentYear(tx.sql).id;
    requireGrade(tx.sql, input.grade, vietnamDay(tx.at));
    if (before && before.grade !== input.grade) requireOpenClass(tx.sql, before.id, tx.at);
    if (input.homeroomTeacherId !== null && !readStaff(tx.sql, input.homeroomTeacherId))
      throw appError('people.not-found');
    const clash = (await repository.findBy({ yearId })).find(
      (other) =>
        other.id !== input.id && sortKey(other.name.toLowerCase()) === sortKey(input.name.toLowerCase()),
    );
    if (clash) throw appError('people.class-name-taken', { name: clash.name });
    const record = {
      id: input.id ?? newId(),
      yearId,
      name: input.name,
      grade: input.grade,
      campus: input.campus,
      homeroomStaffId: input.homeroomTeacherId,
      importId: before?.importId ?? null,
    };
    await repository.save(record, { transaction: false });
    tx.about(record.id);
    tx.note({ created: before === null, fields: before ? changedFields(before, record) : [] });
    tx.change('class', record.id, record);
    return { id: record.id };
  });
}

function requireGrade(sql: Sqlite, grade: number, day: string): void {
  const school = readSchoolOn(sql, day);
  if (!school) return;
  const { first, last } = gradesOf(school.level);
  if (grade < first || grade > last) throw appError('people.grade-outside-level', { grade, first, last });
}
