import {
  REGISTER_DEFINITIONS,
  entryKey,
  type Cells,
  type RegisterName,
} from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { Snapshot } from '../data/snapshot.ts';
import type { Row } from '../data/table-rows.ts';
import type { EntryRow } from '../domain/records.ts';
import type { PlanInput } from './plan-input.ts';
import { PlanBuilder, type Plan } from './planned.ts';

/** Entries are found by what names them; what the file leaves empty keeps what is stored. */
export function planEntries(
  register: RegisterName,
  { accepted, newId, importId, at, userId }: PlanInput<EntryRow>,
  stored: Snapshot,
): Plan {
  const builder = new PlanBuilder();
  const definition = REGISTER_DEFINITIONS[register];
  const byKey = new Map(stored.entries.map((row) => [String(row['entry_key']), row]));
  const students = new Map(stored.students.map((row) => [String(row['sector_id']), String(row['id'])]));
  for (const { row, record } of accepted) {
    const studentId = record.studentCode === null ? null : (students.get(record.studentCode) ?? null);
    const key = entryKey(definition, record.cells, studentId);
    const before = byKey.get(key) ?? null;
    if (before === null) {
      const after: Row = {
        id: newId(),
        register,
        entry_key: key,
        student_id: studentId,
        cells: JSON.stringify(record.cells),
        archived_on: null,
        archive_reason: '',
        version: 1,
        at,
        user_id: userId,
        import_id: importId,
      };
      builder.put(row, 'register_entry', null, after);
      continue;
    }
    const old = JSON.parse(String(before['cells'])) as Cells;
    const cells = JSON.stringify({ ...record.cells, ...old, ...toChange(register, record.cells) });
    const same = cells === JSON.stringify({ ...record.cells, ...old });
    const version = Number(before['version']) + 1;
    const after = same ? before : { ...before, cells, version, at, user_id: userId };
    builder.put(row, 'register_entry', before, after);
    if (before['archived_on'] !== null)
      builder.warn(row, definition.identity[0] ?? '', 'registers.import-archived', {});
  }
  return builder.plan();
}

/** What the file gives, without the codes that only say which entry is meant. */
function toChange(register: RegisterName, cells: Cells): Cells {
  const codes = new Set(
    REGISTER_DEFINITIONS[register].columns.filter(({ type }) => type === 'code').map(({ key }) => key),
  );
  return Object.fromEntries(
    Object.entries(cells).filter(([key, value]) => value !== null && !codes.has(key)),
  );
}
