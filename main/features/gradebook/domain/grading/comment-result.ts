import type { Passed } from './levels.ts';
import { countedRegular, missingMarks, type SemesterMarks } from './marks-of-semester.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { explained, type Explained } from './why.ts';

/** Đạt = every required assessment is there and all are Đạt. Null while one is blank. */
export function commentSemester(
  rules: SecondaryRules,
  required: number,
  marks: SemesterMarks<Passed>,
): Explained<Passed | null> {
  const { clause } = rules.commentResult;
  const regular = countedRegular(marks);
  const missing = missingMarks(marks, regular.length, required);
  if (missing !== null) return explained(null, 'comment-missing', clause, { ...missing }, marks);
  let fails = marks.midterm === 0 ? 1 : 0;
  if (marks.final === 0) fails += 1;
  for (const value of regular) if (value === 0) fails += 1;
  const count = regular.length + 2;
  return fails === 0
    ? explained(1, 'comment-pass', clause, { count }, marks)
    : explained(0, 'comment-fail', clause, { count, fails }, marks);
}

/** The result of semester II is the result of the year. */
export function commentYear(
  rules: SecondaryRules,
  first: Passed | null,
  second: Passed | null,
): Explained<Passed | null> {
  const { clause } = rules.commentResult;
  const inputs = { first, second };
  if (second === null) return explained(null, 'comment-year-missing', clause, {}, inputs);
  return explained(second, 'comment-year', clause, { result: { word: `passed-${second}` } }, inputs);
}
