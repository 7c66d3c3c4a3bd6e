import type { EditDirection } from '../../../../preload/contract/vocabulary/edit-log.ts';

export interface CountedEdit {
  /** Whose mark it is: the staff record, or the sign-in where there is none. */
  readonly teacherId: string;
  readonly teacher: string;
  readonly direction: EditDirection;
  readonly minutes: string;
  readonly explanation: string;
}
export interface TeacherCount {
  readonly teacher: string;
  readonly edits: number;
  readonly up: number;
  readonly down: number;
  readonly emptied: number;
  /** Remarks, absences, and values that came back as they were. */
  readonly other: number;
  readonly withoutMinutes: number;
  readonly unexplained: number;
}

/** Who edited without minutes the most first, then who edited the most. */
export function countByTeacher(edits: readonly CountedEdit[]): TeacherCount[] {
  const groups = new Map<string, CountedEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.teacherId);
    if (group) group.push(edit);
    else groups.set(edit.teacherId, [edit]);
  }
  return [...groups.values()]
    .map(countOf)
    .sort(
      (a, b) =>
        b.withoutMinutes - a.withoutMinutes || b.edits - a.edits || COLLATOR.compare(a.teacher, b.teacher),
    );
}
const COLLATOR = new Intl.Collator('vi');

function countOf(group: readonly CountedEdit[]): TeacherCount {
  const count = (test: (edit: CountedEdit) => boolean) => group.filter(test).length;
  return {
    teacher: group[0]?.teacher ?? '',
    edits: group.length,
    up: count(({ direction }) => direction === 'up'),
    down: count(({ direction }) => direction === 'down'),
    emptied: count(({ direction }) => direction === 'emptied'),
    other: count(({ direction }) => direction === 'other' || direction === 'same'),
    withoutMinutes: count(({ minutes }) => minutes === ''),
    unexplained: count(({ minutes, explanation }) => minutes === '' && explanation === ''),
  };
}
