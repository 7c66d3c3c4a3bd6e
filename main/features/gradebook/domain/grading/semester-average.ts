import { countedRegular, missingMarks, type SemesterMarks } from './marks-of-semester.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { meanHalfUp, type Tenths } from './tenths.ts';
import { explained, mark, type Explained } from './why.ts';

/** (Σ regular + 2 × mid-term + 3 × final) : (number of regular + 5). Null while a required mark is blank. */
export function semesterAverage(
  rules: SecondaryRules,
  required: number,
  marks: SemesterMarks<Tenths>,
): Explained<Tenths | null> {
  const { clause, midtermWeight, finalWeight } = rules.semesterAverage;
  const { midterm, final } = marks;
  const regular = countedRegular(marks);
  const missing = missingMarks(marks, regular.length, required);
  if (missing !== null || midterm === null || final === null)
    return explained(null, 'semester-average-missing', clause, { ...missing }, marks);
  let sum = midtermWeight * midterm + finalWeight * final;
  for (const value of regular) sum += value;
  const weight = regular.length + midtermWeight + finalWeight;
  const average = meanHalfUp(sum, weight);
  const params = {
    regular: { marks: regular },
    midterm: mark(midterm),
    midtermWeight,
    final: mark(final),
    finalWeight,
    weight,
    average: mark(average),
  };
  return explained(average, 'semester-average', clause, params, marks);
}
