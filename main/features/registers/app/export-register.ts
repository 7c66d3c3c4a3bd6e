import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { REGISTER_DEFINITIONS } from '../../../../preload/contract/vocabulary/registers/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { writeListWorkbook } from '../../../platform/excel/index.ts';
import { readEntries } from '../data/register-entries.ts';
import { readStudents } from '../data/students.ts';
import { reaches } from '../domain/health-scope.ts';
import { shownCells } from '../domain/shown-cells.ts';
import { writtenCell, writtenFormat } from '../domain/written-cell.ts';
import { readScope, signedIn } from './register-rights.ts';
import type { RegistersCore } from './registers-core.ts';

const SHORTEST_PURPOSE = 5;
const STOPPED = { header: 'Ngừng theo dõi', width: 26, format: 'text' } as const;

/**
 * The chosen entries in the order asked for; who took them stands in the log, and of health also what for.
 * @throws permission.denied, registers.purpose-needed
 */
export async function exportRegister(
  { database, people }: RegistersCore,
  { register, ids, columns: keys, purpose }: InputOf<'registers.export'>,
  context: Context,
): Promise<OutputOf<'registers.export'>> {
  const actor = signedIn(context);
  const definition = REGISTER_DEFINITIONS[register];
  const scope = readScope(actor, register);
  if (definition.sensitive && purpose.length < SHORTEST_PURPOSE) throw appError('registers.purpose-needed');
  const students = new Map(
    definition.sensitive ? readStudents(database.read).map((student) => [student.id, student]) : [],
  );
  const byId = new Map(readEntries(database.read, register).map((entry) => [entry.id, entry]));
  const entries = ids.flatMap((id) => byId.get(id) ?? []);
  // A workbook of masks is of no use to anybody and could be imported over the values.
  const hidden = entries.some(
    ({ studentId }) => !reaches(scope, students.get(studentId ?? '')?.classId ?? null),
  );
  if (hidden || (scope !== null && scope.size === 0)) throw appError('permission.denied');
  const columns = definition.columns.filter(({ key, required }) => required || keys.includes(key));
  const stopped = entries.some(({ archivedOn }) => archivedOn !== null);
  await database.write(context, { action: 'registers.export', subject: register }, (tx) => {
    tx.note({
      rows: entries.length,
      columns: columns.map(({ header }) => header),
      ...(purpose && { purpose }),
    });
  });
  const today = vietnamDay(context.at);
  const bytes = await writeListWorkbook({
    sheetName: definition.title,
    titles: [definition.title, people.school(context.at).name],
    numbered: true,
    columns: [
      ...columns.map((column) => ({
        header: column.header,
        width: column.width,
        format: writtenFormat(column),
      })),
      ...(stopped ? [STOPPED] : []),
    ],
    rows: entries.map(({ cells, studentId, archivedOn, archiveReason }) => {
      const shown = shownCells(definition, cells, students.get(studentId ?? '') ?? null, true);
      return [
        ...columns.map((column) => writtenCell(column, shown[column.key] ?? null)),
        ...(stopped ? [archivedOn === null ? null : `${formatDay(archivedOn)}: ${archiveReason}`] : []),
      ];
    }),
    closing: [
      `Ghi chú: xuất ngày ${formatDay(today)} bởi ${actor.fullName}.${purpose && ` Mục đích: ${purpose}`}`,
    ],
  });
  return { fileName: `${definition.slug}-${today}.xlsx`, bytes };
}
