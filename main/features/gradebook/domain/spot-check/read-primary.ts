import { appError } from '../../../../kernel/app-error.ts';
import type { PrimaryLevel } from '../grading/levels.ts';
import type { PrimaryInput, PrimarySubject, Quality } from '../grading/primary-input.ts';
import { qualitiesIn } from '../grading/qualities.ts';
import { TT27 } from '../grading/rule-sets/tt27.ts';
import type { Tenths } from '../grading/tenths.ts';
import { entriesOf, isBlank, objectWith, oneOf, yesOrNo, type Found } from './json-reader.ts';
import { MOST_SUBJECTS } from './limits.ts';
import { primaryCell, qualityCell, testCell } from './read-cells.ts';

/** The keys of TT 22/2021 that TT 27/2020 has no use for may be there: one writer serves both. */
const PUPIL = [
  'id',
  'grade',
  'subjects',
  'qualities',
  'abilities',
  'recognised',
  'conduct',
  'absences',
] as const;
const SEMESTER = ['gk', 'ck', 'gkTest', 'ckTest', 'tx'] as const;

export function readPrimary(found: Found): PrimaryInput {
  const { subjects, qualities, abilities, recognised, grade } = objectWith(found, PUPIL);
  const given = [...readQualities(qualities), ...readQualities(abilities)];
  return {
    subjects: entriesOf(subjects, MOST_SUBJECTS).map(readSubject),
    qualities: withMissing(given, qualitiesIn(TT27, gradeOf(grade), false).length),
    recognised: recognised.value == null ? null : yesOrNo(recognised),
  };
}

function readSubject(found: Found & { readonly key: string }): PrimarySubject {
  const { kind, hk1, hk2 } = objectWith(found, ['kind', 'periodsPerYear', 'hk1', 'hk2']);
  const known = oneOf(kind, ['scored', 'comment']);
  const semesters = [semesterOf(hk1), semesterOf(hk2)];
  // A subject that is assessed by comments has no test: one that is given would silently count for nothing.
  const test = semesters.flatMap(({ gkTest, ckTest }) => [gkTest, ckTest]).find((given) => !isBlank(given));
  if (known === 'comment' && test) throw appError('grades.no-test', { path: test.path });
  const times = semesters.flatMap(({ gk, ck, gkTest, ckTest }) => [
    assessed(gk, gkTest),
    assessed(ck, ckTest),
  ]);
  return {
    code: found.key,
    kind: known,
    levels: times.map(({ level }) => level),
    tests: times.map(({ test }) => test),
  };
}

/** A number where a level stands is the periodic test of that time, unless that has a place of its own. */
function assessed(level: Found, test: Found): { level: PrimaryLevel | null; test: Tenths | null } {
  const isTest = isBlank(test) && typeof level.value === 'string' && /^\s*\d/u.test(level.value);
  return isTest
    ? { level: null, test: testCell(level) }
    : { level: primaryCell(level), test: testCell(test) };
}

/** Without a grade, what every grade has. */
function gradeOf({ value }: Found): number {
  return typeof value === 'number' ? value : FIRST_GRADE;
}
const FIRST_GRADE = 1;

/** What is not named is missing. */
function withMissing(given: readonly Quality[], wanted: number): Quality[] {
  const blank = Array.from({ length: Math.max(0, wanted - given.length) }, (_unused, at): Quality => ({
    code: `missing-${at + 1}`,
    levels: [null, null, null, null],
  }));
  return [...given, ...blank];
}

function readQualities(found: Found): Quality[] {
  if (found.value == null) return [];
  return entriesOf(found, MOST_SUBJECTS).map((quality) => {
    const { hk1, hk2 } = objectWith(quality, ['hk1', 'hk2']);
    const levels = [hk1, hk2]
      .map(semesterOf)
      .flatMap(({ gk, ck }): (PrimaryLevel | null)[] => [qualityCell(gk), qualityCell(ck)]);
    return { code: quality.key, levels };
  });
}

function semesterOf(found: Found): Record<(typeof SEMESTER)[number], Found> {
  const semester = objectWith(found.value == null ? { ...found, value: {} } : found, SEMESTER);
  // TT 27/2020 has no regular marks (Điều 6): some that are given would silently count for nothing.
  if (Array.isArray(semester.tx.value) && semester.tx.value.length > 0)
    throw appError('grades.no-regular-marks', { path: semester.tx.path });
  return semester;
}
