import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import {
  closedAtOf,
  insertWindow,
  readAllWindows,
  shutWindow,
  type ListedWindow,
} from '../data/window-rows.ts';
import { effectiveAt } from './effective-now.ts';
import type { GradebookCore } from './gradebook-core.ts';

type WindowView = OutputOf<'gradebook.windows'>[number];

/** All windows of the current year, newest first. */
export function listWindows({ database, people }: GradebookCore, context: Context): WindowView[] {
  const year = people.currentYear();
  if (!year) return [];
  const at = effectiveAt(database.read, context.at);
  return readAllWindows(database.read, year.id).map((window) => {
    const { grade, classId, subjectId, col, closedAt: _closed, ...rest } = window;
    return {
      ...rest,
      scope: { grade, classId, subjectId, studentId: null, col },
      state: stateOf(window, at),
    };
  });
}

function stateOf({ fromAt, untilAt, closedAt }: ListedWindow, at: string): WindowView['state'] {
  if (closedAt !== null) return 'closed';
  if (untilAt <= at) return 'over';
  return fromAt > at ? 'upcoming' : 'open';
}

/** @throws gradebook.no-year, gradebook.window-order, gradebook.window-over */
export function addWindow(
  { database, people, newId }: GradebookCore,
  { scope, note, kind, semester, ...times }: InputOf<'gradebook.addWindow'>,
  context: Context,
): Promise<OutputOf<'gradebook.addWindow'>> {
  const id = newId();
  return database.write(context, { action: 'gradebook.addWindow', subject: id }, (tx) => {
    const year = people.currentYear();
    if (!year) throw appError('gradebook.no-year');
    const fromAt = new Date(times.fromAt).toISOString();
    const untilAt = new Date(times.untilAt).toISOString();
    if (fromAt >= untilAt) throw appError('gradebook.window-order');
    if (untilAt <= effectiveAt(tx.sql, tx.at)) throw appError('gradebook.window-over');
    const { userId } = signedInUser(context);
    const window = { id, yearId: year.id, semester, kind, ...scope, fromAt, untilAt, note };
    insertWindow(tx.sql, { ...window, at: tx.at, userId });
    tx.note({ semester, kind, ...scope, fromAt, untilAt });
    tx.change('entry-window', id, window);
    return { id };
  });
}

/** @throws gradebook.window-unknown, gradebook.window-closed */
export function closeWindow(
  { database }: GradebookCore,
  { id }: InputOf<'gradebook.closeWindow'>,
  context: Context,
): Promise<void> {
  return database.write(context, { action: 'gradebook.closeWindow', subject: id }, (tx) => {
    const closed = closedAtOf(tx.sql, id);
    if (closed === undefined) throw appError('gradebook.window-unknown');
    if (closed !== null) throw appError('gradebook.window-closed');
    const at = effectiveAt(tx.sql, tx.at);
    shutWindow(tx.sql, id, at, signedInUser(context).userId);
    tx.change('entry-window', id, { id, closedAt: at });
  });
}
