import type { Snapshot } from '../data/snapshot.ts';
import type { Row } from '../data/table-rows.ts';
import { classKey } from '../domain/name-index.ts';
import type { AssignmentRow } from '../domain/records.ts';
import type { PlanInput } from './plan-input.ts';
import { PlanBuilder, type Plan } from './planned.ts';
import { teacherFinder } from './teacher-finder.ts';

/** New teaching assignments count from the first day of the year; homerooms change the class. */
export function planAssignments(
  { accepted, newId, importId }: PlanInput<AssignmentRow>,
  stored: Snapshot,
): Plan {
  const builder = new PlanBuilder();
  const teacherOf = teacherFinder(stored.staff);
  const nameOf = new Map(stored.staff.map((row) => [row['id'], String(row['full_name'])]));
  const classes = new Map(stored.classes.map((row) => [classKey(String(row['name'])), row]));
  const subjects = new Map(stored.subjects.map((subject) => [subject.name, subject.id]));
  const open = new Set(
    stored.assignments.map((row) => `${row['staff_id']}|${row['class_id']}|${row['subject_id']}`),
  );
  const holders = new Map(
    stored.assignments.map((row) => [`${row['class_id']}|${row['subject_id']}`, row['staff_id']]),
  );

  for (const { row, record } of accepted) {
    const staffId = teacherOf(record.teacher);
    const room = classes.get(classKey(record.className));
    if (staffId === null || !room) continue;
    if (record.type === 'homeroom') {
      const after: Row = { ...room, homeroom_staff_id: staffId };
      builder.put(row, 'class', room, after);
      classes.set(classKey(record.className), after);
      continue;
    }
    const subjectId = subjects.get(record.subject);
    if (subjectId === undefined) continue;
    const classId = String(room['id']);
    if (open.has(`${staffId}|${classId}|${subjectId}`)) {
      builder.noteEffect(row, 'unchanged');
      continue;
    }
    const holder = holders.get(`${classId}|${subjectId}`);
    if (holder !== undefined) {
      const params = { name: nameOf.get(holder) ?? '', class: String(room['name']), subject: record.subject };
      builder.warn(row, 'subject', 'imports.assignment-held', params);
    }
    open.add(`${staffId}|${classId}|${subjectId}`);
    builder.put(row, 'teaching_assignment', null, {
      id: newId(),
      year_id: stored.yearId,
      staff_id: staffId,
      class_id: classId,
      subject_id: subjectId,
      from_day: stored.yearStartsOn,
      to_day: null,
      import_id: importId,
    });
  }
  return builder.plan();
}
