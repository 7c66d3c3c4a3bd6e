import type { PrimaryLevel } from '../grading/levels.ts';
import type { PrimaryInput, PrimarySubject, Quality } from '../grading/primary-input.ts';
import { entriesOf, objectWith, oneOf, yesOrNo, type Found } from './json-reader.ts';
import { MOST_SUBJECTS } from './limits.ts';
import { primaryCell, qualityCell, testCell } from './read-cells.ts';

const PUPIL = ['id', 'grade', 'subjects', 'qualities', 'abilities', 'recognised'] as const;
const SEMESTER = ['gk', 'ck', 'gkTest', 'ckTest'] as const;

export function readPrimary(found: Found): PrimaryInput {
  const { subjects, qualities, abilities, recognised } = objectWith(found, PUPIL);
  return {
    subjects: entriesOf(subjects, MOST_SUBJECTS).map(readSubject),
    qualities: [...readQualities(qualities), ...readQualities(abilities)],
    recognised: recognised.value == null ? null : yesOrNo(recognised),
  };
}

function readSubject(found: Found & { readonly key: string }): PrimarySubject {
  const { kind, hk1, hk2 } = objectWith(found, ['kind', 'hk1', 'hk2']);
  const semesters = [semesterOf(hk1), semesterOf(hk2)];
  return {
    code: found.key,
    kind: oneOf(kind, ['scored', 'comment']),
    levels: semesters.flatMap(({ gk, ck }) => [primaryCell(gk), primaryCell(ck)]),
    tests: semesters.flatMap(({ gkTest, ckTest }) => [testCell(gkTest), testCell(ckTest)]),
  };
}

function readQualities(found: Found): Quality[] {
  if (found.value === undefined) return [];
  return entriesOf(found, MOST_SUBJECTS).map((quality) => {
    const { hk1, hk2 } = objectWith(quality, ['hk1', 'hk2']);
    const levels = [hk1, hk2]
      .map(semesterOf)
      .flatMap(({ gk, ck }): (PrimaryLevel | null)[] => [qualityCell(gk), qualityCell(ck)]);
    return { code: quality.key, levels };
  });
}

function semesterOf(found: Found): Record<(typeof SEMESTER)[number], Found> {
  return objectWith(found.value === undefined ? { ...found, value: {} } : found, SEMESTER);
}
