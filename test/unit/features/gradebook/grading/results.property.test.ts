import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeStudent,
  TT22,
  TT27,
  type Level,
  type Passed,
  type PrimaryInput,
  type PrimaryLevel,
  type SecondaryInput,
  type SecondaryResult,
  type SecondarySubject,
  type SemesterMarks,
} from '../../../../../main/features/gradebook/domain/index.ts';

// Around the thresholds more often than anywhere else: that is where a step can go the wrong way.
const mark = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom(34, 35, 49, 50, 64, 65, 79, 80, 89, 90),
);
const semester = <Value extends number>(value: fc.Arbitrary<Value>) =>
  fc.record({
    regular: fc.array(value, { minLength: 4, maxLength: 5 }),
    midterm: value,
    final: value,
  });
const level = fc.constantFrom<Level>(1, 2, 3, 4);
const mostlyPassed = fc.constantFrom<Passed>(1, 1, 1, 1, 1, 1, 1, 1, 1, 0);

/** Most subjects good, some anything: adjustments and titles happen. */
const scored = fc.tuple(fc.boolean(), semester(mark), semester(mark), fc.integer({ min: 60, max: 100 }));
const student: fc.Arbitrary<SecondaryInput> = fc
  .record({
    scored: fc.array(scored, { minLength: 6, maxLength: 9 }),
    comment: fc.array(fc.tuple(semester(mostlyPassed), semester(mostlyPassed)), {
      minLength: 1,
      maxLength: 4,
    }),
    conduct: fc.record({ first: level, second: level }),
    absences: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ scored: marks, comment, conduct, absences }) => ({
    subjects: [
      ...marks.map(([any, first, second, high], at): SecondarySubject => {
        const flat = { regular: [high, high, high, high], midterm: high, final: high };
        const code = `S${at}`;
        return {
          code,
          kind: 'scored',
          periodsPerYear: 105,
          first: any ? first : flat,
          second: any ? second : flat,
        };
      }),
      ...comment.map(([first, second], at): SecondarySubject => {
        return { code: `C${at}`, kind: 'comment', periodsPerYear: 35, first, second };
      }),
    ],
    conduct,
    absences,
  }));

const AWARDS = ['good', 'excellent'];

/** What must not fall when a mark rises. */
function height({ subjects, level: levels, promotion, award }: SecondaryResult): number[] {
  return [
    ...subjects.flatMap(({ first, second, year }) => [first.value, second.value, year.value]),
    ...[levels.first, levels.second, levels.year].flatMap(({ value, before }) => [value, before]),
    promotion.value === 'promoted' ? 1 : 0,
    award.value === null ? -1 : AWARDS.indexOf(award.value.code),
  ].map((value) => value ?? -1);
}

describe('the results of a student', () => {
  it('never fall when one mark rises', () => {
    const steps = fc.record({
      input: student,
      at: fc.nat(),
      where: fc.nat(),
      second: fc.boolean(),
      by: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(steps, ({ input, at, where, second, by }) => {
        const better = raised(input, at, where, second, by);
        const [low, high] = [height(computeStudent(TT22, input)), height(computeStudent(TT22, better))];
        expect(low.filter((value, index) => value > (high[index] ?? -1))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are the same the second time, and leave the marks as they are', () => {
    fc.assert(
      fc.property(student, (input) => {
        const copy = structuredClone(input);
        const once = computeStudent(TT22, input);
        expect(computeStudent(TT22, input)).toEqual(once);
        expect(input).toEqual(copy);
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which subjects and marks were entered', () => {
    fc.assert(
      fc.property(student, fc.infiniteStream(fc.nat()), (input, dice) => {
        const shuffled = { ...input, subjects: shuffle(input.subjects.map(mixed), dice) };
        expect(byCode(computeStudent(TT22, shuffled))).toEqual(byCode(computeStudent(TT22, input)));

        function mixed(subject: SecondarySubject): SecondarySubject {
          return subject.kind === 'comment'
            ? { ...subject, first: stirred(subject.first, dice), second: stirred(subject.second, dice) }
            : { ...subject, first: stirred(subject.first, dice), second: stirred(subject.second, dice) };
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('raise a level by one at most, and only from two or more below', () => {
    fc.assert(
      fc.property(student, (input) => {
        const { level: levels } = computeStudent(TT22, input);
        for (const { value, before, adjustedBecause } of Object.values(levels)) {
          const gain = (value ?? 0) - (before ?? 0);
          expect(gain).toBe(adjustedBecause === null ? 0 : 1);
          if (gain > 0) expect(before).toBeLessThan(3);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

const primaryLevel = fc.constantFrom<PrimaryLevel>(1, 2, 3, 3, 3, 3);
const test = fc.integer({ min: 3, max: 10 }).map((whole) => whole * 10);
const pupil: fc.Arbitrary<PrimaryInput> = fc
  .record({
    subjects: fc.array(fc.tuple(primaryLevel, test), { minLength: 1, maxLength: 5 }),
    qualities: fc.array(primaryLevel, { minLength: 1, maxLength: 5 }),
  })
  .map(({ subjects, qualities }) => ({
    subjects: subjects.map(([reached, points], at) => ({
      code: `S${at}`,
      kind: at % 2 === 0 ? ('scored' as const) : ('comment' as const),
      levels: [null, null, null, reached],
      tests: [null, null, null, at % 2 === 0 ? points : null],
    })),
    qualities: qualities.map((reached, at) => ({ code: `Q${at}`, levels: [null, null, null, reached] })),
    recognised: true,
  }));

describe('the year of a pupil', () => {
  it('never falls when a test, a level or a quality rises', () => {
    fc.assert(
      fc.property(pupil, fc.nat(), fc.constantFrom('test', 'level', 'quality'), (input, at, what) => {
        const { subjects, qualities } = input;
        const better = {
          ...input,
          subjects: subjects.map((subject, index) => {
            if (index !== at % subjects.length) return subject;
            if (what === 'test')
              return { ...subject, tests: subject.tests.map((v) => v && Math.min(100, v + 10)) };
            return what === 'level' ? { ...subject, levels: subject.levels.map(up) } : subject;
          }),
          qualities: qualities.map((quality, index) =>
            what === 'quality' && index === at % qualities.length
              ? { ...quality, levels: quality.levels.map(up) }
              : quality,
          ),
        };
        const before = computeStudent(TT27, input).result.value ?? 0;
        expect(computeStudent(TT27, better).result.value ?? 0).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 1_000 },
    );
  });
});

function up(reached: PrimaryLevel | null): PrimaryLevel | null {
  return reached === null ? null : (Math.min(3, reached + 1) as PrimaryLevel);
}

function raised(
  input: SecondaryInput,
  at: number,
  where: number,
  second: boolean,
  by: number,
): SecondaryInput {
  const chosen = at % input.subjects.length;
  const subjects = input.subjects.map((subject, index): SecondarySubject => {
    if (index !== chosen) return subject;
    const when = second ? 'second' : 'first';
    return subject.kind === 'comment'
      ? { ...subject, [when]: higher<Passed>(subject[when], where, () => 1) }
      : { ...subject, [when]: higher(subject[when], where, (value) => Math.min(100, value + by)) };
  });
  return { ...input, subjects };
}

function higher<Value extends number>(
  marks: SemesterMarks<Value>,
  where: number,
  lift: (value: Value) => Value,
): SemesterMarks<Value> {
  const lifted = (value: Value | null) => (value === null ? null : lift(value));
  const place = where % (marks.regular.length + 2);
  if (place === marks.regular.length) return { ...marks, midterm: lifted(marks.midterm) };
  if (place > marks.regular.length) return { ...marks, final: lifted(marks.final) };
  return {
    ...marks,
    regular: marks.regular.map((value, index) => (index === place ? lifted(value) : value)),
  };
}

function stirred<Value extends number>(
  marks: SemesterMarks<Value>,
  dice: Iterator<number>,
): SemesterMarks<Value> {
  return { ...marks, regular: shuffle(marks.regular, dice) };
}

function shuffle<Item>(items: readonly Item[], dice: Iterator<number>): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Number(dice.next().value) % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

const sortedLists = (_key: string, value: unknown): unknown =>
  Array.isArray(value) ? [...(value as unknown[])].sort() : value;

function byCode({ subjects, level: levels, promotion, award, flags }: SecondaryResult) {
  return {
    subjects: subjects
      .map(({ code, first, second, year }) => [code, first.value, second.value, year.value])
      .sort(),
    levels: Object.values(levels).map(({ value, before, adjustedBecause, disputed }) => {
      return [value, before, adjustedBecause, disputed];
    }),
    promotion: promotion.value,
    award: award.value,
    // Subjects that a flag names stand in the order of the input.
    flags: flags.map((flag) => JSON.stringify(flag, sortedLists)).sort(),
  };
}
