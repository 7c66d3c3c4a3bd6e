import type { Snapshot } from '../data/snapshot.ts';
import type { Row } from '../data/table-rows.ts';
import { classKey } from '../domain/name-index.ts';
import type { ClassRow } from '../domain/records.ts';
import type { PlanInput } from './plan-input.ts';
import { given, PlanBuilder, type Plan } from './planned.ts';
import { teacherFinder } from './teacher-finder.ts';

/** Existing classes of the year are found by name ("lớp 6 a1" = "6A1"). */
export function planClasses({ accepted, newId, importId }: PlanInput<ClassRow>, stored: Snapshot): Plan {
  const builder = new PlanBuilder();
  const teacherOf = teacherFinder(stored.staff);
  const byName = new Map(stored.classes.map((row) => [classKey(String(row['name'])), row]));
  for (const { row, record } of accepted) {
    const before = byName.get(classKey(record.name)) ?? null;
    const base: Row = before ?? {
      id: newId(),
      year_id: stored.yearId,
      name: record.name,
      campus: '',
      homeroom_staff_id: null,
      import_id: importId,
    };
    const values = {
      grade: record.grade,
      campus: record.campus,
      homeroom_staff_id: teacherOf(record.homeroomTeacher) ?? undefined,
    };
    builder.put(row, 'class', before, { ...base, ...given(values) });
  }
  return builder.plan();
}
