import { cellText, kindOfColumn } from '../../gradebook/index.ts';
import type { ColumnsOfBook } from '../domain/line-cells.ts';
import type { MinutesCell, OurSide } from '../domain/match-edits.ts';
import type { OurResult } from '../domain/match-results.ts';
import type { SchoolRegister } from '../domain/school-register.ts';
import { compactKey } from '../domain/same-words.ts';
import { classesOfYear, registeredStudents } from '../data/register-of-year.ts';
import type { EditLogCore } from './edit-log-core.ts';

/** As it was in a year: a log of a past year is compared again with the classes it is about. */
export function schoolRegister({ people, database }: EditLogCore, yearId: string): SchoolRegister {
  return {
    classes: classesOfYear(database.read, yearId),
    subjects: people.subjects(),
    students: registeredStudents(database.read, yearId),
  };
}

export function ourSide(core: EditLogCore, yearId: string): OurSide {
  return { register: schoolRegister(core, yearId), columns: bookColumns(core) };
}

/** Approved cells of the signed minutes of a year, values as text for people. */
export function minutesCells({ people, corrections }: EditLogCore, yearId: string): MinutesCell[] {
  return corrections.signedCells(yearId).map((cell) => {
    const kind = kindOfColumn(cell.col, people.kindOf(cell.classId, cell.subjectId));
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

/** Columns of our books, each book looked up once. */
export function bookColumns({ gradebook }: EditLogCore): ColumnsOfBook {
  const books = new Map<string, ReadonlySet<string> | null>();
  return (classId, subjectId, semester) => {
    const key = `${classId}/${subjectId}/${semester}`;
    const known = books.get(key);
    if (known !== undefined) return known;
    const columns = gradebook.columnsOf(classId, subjectId, semester);
    const found = columns === null ? null : new Set(columns.map(compactKey));
    books.set(key, found);
    return found;
  };
}

/** Results and marks of our books; each class is reckoned once. */
export function ourResults(core: EditLogCore, yearId: string): OurResult {
  const classes = new Map<string, ReturnType<EditLogCore['gradebook']['results']>>();
  const books = new Map<string, ReadonlyMap<string, string>>();
  const columnsOf = bookColumns(core);
  return ({ id, classId }, about, semester, keys) => {
    const results = classes.get(classId) ?? core.gradebook.results(classId);
    classes.set(classId, results);
    const student = results.students.find((each) => each.id === id);
    if (!student) return null;
    if (about === 'level') return student.level[semester - 1] ?? null;
    if (about === 'conduct') return student.conduct[semester - 1] ?? null;
    const at = results.subjects.findIndex((subject) => subject.id === about);
    if (at < 0) return null;
    if (keys.length === 0) return student.averages[at]?.[semester - 1] ?? null;
    const inBook = columnsOf(classId, about, semester);
    const col = keys.find((each) => inBook?.has(each) ?? true);
    if (col === undefined) return null;
    const key = `${classId}/${semester}`;
    const marks = books.get(key) ?? marksOfClass(core, yearId, classId, semester);
    books.set(key, marks);
    return marks.get(markKey(id, about, col)) ?? '';
  };
}

/** Single marks as text for people. */
function marksOfClass(
  { gradebook, people, database }: EditLogCore,
  yearId: string,
  classId: string,
  semester: number,
): ReadonlyMap<string, string> {
  const scope = { yearId, semester, classId, grade: null, subjectId: null, studentId: null, col: null };
  const marks = new Map<string, string>();
  for (const { subjectId, columns, rows } of gradebook.canonical(database.read, scope)) {
    const kind = people.kindOf(classId, subjectId);
    for (const { studentId, values } of rows) {
      columns.forEach((col, at) => {
        const text = cellText(kindOfColumn(col, kind), values[at] ?? null);
        marks.set(markKey(studentId, subjectId, compactKey(col)), text);
      });
    }
  }
  return marks;
}

function markKey(studentId: string, subjectId: string, col: string): string {
  return `${studentId}/${subjectId}/${col}`;
}
