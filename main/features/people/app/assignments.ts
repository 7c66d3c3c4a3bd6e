import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { AssignmentSchema } from '../data/class.schema.ts';
import { isAssigned, readAssignments, readClass } from '../data/class-queries.ts';
import { readSubjects } from '../data/school-queries.ts';
import { readStaff } from '../data/staff-queries.ts';
import { readStanding } from '../data/standing-query.ts';
import { seesAssignment } from '../domain/people-policy.ts';
import type { PeopleDeps } from './deps.ts';
import { listedYear } from './listed-year.ts';
import { requireActor } from './require-actor.ts';
import { requireOpenToNew } from './require-unsealed.ts';
import { requireWithinScope } from './require-within-scope.ts';

/** Assignments of the current or the given year, ended ones too, by teacher. */
export function listAssignments(
  read: Sqlite,
  { yearId }: InputOf<'assignments.list'>,
  context: Context,
): OutputOf<'assignments.list'> {
  const actor = requireActor(context);
  const standing = readStanding(read, actor.staffId);
  const year = listedYear(read, yearId, actor);
  return (year ? readAssignments(read, year.id) : [])
    .filter(({ staffId, classId, department }) =>
      seesAssignment(actor, standing, { classId, teacher: { id: staffId, department } }),
    )
    .map(({ subjectCode: _code, ...row }) => row);
}

/** @throws people.not-found, people.assignment-exists, people.class-subjects-locked */
export function saveAssignment(
  { database, newId }: PeopleDeps,
  input: InputOf<'assignments.save'>,
  context: Context,
): Promise<OutputOf<'assignments.save'>> {
  return database.write(context, { action: 'assignments.save' }, async (tx) => {
    const room = readClass(tx.sql, input.classId);
    const known =
      room && readStaff(tx.sql, input.staffId) && readSubjects(tx.sql).some((s) => s.id === input.subjectId);
    if (!known) throw appError('people.not-found');
    requireWithinScope(context, [input.classId]);
    const assignments = tx.orm.getRepository(AssignmentSchema);
    if (isAssigned(tx.sql, input)) throw appError('people.assignment-exists', { class: room.name });
    requireOpenToNew(tx.sql, input, tx.at);
    const record = { id: newId(), ...input, yearId: room.yearId, toDay: null, importId: null };
    await assignments.insert(record);
    tx.about(record.id);
    tx.note(input);
    tx.change('assignment', record.id, record);
    return { id: record.id };
  });
}

/** @throws people.not-found, people.assignment-ended, people.day-order */
export function endAssignment(
  { database }: PeopleDeps,
  input: InputOf<'assignments.end'>,
  context: Context,
): Promise<OutputOf<'assignments.end'>> {
  return database.write(context, { action: 'assignments.end', subject: input.id }, async (tx) => {
    const assignments = tx.orm.getRepository(AssignmentSchema);
    const before = await assignments.findOneBy({ id: input.id });
    if (!before) throw appError('people.not-found');
    requireWithinScope(context, [before.classId]);
    if (before.toDay !== null) throw appError('people.assignment-ended', { day: before.toDay });
    if (input.toDay < before.fromDay) throw appError('people.day-order', { from: before.fromDay });
    await assignments.update({ id: input.id }, { toDay: input.toDay });
    tx.note({ toDay: input.toDay });
    tx.change('assignment', input.id, { ...before, toDay: input.toDay });
    return {};
  });
}
