import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookFacts } from '../data/book-facts.ts';
import { readMarks } from '../data/mark-rows.ts';
import type { BookRef } from '../domain/cell.ts';
import { ruleSetFor } from '../domain/grading/rule-sets/index.ts';
import { openBook, withMarks } from './open-book.ts';

/** Null when there is no such book, or its year is older than the rules the program knows. */
export function columnsOfBook(sql: Sqlite, ref: BookRef): readonly string[] | null {
  const facts = readBookFacts(sql, ref.classId, ref.subjectId);
  if (!facts || !ruleSetFor(facts.grade, Number(facts.yearName.slice(0, 4)))) return null;
  const book = withMarks(openBook(sql, ref), readMarks(sql, ref.classId, ref.subjectId));
  return book.columns.map(({ key }) => key);
}
