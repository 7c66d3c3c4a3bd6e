import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { BookStudent } from '../data/book-facts.ts';
import { HOMEROOM } from '../domain/cell.ts';
import { conductYear } from '../domain/grading/conduct-year.ts';
import { subjectResult, type Level, type SecondaryRules } from '../domain/index.ts';
import { numberOf, type StudentMarks } from '../domain/marks-of-student.ts';
import { averageText, levelText, passText, primaryText } from '../domain/result-words.ts';
import { secondarySubject } from '../domain/secondary-input-of.ts';
import { inSemester, type Book } from './open-book.ts';

export interface BookResult {
  readonly studentId: string;
  /** "7,9", "Đ", "T"; '' while something is missing. */
  readonly semester: string;
  readonly year: string;
}
type TextsOf = (marks: StudentMarks | undefined) => Omit<BookResult, 'studentId'>;

/** What stands beside the marks of each student of a book. */
export function bookResults(
  sql: Sqlite,
  book: Book,
  students: readonly Pick<BookStudent, 'id'>[],
  marks: ReadonlyMap<string, StudentMarks>,
): BookResult[] {
  const textsOf = textsIn(sql, book);
  return students.map(({ id }) => ({ studentId: id, ...textsOf(marks.get(id)) }));
}

function textsIn(sql: Sqlite, book: Book): TextsOf {
  const { rules, semester, subjectId } = book;
  if (rules.id === 'TT27') {
    const levelAt = (marks: StudentMarks | undefined, at: number) =>
      subjectId === HOMEROOM ? '' : primaryText(numberOf(marks, at, 'muc-ck'));
    return (marks) => ({ semester: levelAt(marks, semester), year: levelAt(marks, 2) });
  }
  if (subjectId === HOMEROOM) {
    return (marks) => ({ semester: '', year: levelText(conductOfYear(rules, marks)) });
  }
  return subjectTexts(sql, book, rules);
}

function conductOfYear(rules: SecondaryRules, marks: StudentMarks | undefined): number | null {
  const at = (semester: number) => numberOf(marks, semester, 'ren-luyen') as Level | null;
  return conductYear(rules, { first: at(1), second: at(2) }).value;
}

function subjectTexts(sql: Sqlite, book: Book, rules: SecondaryRules): TextsOf {
  const { subjectId, semester, facts } = book;
  const columnsAt = (at: number) => (at === semester ? book.columns : inSemester(sql, book, at).columns);
  const subject = {
    id: subjectId,
    code: facts.subjectCode,
    kind: facts.subjectKind,
    periodsPerYear: facts.periodsPerYear,
    columns: [columnsAt(1), columnsAt(2)],
  } as const;
  const text = facts.subjectKind === 'comment' ? passText : averageText;
  return (marks) => {
    const { first, second, year } = subjectResult(rules, secondarySubject(subject, marks));
    const ofSemester = semester === 1 ? first.value : semester === 2 ? second.value : null;
    return { semester: text(ofSemester), year: text(year.value) };
  };
}
