import type { Flag } from './flags.ts';
import type { LevelResult } from './level-result.ts';
import { countedRegular } from './marks-of-semester.ts';
import { requiredRegular } from './required-marks.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import type { SecondaryInput, SecondarySubject } from './secondary-input.ts';
import type { SubjectResult } from './secondary-result.ts';
import { levelWord } from './why.ts';

interface Levels {
  readonly first: LevelResult;
  readonly second: LevelResult;
  readonly year: LevelResult;
}

/** What a person has to see before the results are closed. */
export function secondaryFlags(
  rules: SecondaryRules,
  input: SecondaryInput,
  results: readonly SubjectResult[],
  levels: Levels,
): Flag[] {
  const flags: Flag[] = [];
  // The year of a comment subject rests on semester II alone; what the first one lacks is missing all the same.
  const missing = results
    .filter(({ first, second, year }) => [first, second, year].some(({ value }) => value === null))
    .map(({ code }) => code);
  if (missing.length > 0) flags.push({ code: 'marks-missing', params: { subjects: { subjects: missing } } });
  if (input.conduct.first === null || input.conduct.second === null)
    flags.push({ code: 'conduct-missing', params: {} });
  if (input.absences === null) flags.push({ code: 'absences-missing', params: {} });
  if (input.disability === true) flags.push({ code: 'disability', params: {} });
  for (const subject of input.subjects) extraMarks(rules, subject, flags);
  fewScored(rules, input, flags);
  disputed('first', levels.first, flags);
  disputed('second', levels.second, flags);
  disputed('year', levels.year, flags);
  return flags;
}

function extraMarks(rules: SecondaryRules, subject: SecondarySubject, flags: Flag[]): void {
  const need = requiredRegular(rules, subject.kind, subject.periodsPerYear);
  for (const when of ['first', 'second'] as const) {
    const marks = subject[when];
    if (marks.regular.length <= need) continue;
    const have = countedRegular<number>(marks).length;
    if (have <= need) continue;
    const params = { subject: { subject: subject.code }, when: { word: `when-${when}` }, have, need };
    flags.push({ code: 'regular-extra', params });
  }
}

/** The levels above Chưa đạt ask for so many subjects that such a student can reach none of them. */
function fewScored(rules: SecondaryRules, { subjects }: SecondaryInput, flags: Flag[]): void {
  const need = Math.min(...rules.learningLevel.steps.map(({ many }) => many.count));
  const count = subjects.filter(({ kind }) => kind === 'scored').length;
  if (count < need) flags.push({ code: 'few-scored-subjects', params: { count, need } });
}

function disputed(when: keyof Levels, { disputed: case_, value }: LevelResult, flags: Flag[]): void {
  if (case_ === null || value === null) return;
  flags.push({
    code: `adjustment-${case_.kind}`,
    params: {
      when: { word: `when-${when}` },
      subject: { subject: case_.subject },
      level: levelWord(value),
    },
  });
}
