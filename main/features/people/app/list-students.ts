import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readStanding } from '../data/standing-query.ts';
import { readStudentList, readStudentsOfClasses, type StudentListRow } from '../data/student-queries.ts';
import { identityWarnings } from '../domain/identity-warnings.ts';
import { masked } from '../domain/mask.ts';
import { seesStudentSensitive, visibleClassIds } from '../domain/people-policy.ts';
import { requireActor } from './require-actor.ts';

/** Students the caller may see, all or those who sit in one class, sorted the Vietnamese way. */
export function listStudents(
  read: Sqlite,
  input: InputOf<'students.list'>,
  context: Context,
): OutputOf<'students.list'> {
  const actor = requireActor(context);
  const standing = readStanding(read, actor.staffId);
  const visible = visibleClassIds(actor, standing);
  return rowsOf(read, input.classId, visible).map(({ classId, ...row }) => {
    const warning = identityWarnings(row).length > 0;
    if (seesStudentSensitive(actor, standing, classId)) return { ...row, warning };
    return { ...row, personalId: masked(row.personalId), ethnicity: masked(row.ethnicity), warning };
  });
}

function rowsOf(read: Sqlite, classId: string | null, visible: ReadonlySet<string> | null): StudentListRow[] {
  if (classId !== null) {
    if (visible && !visible.has(classId)) throw appError('people.class-not-yours');
    return readStudentsOfClasses(read, [classId]);
  }
  return visible ? readStudentsOfClasses(read, [...visible]) : readStudentList(read);
}
