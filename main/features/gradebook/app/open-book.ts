import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookFacts, readSubjectFacts, type BookFacts } from '../data/book-facts.ts';
import { readClosedEarly } from '../data/closed-early.ts';
import type { MarkRow } from '../data/mark-rows.ts';
import { readSetting } from '../data/setting-rows.ts';
import { HOMEROOM, type BookRef } from '../domain/cell.ts';
import { columnsOf, regularNumber, withTaken, type BookColumn } from '../domain/columns-of.ts';
import { requiredRegular } from '../domain/grading/required-marks.ts';
import { ruleSetFor } from '../domain/grading/rule-sets/index.ts';
import type { RuleSet } from '../domain/grading/rule-sets/rule-set.ts';

export interface Book extends BookRef {
  readonly facts: BookFacts;
  readonly rules: RuleSet;
  /** Regular marks the rule set asks for. */
  readonly required: number;
  readonly columns: readonly BookColumn[];
  /** Whose own entries were shut before every ability was known, in a class that was not. */
  readonly closedEarly: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

/** @throws gradebook.unknown-book, gradebook.old-rules */
export function openBook(sql: Sqlite, { classId, subjectId, semester }: BookRef): Book {
  const facts = readBookFacts(sql, classId, subjectId);
  if (!facts) throw appError('gradebook.unknown-book');
  const { grade, yearName } = facts;
  const rules = ruleSetFor(grade, Number(yearName.slice(0, 4)));
  if (!rules) throw appError('gradebook.old-rules', { year: yearName });
  const required = requiredIn(rules, facts);
  const book = { classId, subjectId, semester, facts, rules, required, columns: [], closedEarly: NOBODY };
  return inSemester(sql, book, semester);
}

/** The book of another subject of the class, without its teachers: for what computes all of them. */
export function inSubject(sql: Sqlite, book: Book, subjectId: string): Book {
  const facts = { ...book.facts, ...readSubjectFacts(sql, book.classId, subjectId), teachers: [] };
  const required = requiredIn(book.rules, facts);
  return inSemester(sql, { ...book, subjectId, facts, required }, book.semester);
}

function requiredIn(rules: RuleSet, { subjectKind, periodsPerYear }: BookFacts): number {
  return rules.id === 'TT22' ? requiredRegular(rules, subjectKind, periodsPerYear) : 0;
}

/** With the columns of everything that stands in it; `rows` = its filled cells. */
export function withMarks(book: Book, rows: readonly MarkRow[]): Book {
  const taken = rows.map(({ semester, col }) => (semester === book.semester ? (regularNumber(col) ?? 0) : 0));
  return { ...book, columns: withTaken(book.columns, Math.max(0, ...taken)) };
}

/** The same book in a semester. */
export function inSemester(sql: Sqlite, book: Book, semester: number): Book {
  const { classId, subjectId, facts, rules, required } = book;
  const setting = readSetting(sql, { ...book, semester });
  const { regularColumns = null, chosen = [] } = setting ?? {};
  const assessed = rules.id === 'TT27' && subjectId === HOMEROOM;
  const early = assessed ? readClosedEarly(sql, classId, semester) : null;
  const shape = { ...facts, rules, semester, required, regularColumns, chosen };
  const columns = columnsOf({ ...shape, closedEarly: early?.wholeClass ?? false });
  return { ...book, semester, columns, closedEarly: early?.students ?? NOBODY };
}
