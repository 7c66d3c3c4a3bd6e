import type { Inline } from '../../../platform/pdf/index.ts';
import type { ClassMarks } from './class-marks.ts';
import { arrowTo } from '../domain/in-turn.ts';
import type { MinutesNotes } from '../domain/minutes-notes.ts';
import { printedValue } from './book-columns.ts';

type TextOf = (studentId: string) => Inline;
type Replaced = ClassMarks['results']['students'][number]['replaced'];

const spansOf = (text: Inline) => (typeof text === 'string' ? [text] : text);

/** What stood, and what was entered since; '' = nothing was. */
export function inlineInTurn(before: Inline, now: Inline): Inline {
  if (now === '' || now === before) return before;
  return before === '' ? now : [...spansOf(before), ` ${arrowTo('')}`, ...spansOf(now)];
}

/** Tests of a subject of primary school that were taken again and count. */
export function testsAgain(marks: ClassMarks, subjectId: string, notes: MinutesNotes): TextOf {
  const view = marks.wholeYear?.subjects.find((one) => one.subjectId === subjectId);
  return againOf(marks, { view, key: 'kt-lai', kind: 'test', notes }, ({ tests }) =>
    tests.includes(subjectId),
  );
}

/** A quality or an ability that was assessed again and counts. */
export function qualityAgain(marks: ClassMarks, code: string, notes: MinutesNotes): TextOf {
  const view = marks.wholeYear?.homeroom;
  return againOf(marks, { view, key: `${code}-lai`, kind: 'quality', notes }, ({ qualities }) =>
    qualities.includes(code),
  );
}

interface Column {
  readonly view: NonNullable<ClassMarks['wholeYear']>['homeroom'] | undefined;
  readonly key: string;
  readonly kind: 'test' | 'quality';
  readonly notes: MinutesNotes;
}

function againOf(
  { results }: ClassMarks,
  { view, key, kind, notes }: Column,
  counts: (replaced: Replaced) => boolean,
): TextOf {
  const at = view?.columns.findIndex((column) => column.key === key) ?? -1;
  const again = new Set(results.students.filter(({ replaced }) => counts(replaced)).map(({ id }) => id));
  const rows = new Map(view?.students.map((student) => [student.id, student]));
  return (studentId) => (again.has(studentId) ? printedValue(rows.get(studentId), at, kind, notes) : '');
}
