import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../main/features/gradebook/domain/columns-of.ts';
import { computeStudent, TT22, TT27 } from '../../../../main/features/gradebook/domain/index.ts';
import { marksBySubject } from '../../../../main/features/gradebook/domain/marks-of-student.ts';
import { primaryInput } from '../../../../main/features/gradebook/domain/primary-input-of.ts';
import {
  secondaryInput,
  type SubjectOfClass,
} from '../../../../main/features/gradebook/domain/secondary-input-of.ts';
import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';

const VALUES: Readonly<Partial<Record<ColumnKind, readonly number[]>>> = {
  mark: [30, 50, 80],
  pass: [0, 1],
  level: [1, 2, 3],
  test: [40, 50, 90],
  quality: [1, 2, 3],
  conduct: [1, 2, 4],
  'yes-no': [0, 1],
  count: [0, 30],
};
const SUBJECTS = [
  { id: 'a', code: 'TOAN', kind: 'scored' },
  { id: 'b', code: 'NT', kind: 'comment' },
] as const;

/** Every cell of a student's year with some of its values, blank ones left out. */
function year(rules: typeof TT22 | typeof TT27) {
  const shape = (subject: { id: string; code: string; kind: 'scored' | 'comment' }, semester: number) =>
    columnsOf({
      ...{ rules, grade: rules.id === 'TT22' ? 6 : 5, semester, subjectId: subject.id },
      ...{
        subjectCode: subject.code,
        subjectKind: subject.kind,
        required: 2,
        regularColumns: null,
        chosen: [],
      },
    });
  const books = [{ id: '', code: '', kind: 'comment' } as const, ...SUBJECTS];
  const cells = books.flatMap((subject) =>
    [1, 2, 3].flatMap((semester) =>
      shape(subject, semester)
        .filter(({ kind }) => kind !== 'text')
        .map(({ key: col, kind }) =>
          fc
            .option(fc.constantFrom(...VALUES[kind]!), { freq: 8 })
            .map((value) => ({ subjectId: subject.id, semester, studentId: 's', col, value, text: '' })),
        ),
    ),
  );
  const subjects: readonly SubjectOfClass[] = SUBJECTS.map((subject) => ({
    ...subject,
    periodsPerYear: 70,
    columns: [shape(subject, 1), shape(subject, 2)],
  }));
  const rows = fc.tuple(...cells).map((all) => all.filter(({ value }) => value !== null));
  const both = rows.chain((own) =>
    fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })),
  );
  return { subjects, both };
}

const qualities = TT27.qualities.items.map(({ code }) => code);

describe('what a year ends in', () => {
  it.each([TT22, TT27])('by $circular does not depend on the order of entry', (rules) => {
    const { subjects, both } = year(rules);
    const result = (rows: Parameters<typeof marksBySubject>[0]) => {
      const marks = marksBySubject(rows);
      const of = (subjectId: string) => marks.get(subjectId)?.get('s');
      return rules.id === 'TT22'
        ? computeStudent(rules, secondaryInput(subjects, of, { disability: true, decisionSigned: false }))
        : computeStudent(rules, primaryInput(subjects, of, { qualities, decisionSigned: false }));
    };
    fc.assert(
      fc.property(both, ([rows, shuffled]) => {
        expect(result(shuffled)).toEqual(result(rows));
      }),
      { numRuns: 300 },
    );
  });
});
