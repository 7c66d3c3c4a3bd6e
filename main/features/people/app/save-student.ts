import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sortKeyByGivenName } from '../../../kernel/vietnamese.ts';
import { indexForSearch } from '../../../platform/database/search-index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { relativeOf, relativeText } from '../data/relative-text.ts';
import { StudentSchema, StudentStatusSchema, type StudentRecord } from '../data/student.schema.ts';
import { openEnrolment } from '../data/enrolment-queries.ts';
import { otherStudentWith } from '../data/student-queries.ts';
import { requireBirthDate, requirePersonalId } from '../domain/identity-warnings.ts';
import { keepMasked, MASK } from '../domain/mask.ts';
import type { Student } from '../domain/records.ts';
import { studentSearchEntry } from '../domain/search-entries.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { PeopleDeps } from './deps.ts';
import { studentWarnings } from './get-student.ts';
import { moveToClass } from './move-to-class.ts';
import { requireWithinScope } from './require-within-scope.ts';
import { changedFields } from './save-staff.ts';

/** @throws people.not-found, people.personal-id-invalid, people.birth-date-future, people.sector-id-taken, people.personal-id-taken */
export function saveStudent(
  deps: PeopleDeps,
  { classId, reason, ...fields }: InputOf<'students.save'>,
  context: Context,
): Promise<OutputOf<'students.save'>> {
  return deps.database.write(context, { action: 'students.save' }, async (tx) => {
    const repository = tx.orm.getRepository(StudentSchema);
    const before = fields.id === null ? null : await repository.findOneBy({ id: fields.id });
    if (fields.id !== null && !before) throw appError('people.not-found');
    const stored = before ? studentOf(before) : null;
    const seat = before ? (openEnrolment(tx.sql, before.id)?.classId ?? null) : classId;
    requireWithinScope(context, [seat, classId]);
    const kept = keepMasked<typeof fields>(fields, stored && { ...stored, id: fields.id });
    const disability = kept.disability === MASK ? '' : kept.disability;
    const student: Student = { ...kept, disability, id: fields.id ?? deps.newId() };
    const today = vietnamDay(context.at);
    requireSound(tx.sql, student, today);
    const record = recordOf(student, before?.importId ?? null);
    await repository.save(record, { transaction: false });
    if (before?.status !== student.status) await addStatus(tx, student, reason);
    const moved = await moveToClass(tx, deps.newId, { student, classId, today });
    indexForSearch(tx.sql, studentSearchEntry(student));
    tx.about(student.id);
    tx.note({ created: before === null, fields: before ? changedFields(before, record) : [], moved, reason });
    tx.change('student', student.id, student);
    return { id: student.id, warnings: studentWarnings(tx.sql, student) };
  });
}

function requireSound(sql: Sqlite, student: Student, today: string): void {
  requirePersonalId(student.personalId);
  requireBirthDate(student.birthDate, today);
  const sameSector = otherStudentWith(sql, 'sector_id', student.sectorId, student.id);
  if (sameSector !== null)
    throw appError('people.sector-id-taken', { code: student.sectorId, name: sameSector });
  const sameId = otherStudentWith(sql, 'personal_id', student.personalId, student.id);
  if (sameId !== null) throw appError('people.personal-id-taken', { name: sameId });
}

async function addStatus(tx: Transaction, student: Student, reason: string): Promise<void> {
  const entry = { studentId: student.id, at: tx.at, status: student.status, reason };
  await tx.orm.getRepository(StudentStatusSchema).save(entry, { transaction: false });
}

function recordOf(student: Student, importId: string | null): StudentRecord {
  return {
    ...student,
    disability: student.disability === '' ? null : student.disability,
    father: relativeText(student.father),
    mother: relativeText(student.mother),
    guardian: relativeText(student.guardian),
    sortKey: sortKeyByGivenName(student.fullName),
    importId,
  };
}

function studentOf({ sortKey: _key, importId: _import, ...record }: StudentRecord): Student {
  return {
    ...record,
    disability: record.disability ?? '',
    father: relativeOf(record.father),
    mother: relativeOf(record.mother),
    guardian: relativeOf(record.guardian),
  };
}
