import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readStanding } from '../data/standing-query.ts';
import {
  countNamesakes,
  readStudent,
  readStudentEvents,
  type StudentInClass,
} from '../data/student-queries.ts';
import { identityWarnings, type Warning } from '../domain/identity-warnings.ts';
import { MASK, masked } from '../domain/mask.ts';
import { seesStudentSensitive, visibleClassIds, type Standing } from '../domain/people-policy.ts';
import type { Relative, Student } from '../domain/records.ts';
import { requireActor } from './require-actor.ts';

/** @throws people.not-found also for a student outside the caller's classes: it must not show who exists. */
function visibleStudent(read: Sqlite, id: string, actor: Actor, standing: Standing): StudentInClass {
  const student = readStudent(read, id);
  const visible = visibleClassIds(actor, standing);
  if (!student || (visible && (student.classId === null || !visible.has(student.classId))))
    throw appError('people.not-found');
  return student;
}

export function getStudent(read: Sqlite, id: string, context: Context): OutputOf<'students.get'> {
  const actor = requireActor(context);
  const standing = readStanding(read, actor.staffId);
  const student = visibleStudent(read, id, actor, standing);
  const warnings = studentWarnings(read, student);
  if (seesStudentSensitive(actor, standing, student.classId)) return { ...student, masked: false, warnings };
  return { ...student, ...maskedParts(student), masked: true, warnings };
}

export function studentHistory(read: Sqlite, id: string, context: Context): OutputOf<'students.history'> {
  const actor = requireActor(context);
  visibleStudent(read, id, actor, readStanding(read, actor.staffId));
  return readStudentEvents(read, id);
}

export function studentWarnings(read: Sqlite, student: Student): Warning[] {
  const namesakes = student.birthDate === '' ? 0 : countNamesakes(read, student);
  if (namesakes === 0) return identityWarnings(student);
  return [...identityWarnings(student), { code: 'people.same-name-and-birth', params: { count: namesakes } }];
}

export function maskedParts(
  student: Student,
): Partial<Omit<Student, 'disability'>> & Pick<Student, 'personalId'> & { disability: typeof MASK } {
  return {
    personalId: masked(student.personalId),
    ethnicity: masked(student.ethnicity),
    // Blank or not, it is masked: a mask that stands only for "yes" says it.
    disability: MASK,
    birthPlace: masked(student.birthPlace),
    oldAddress: masked(student.oldAddress),
    newAddress: masked(student.newAddress),
    phone: masked(student.phone),
    father: maskedRelative(student.father),
    mother: maskedRelative(student.mother),
    guardian: maskedRelative(student.guardian),
  };
}

function maskedRelative(relative: Relative): Relative {
  return {
    fullName: masked(relative.fullName),
    birthYear: masked(relative.birthYear),
    job: masked(relative.job),
  };
}
