import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { ChangedSubject, EffectOnBooks } from '../../people/index.ts';
import { readMarks } from '../data/mark-rows.ts';
import { kindOfColumn } from '../domain/kind-of-column.ts';
import { readClassContent } from './class-inputs.ts';
import { resultsOf, type ClassResults } from './class-results.ts';

interface BookState {
  readonly columns: string;
  readonly results: ClassResults;
  readonly at: number;
}

/**
 * Runs a change of periods or kind of a subject and compares the results of the classes that have marks in it.
 * @throws gradebook.kind-with-marks: an "Đ" is no mark of 0,1, and an 8 no "Đ"
 */
export function effectOnBooks(
  sql: Sqlite,
  { subjectId, classIds, otherKindIn }: ChangedSubject,
  order: () => readonly string[],
  change: () => void,
): EffectOnBooks {
  const marked = classIds.filter((classId) => readMarks(sql, classId, subjectId).length > 0);
  const ids = marked.length > 0 ? order() : [];
  const read = () => marked.map((classId) => stateOf(sql, classId, subjectId, ids));
  const before = read();
  for (const classId of otherKindIn) requireNoMarksOfKind(sql, classId, subjectId);
  change();
  const after = read();
  const effects = before.map((was, index) => compared(was, after[index]!));
  const sum = (count: (effect: ReturnType<typeof compared>) => number) =>
    effects.reduce((total, effect) => total + count(effect), 0);
  return {
    classes: effects.flatMap(({ className, touched }) => (touched ? [className] : [])),
    blank: sum(({ blank }) => blank),
    changed: sum(({ changed }) => changed),
    filled: sum(({ filled }) => filled),
    levels: sum(({ levels }) => levels),
  };
}

function requireNoMarksOfKind(sql: Sqlite, classId: string, subjectId: string): void {
  const bound = readMarks(sql, classId, subjectId).filter(
    ({ col }) => kindOfColumn(col, 'scored') !== kindOfColumn(col, 'comment'),
  );
  if (bound.length === 0) return;
  const { results } = stateOf(sql, classId, subjectId, [subjectId]);
  const params = { subject: results.subjects[0]?.name ?? '', class: results.className, marks: bound.length };
  throw appError('gradebook.kind-with-marks', params);
}

function stateOf(sql: Sqlite, classId: string, subjectId: string, order: readonly string[]): BookState {
  const content = readClassContent(sql, classId, order);
  const own = content.subjects.find(({ id }) => id === subjectId);
  return {
    columns: JSON.stringify(own?.columns ?? []),
    results: resultsOf(content),
    at: content.subjects.findIndex(({ id }) => id === subjectId),
  };
}

function compared(was: BookState, is: BookState) {
  const pairs = was.results.students.map((student, index) => [student, is.results.students[index]!] as const);
  const averages = pairs.flatMap(([a, b]) =>
    a.averages[was.at]!.map((text, semester) => [text, b.averages[is.at]![semester]!] as const),
  );
  const count = (matches: (a: string, b: string) => boolean) =>
    averages.filter(([a, b]) => a !== b && matches(a, b)).length;
  return {
    className: was.results.className,
    touched: was.columns !== is.columns,
    blank: count((_a, b) => b === ''),
    filled: count((a) => a === ''),
    changed: count((a, b) => a !== '' && b !== ''),
    levels: pairs.flatMap(([a, b]) => a.level.filter((text, semester) => text !== b.level[semester])).length,
  };
}
