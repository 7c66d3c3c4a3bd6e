import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { bookPeople, issuedTranscript, type BookPeople } from '../data/book-people.ts';
import { addStep, changeDraft, insertCells, insertCorrection } from '../data/correction-writes.ts';
import type { Book } from '../domain/wish.ts';
import { requireCorrection, type CorrectionsCore } from './corrections-core.ts';
import { deadlineOf, inspectWish, newCells, requireSound } from './inspect-wish.ts';
import { settle } from './settle-grants.ts';

/** What a request would say; nothing is written. */
export function checkWish(
  core: CorrectionsCore,
  input: InputOf<'corrections.check'>,
  context: Context,
): OutputOf<'corrections.check'> {
  const { read } = core.database;
  const { yearId } = requireTeacher(core, read, signedInUser(context), input);
  const { cells, consequences } = inspectWish(core, read, input);
  return {
    cells: cells.map(({ studentId, name, col, kind, before, fault }) => ({
      studentId,
      name,
      col,
      kind,
      before,
      fault,
    })),
    consequences,
    deadline: deadlineOf(read, yearId, input.semester, context.at),
    transcript: issuedTranscript(read, input.classId),
  };
}

/** A draft, new or changed by whoever wrote it. */
export function saveDraft(
  core: CorrectionsCore,
  input: InputOf<'corrections.save'>,
  context: Context,
): Promise<{ id: string }> {
  return core.database.write(context, { action: 'corrections.save' }, (tx) => {
    settle(core, tx);
    const actor = signedInUser(context);
    const { yearId, staffId } = requireTeacher(core, tx.sql, actor, input);
    const { reasonKind, reason, reissueDocument, classId, subjectId, semester } = input;
    const inspected = inspectWish(core, tx.sql, input);
    requireSound(inspected);
    const id = input.id ?? core.newId();
    if (input.id === null) {
      const { userId } = actor;
      insertCorrection(tx.sql, {
        ...{ id, yearId, classId, subjectId, semester, requesterId: staffId, reasonKind, reason },
        ...{ reissueDocument, createdAt: tx.at, createdBy: userId },
      });
      addStep(tx.sql, id, { step: 'create', at: tx.at, userId, staffId, delegation: '', note: '' });
    } else {
      requireOwnDraft(tx.sql, input.id, actor, input);
      changeDraft(tx.sql, id, { reasonKind, reason, reissueDocument });
    }
    insertCells(tx.sql, id, newCells(inspected));
    tx.about(id);
    tx.note({ cells: input.cells.length });
    tx.change('correction', id, { state: 'draft', classId, subjectId, semester, cells: input.cells.length });
    return { id };
  });
}

/**
 * Only who teaches the class in the subject now asks for a correction of it.
 * @throws corrections.not-yours, corrections.year-over
 */
export function requireTeacher(
  core: CorrectionsCore,
  sql: Sqlite,
  { staffId }: Actor,
  { classId, subjectId }: Book,
): BookPeople & { readonly staffId: string } {
  const people = bookPeople(sql, classId, subjectId);
  if (!people || staffId === null || !people.teacherIds.includes(staffId))
    throw appError('corrections.not-yours');
  if (people.yearId !== core.people.currentYear()?.id) throw appError('corrections.year-over');
  return { ...people, staffId };
}

/** @throws corrections.not-found, corrections.not-your-draft */
export function requireOwnDraft(sql: Sqlite, id: string, { staffId }: Actor, book?: Book) {
  const row = requireCorrection(sql, id);
  const same =
    book === undefined ||
    (row.classId === book.classId && row.subjectId === book.subjectId && row.semester === book.semester);
  if (row.requesterId !== staffId || row.state !== 'draft' || !same)
    throw appError('corrections.not-your-draft');
  return row;
}
