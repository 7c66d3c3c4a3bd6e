import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { REGISTER_DEFINITIONS } from '../../../../preload/contract/vocabulary/registers/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { readEntries, readEntry, readHistory, type RegisterEntry } from '../data/register-entries.ts';
import { readStudents, studentById } from '../data/students.ts';
import { reaches } from '../domain/health-scope.ts';
import { shownCells } from '../domain/shown-cells.ts';
import { readScope, signedIn } from './register-rights.ts';
import type { RegistersCore } from './registers-core.ts';

/** One register, masked where the reader may not see the numbers. */
export function listRegister(
  { database }: RegistersCore,
  { register, archived }: InputOf<'registers.list'>,
  context: Context,
): OutputOf<'registers.list'> {
  const scope = readScope(signedIn(context), register);
  const definition = REGISTER_DEFINITIONS[register];
  const stored = readEntries(database.read, register);
  const students = new Map(
    definition.sensitive ? readStudents(database.read).map((student) => [student.id, student]) : [],
  );
  // Children in Vietnamese order; the other registers stand in the order of their codes.
  const place = new Map([...students.keys()].map((id, at) => [id, at]));
  const at = ({ studentId }: RegisterEntry) => place.get(studentId ?? '') ?? 0;
  const entries = definition.sensitive ? stored.sort((a, b) => at(a) - at(b)) : stored;
  return {
    masked: scope !== null,
    archived: entries.filter(({ archivedOn }) => archivedOn !== null).length,
    rows: entries
      .filter(({ archivedOn }) => archived || archivedOn === null)
      .map(({ id, version, cells, studentId, archivedOn, archiveReason }) => {
        const student = students.get(studentId ?? '') ?? null;
        const open = reaches(scope, student?.classId ?? null);
        return {
          id,
          version,
          cells: shownCells(definition, cells, student, open),
          archivedOn,
          archiveReason,
        };
      }),
  };
}

/** @throws registers.not-found */
export function entryHistory(
  { database }: RegistersCore,
  { id }: InputOf<'registers.history'>,
  context: Context,
): OutputOf<'registers.history'> {
  const actor = signedIn(context);
  const entry = readEntry(database.read, id);
  if (!entry) throw appError('registers.not-found');
  const scope = readScope(actor, entry.register);
  return readHistory(database.read, id).map(
    ({ version, at, by, cells, studentId, archivedOn, archiveReason }) => {
      const student = studentId === null ? null : studentById(database.read, studentId);
      const open = reaches(scope, student?.classId ?? null);
      return {
        version,
        at,
        by,
        cells: shownCells(REGISTER_DEFINITIONS[entry.register], cells, student, open),
        archivedOn,
        archiveReason,
      };
    },
  );
}
