import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import {
  sealedAgainstGone,
  sealedAgainstNew,
  sealedInClass,
  sealedInGrade,
  type SealedBook,
} from '../data/sealed-books.ts';

/** A locked book keeps the periods and the kind it was locked under. @throws people.subject-locked */
export function requireOpenGrade(
  sql: Sqlite,
  of: Parameters<typeof sealedInGrade>[1],
  subject: string,
): void {
  refuse('people.subject-locked', sealedInGrade(sql, of), { subject });
}

/** Another grade has other rules. @throws people.class-locked */
export function requireOpenClass(sql: Sqlite, classId: string, at: string): void {
  refuse('people.class-locked', sealedInClass(sql, classId, at));
}

/** A locked level of learning rests on the subjects the class had. @throws people.class-subjects-locked */
export function requireOpenToNew(
  sql: Sqlite,
  { classId, subjectId }: { readonly classId: string; readonly subjectId: string },
  at: string,
): void {
  refuse('people.class-subjects-locked', sealedAgainstNew(sql, { classId, subjectId, at }));
}

/** The book of a subject goes with its last assignment. @throws people.class-subjects-locked */
export function requireOpenToGo(
  sql: Sqlite,
  { id, classId, subjectId }: { readonly id: string; readonly classId: string; readonly subjectId: string },
  at: string,
): void {
  refuse(
    'people.class-subjects-locked',
    sealedAgainstGone(sql, { assignmentId: id, classId, subjectId, at }),
  );
}

function refuse(code: string, sealed: SealedBook | null, more: Readonly<Record<string, string>> = {}): void {
  if (!sealed) return;
  const { className, grade, subject, paper } = sealed;
  // What is locked, in names: "6A1 · Toán", or the class as a whole.
  const unit = subject === '' ? className : `${className} · ${subject}`;
  throw appError(code, { class: className, grade, unit, paper: paper === '' ? '…' : paper, ...more });
}
