import type {
  Level,
  SecondaryInput,
  SecondarySubject,
  Tenths,
} from '../../../../../main/features/gradebook/domain/index.ts';

/** A student whose scored subjects S1, S2 … have the same mark everywhere; of four comment subjects some are Chưa đạt. */
export function studentWith(
  scored: readonly (Tenths | null)[],
  commentFails = 0,
  more: Partial<Omit<SecondaryInput, 'subjects'>> = {},
): SecondaryInput {
  const good: Level = 4;
  return {
    subjects: [...scored.map(scoredSubject), ...[0, 1, 2, 3].map((at) => commentSubject(at, commentFails))],
    conduct: { first: good, second: good },
    absences: 0,
    ...more,
  };
}

function scoredSubject(mark: Tenths | null, at: number): SecondarySubject {
  const semester = { regular: [mark, mark, mark], midterm: mark, final: mark };
  return { code: `S${at + 1}`, kind: 'scored', periodsPerYear: 70, first: semester, second: semester };
}

function commentSubject(at: number, fails: number): SecondarySubject {
  const result = at < fails ? 0 : 1;
  const semester = { regular: [result, result], midterm: result, final: result } as const;
  return { code: `C${at + 1}`, kind: 'comment', periodsPerYear: 70, first: semester, second: semester };
}
