import type { YearGoal } from '../../../../../preload/contract/vocabulary/gradebook.ts';
import { appError } from '../../../../kernel/app-error.ts';
import { computeStudent } from '../grading/compute-student.ts';
import type { RuleSet } from '../grading/rule-sets/rule-set.ts';
import { TT22 } from '../grading/rule-sets/tt22.ts';
import { TT27 } from '../grading/rule-sets/tt27.ts';
import { yearGoal } from '../year-goal.ts';
import { primaryAnswer, secondaryAnswer, type StudentAnswer } from './answer.ts';
import { listOf, objectWith, oneOf, textOf, type Found } from './json-reader.ts';
import { MOST_STUDENTS } from './limits.ts';
import { readPrimary } from './read-primary.ts';
import { readSecondary } from './read-secondary.ts';

export interface ComputedStudent {
  readonly answer: StudentAnswer;
  readonly goal: YearGoal;
}

/** The spot check: marks of a file in, results out; no vault, nothing kept. Refuses by the path of the wrong value. */
export function computeGradesFile(value: unknown): readonly ComputedStudent[] {
  const { ruleset, students } = objectWith({ value, path: '' }, ['ruleset', 'students']);
  const rules = oneOf(ruleset, [TT22.id, TT27.id]) === TT22.id ? TT22 : TT27;
  const seen = new Set<string | number>();
  return listOf(students, MOST_STUDENTS).map((student) => {
    const id = idOf(student);
    if (seen.has(id)) throw appError('grades.twice', { path: `${student.path}.id` });
    seen.add(id);
    return { answer: answerOf(rules, id, student), goal: goalOf(rules, student) };
  });
}

/** A text or a whole number; it comes back as it was given. */
function idOf({ value, path }: Found): string | number {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  if (Number.isSafeInteger(id)) return id as number;
  const text = textOf({ value: id, path: `${path}.id` });
  if (text.trim() === '') throw appError('grades.missing', { path: `${path}.id` });
  return text;
}

function answerOf(rules: RuleSet, id: string | number, student: Found): StudentAnswer {
  if (rules.id === 'TT22') return secondaryAnswer(id, computeStudent(rules, readSecondary(student)));
  const input = readPrimary(student);
  return primaryAnswer(id, input, computeStudent(rules, input));
}

/** A grade need not be given, then it is none of the last ones; given, it must be one of the circular's. */
function goalOf({ id, grades }: RuleSet, { value, path }: Found): YearGoal {
  const grade = typeof value === 'object' && value !== null && 'grade' in value ? value.grade : undefined;
  if (grade === undefined) return id === 'TT22' ? 'promotion' : 'class';
  const known = grades.find((each) => each.grade === grade);
  if (known) return yearGoal(known.grade);
  const choices = grades.map((each) => each.grade).sort((a, b) => a - b);
  throw appError('grades.choice', { path: `${path}.grade`, choices: choices.join(', ') });
}
