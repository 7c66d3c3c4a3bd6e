import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { BookTeacher } from '../data/book-facts.ts';
import type { GradebookCore } from './gradebook-core.ts';

interface Seen {
  readonly homeroomStaffId: string | null;
  readonly teachers: readonly BookTeacher[];
}

/**
 * Which books the caller may look at: the leadership and the officer all of them, a homeroom teacher those of the own
 * class, a teacher the own ones, the head of a department also those of its teachers.
 */
export function bookSight({ people }: GradebookCore, context: Context): (book: Seen) => boolean {
  const scope = people.visibleStaff(signedInUser(context));
  if (scope === null) return () => true;
  const { staffId, department } = scope;
  return ({ homeroomStaffId, teachers }) =>
    (staffId !== null && homeroomStaffId === staffId) ||
    teachers.some(
      (teacher) => teacher.staffId === staffId || (department !== null && teacher.department === department),
    );
}

/** @throws gradebook.not-visible */
export function requireSight(core: GradebookCore, context: Context, book: Seen): void {
  if (!bookSight(core, context)(book)) throw appError('gradebook.not-visible');
}
