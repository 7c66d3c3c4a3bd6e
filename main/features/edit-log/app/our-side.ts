import { cellText, kindOfColumn } from '../../gradebook/index.ts';
import type { MinutesCell } from '../domain/match-edits.ts';
import type { OurResult } from '../domain/match-results.ts';
import type { SchoolRegister } from '../domain/school-register.ts';
import { classesOfYear, registeredStudents } from '../data/register-of-year.ts';
import type { EditLogCore } from './edit-log-core.ts';

/** As it was in a year: a log of a past year is compared again with the classes it is about. */
export function schoolRegister({ people, database }: EditLogCore, yearId: string): SchoolRegister {
  return {
    classes: classesOfYear(database.read, yearId),
    subjects: people.subjects().map(({ id, code, name }) => ({ id, code, name })),
    students: registeredStudents(database.read, yearId),
  };
}

/** Approved cells of the signed minutes of a year, values as text for people. */
export function minutesCells({ people, corrections }: EditLogCore, yearId: string): MinutesCell[] {
  const kinds = new Map(people.subjects().map(({ id, kind }) => [id, kind]));
  return corrections.signedCells(yearId).map((cell) => {
    const kind = kindOfColumn(cell.col, kinds.get(cell.subjectId) ?? 'comment');
    const text = (value: number | null, words: string) =>
      cellText(kind, value ?? (words === '' ? null : words));
    return {
      correctionId: cell.correctionId,
      signedOn: cell.signedOn,
      subjectId: cell.subjectId,
      semester: cell.semester,
      studentId: cell.studentId,
      col: cell.col,
      before: text(cell.before, cell.beforeText),
      after: text(cell.after, cell.afterText),
    };
  });
}

/** Results of our books; each class is reckoned once. */
export function ourResults({ gradebook }: EditLogCore): OurResult {
  const classes = new Map<string, ReturnType<EditLogCore['gradebook']['results']>>();
  return ({ id, classId }, about, semester) => {
    const results = classes.get(classId) ?? gradebook.results(classId);
    classes.set(classId, results);
    const student = results.students.find((each) => each.id === id);
    if (!student) return null;
    if (about === 'level') return student.level[semester - 1] ?? null;
    if (about === 'conduct') return student.conduct[semester - 1] ?? null;
    const at = results.subjects.findIndex((subject) => subject.id === about);
    return student.averages[at]?.[semester - 1] ?? null;
  };
}
