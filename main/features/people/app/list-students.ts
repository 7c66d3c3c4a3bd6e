import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readStanding } from '../data/standing-query.ts';
import {
  readStudentList,
  readStudentsOfClasses,
  readStudentsOfYear,
  type StudentListRow,
} from '../data/student-queries.ts';
import { identityWarnings } from '../domain/identity-warnings.ts';
import { masked } from '../domain/mask.ts';
import { seesStudentSensitive, visibleClassIds } from '../domain/people-policy.ts';
import { listedYear } from './listed-year.ts';
import { requireActor } from './require-actor.ts';

/** Students the caller may see, all or those who sit (in another year: sat) in one class, sorted the Vietnamese way. */
export function listStudents(
  read: Sqlite,
  input: InputOf<'students.list'>,
  context: Context,
): OutputOf<'students.list'> {
  const actor = requireActor(context);
  const standing = readStanding(read, actor.staffId);
  const visible = visibleClassIds(actor, standing);
  const year = listedYear(read, input.yearId, actor);
  const rows =
    year?.current === false ? rowsOfPast(read, year.id, input.classId) : rowsOf(read, input.classId, visible);
  return rows.map(({ classId, ...row }) => {
    const warning = identityWarnings(row).length > 0;
    if (seesStudentSensitive(actor, standing, classId)) return { ...row, warning };
    return { ...row, personalId: masked(row.personalId), ethnicity: masked(row.ethnicity), warning };
  });
}

function rowsOfPast(read: Sqlite, yearId: string, classId: string | null): StudentListRow[] {
  return readStudentsOfYear(read, yearId).filter((row) => classId === null || row.classId === classId);
}

function rowsOf(read: Sqlite, classId: string | null, visible: ReadonlySet<string> | null): StudentListRow[] {
  if (classId !== null) {
    if (visible && !visible.has(classId)) throw appError('people.class-not-yours');
    return readStudentsOfClasses(read, [classId]);
  }
  return visible ? readStudentsOfClasses(read, [...visible]) : readStudentList(read);
}
