import { appError } from '../../../kernel/app-error.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { readClass } from '../data/class-queries.ts';
import { hasEnrolment, openEnrolment } from '../data/enrolment-queries.ts';
import { EnrolmentSchema } from '../data/student.schema.ts';
import type { Student } from '../domain/records.ts';
import { sitsInClass } from '../domain/student-status.ts';
import { requireCurrentYear } from './require-current-year.ts';

/**
 * Ends the open enrolment and starts a new one when the class differs. A first enrolment counts from the first day of
 * the year, a later one from today; a student who left sits in no class. Says whether anything moved.
 */
export async function moveToClass(
  tx: Transaction,
  newId: NewId,
  move: { readonly student: Student; readonly classId: string | null; readonly today: string },
): Promise<boolean> {
  const enrolments = tx.orm.getRepository(EnrolmentSchema);
  const { student, today } = move;
  const target = sitsInClass(student.status) ? move.classId : null;
  const open = openEnrolment(tx.sql, student.id);
  if ((open?.classId ?? null) === target) return false;
  if (target !== null && !readClass(tx.sql, target)) throw appError('people.not-found');
  if (open) {
    const ended = { ...open, toDay: today > open.fromDay ? today : open.fromDay };
    await enrolments.update({ id: open.id }, { toDay: ended.toDay });
    tx.change('enrolment', open.id, ended);
  }
  if (target !== null) {
    const first = !hasEnrolment(tx.sql, student.id) && student.status !== 'transferred-in';
    const fromDay = first ? requireCurrentYear(tx.sql).startsOn : today;
    const started = { id: newId(), studentId: student.id, classId: target, fromDay, toDay: null };
    await enrolments.insert(started);
    tx.change('enrolment', started.id, started);
  }
  return true;
}
