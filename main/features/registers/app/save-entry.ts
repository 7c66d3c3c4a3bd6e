import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import {
  REGISTER_DEFINITIONS,
  entryKey,
  type Cells,
  type RegisterName,
} from '../../../../preload/contract/vocabulary/registers/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import {
  entryWithKey,
  insertEntry,
  readEntry,
  updateEntry,
  type RegisterEntry,
} from '../data/register-entries.ts';
import { studentById, studentWithCode } from '../data/students.ts';
import { checkEntry } from '../domain/check-entry.ts';
import { requireWrite, signedIn } from './register-rights.ts';
import type { RegistersCore } from './registers-core.ts';

const START = { archivedOn: null, archiveReason: '', version: 1 };

/**
 * One entry from the form; what it was before stays in the history.
 * @throws registers.not-found, registers.changed-meanwhile, registers.archived, registers.cell-*, registers.nothing-measured,
 * registers.student-unknown, registers.key-taken, registers.key-archived, permission.denied
 */
export function saveEntry(
  { database, newId }: RegistersCore,
  input: InputOf<'registers.save'>,
  context: Context,
): Promise<OutputOf<'registers.save'>> {
  const { register } = input;
  const { userId } = signedIn(context);
  return database.write(context, { action: 'registers.save' }, (tx) => {
    const before = input.id === null ? null : currentEntry(tx.sql, input.id, input.version);
    if (before && before.register !== register) throw appError('registers.not-found');
    if (before?.archivedOn) throw appError('registers.archived');
    const cells = checkedCells(register, input.cells, tx.at);
    const studentId = studentOf(tx.sql, input, context);
    if (before) requireReach(tx.sql, before, context);
    const key = entryKey(REGISTER_DEFINITIONS[register], cells, studentId);
    requireFree(tx.sql, register, key, before?.id ?? null);
    const id = before?.id ?? newId();
    tx.about(id);
    const entry = { ...(before ?? { ...START, id, register }), entryKey: key, studentId, cells };
    if (
      before &&
      entry.entryKey === before.entryKey &&
      JSON.stringify(cells) === JSON.stringify(before.cells)
    ) {
      tx.note({ register, unchanged: true });
      return { id };
    }
    const after = { ...entry, version: before ? before.version + 1 : 1, at: tx.at, userId };
    if (before) updateEntry(tx.sql, after);
    else insertEntry(tx.sql, after);
    noteEntry(tx, after);
    return { id };
  });
}

/** The log learns that and where something changed, never a value. */
export function noteEntry(tx: Transaction, entry: RegisterEntry): void {
  const { id, register, studentId, cells, archivedOn, archiveReason, version } = entry;
  tx.note({ register, version });
  tx.change('register-entry', id, { register, studentId, cells, archivedOn, archiveReason });
}

/** @throws registers.not-found, registers.changed-meanwhile */
export function currentEntry(sql: Sqlite, id: string, version: number | null): RegisterEntry {
  const entry = readEntry(sql, id);
  if (!entry) throw appError('registers.not-found');
  if (entry.version !== version) throw appError('registers.changed-meanwhile');
  return entry;
}

/** @throws permission.denied */
export function requireReach(sql: Sqlite, { register, studentId }: RegisterEntry, context: Context): void {
  const student = studentId === null ? null : studentById(sql, studentId);
  requireWrite(signedIn(context), register, student?.classId ?? null);
}

function checkedCells(register: RegisterName, typed: Readonly<Record<string, string>>, at: string): Cells {
  const checked = checkEntry(REGISTER_DEFINITIONS[register], typed, vietnamDay(at));
  if ('cells' in checked) return checked.cells;
  const { key, code, params } = checked.problem;
  const column = REGISTER_DEFINITIONS[register].columns.find((each) => each.key === key);
  throw appError(code, { ...params, key, column: column?.header ?? '' });
}

function studentOf(sql: Sqlite, input: InputOf<'registers.save'>, context: Context): string | null {
  const { register, cells } = input;
  const column = REGISTER_DEFINITIONS[register].columns.find(({ type }) => type === 'student');
  if (!column) return null;
  const code = (cells[column.key] ?? '').trim();
  const student = code === '' ? null : studentWithCode(sql, code);
  if (!student) throw appError('registers.student-unknown', { key: column.key });
  requireWrite(signedIn(context), register, student.classId);
  return student.id;
}

function requireFree(sql: Sqlite, register: RegisterName, key: string, ownId: string | null): void {
  const other = entryWithKey(sql, register, key);
  if (other === null || other.id === ownId) return;
  const first = REGISTER_DEFINITIONS[register].identity[0] ?? '';
  const code = register === 'health' ? 'measured-that-day' : 'code-taken';
  throw appError(other.archivedOn === null ? `registers.${code}` : `registers.${code}-archived`, {
    key: first,
  });
}
