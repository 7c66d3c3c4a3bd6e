import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeStudent,
  isCompleted,
  isPromoted,
  TT22,
  TT27,
  type PrimaryInput,
  type PrimaryLevel,
  type SecondaryInput,
} from '../../../../../main/features/gradebook/domain/index.ts';
import { marks } from '../tables/read-table.ts';
import { studentWith } from './student-of-year.ts';

const both = (of: 1 | 2 | 3 | 4 | null) => ({ first: of, second: of });
const codesOf = (flags: readonly { readonly code: string }[]) => flags.map(({ code }) => code);

/** One subject with a test and one quality, at the end of the year; null = blank. */
function pupil(
  level: PrimaryLevel | null,
  test: number | null,
  quality: PrimaryLevel | null,
  more: Partial<PrimaryInput> = {},
): PrimaryInput {
  return {
    subjects: [
      { code: 'TV', kind: 'scored', levels: [null, null, null, level], tests: [null, null, null, test] },
      { code: 'AN', kind: 'comment', levels: [null, null, null, 2], tests: [null, null, null, null] },
    ],
    qualities: [{ code: 'pc1', levels: [null, null, null, quality] }],
    recognised: false,
    ...more,
  };
}

describe('what the head decides of a primary pupil', () => {
  const again = { subjects: { TV: { level: 1 as const, test: 40 } }, qualities: {} };
  const failedAgain = pupil(1, 40, 2, { reassessed: again });
  const failed = pupil(1, 40, 2);
  const absent = pupil(null, null, 2);
  const failedAndAbsent = pupil(1, null, 2);
  const nothing = pupil(null, null, null);
  it.each([
    ['failed again', undefined, undefined, failedAgain, null, 'principal-decides', ['principal-decides']],
    ['failed again', true, false, failedAgain, null, 'decision-unsigned', ['decision-unsigned']],
    ['failed again', false, false, failedAgain, null, 'decision-unsigned', ['decision-unsigned']],
    ['failed again', true, true, failedAgain, true, 'completed-by-principal', []],
    ['failed again', false, true, failedAgain, false, 'not-completed', []],
    ['failed again', true, undefined, failedAgain, true, 'completed-by-principal', []],
    ['failed', undefined, undefined, failed, false, 'guided', ['reassessment-due']],
    ['failed', true, false, failed, false, 'decision-unsigned', ['reassessment-due', 'decision-unsigned']],
    ['failed', true, true, failed, true, 'completed-by-principal', ['decision-before-reassessment']],
    [
      'without a final assessment',
      undefined,
      undefined,
      absent,
      null,
      'completion-missing',
      ['marks-missing'],
    ],
    [
      'without a final assessment',
      false,
      false,
      absent,
      null,
      'decision-unsigned',
      ['marks-missing', 'decision-unsigned'],
    ],
    [
      'without a final assessment',
      false,
      true,
      absent,
      false,
      'not-completed',
      ['marks-missing', 'decision-before-results'],
    ],
    [
      'without a final assessment',
      true,
      true,
      absent,
      true,
      'completed-by-principal',
      ['marks-missing', 'decision-before-results'],
    ],
    [
      'failed, a test missing',
      false,
      true,
      failedAndAbsent,
      false,
      'not-completed',
      ['marks-missing', 'decision-before-reassessment', 'decision-before-results'],
    ],
    [
      'never assessed',
      false,
      true,
      nothing,
      false,
      'not-completed',
      ['marks-missing', 'qualities-missing', 'decision-before-results'],
    ],
  ] as const)('%s, decided %s, signed %s', (_name, decided, signed, input, completed, why, flags) => {
    const result = computeStudent(TT27, {
      ...input,
      ...(decided === undefined ? {} : { principalCompletes: decided }),
      ...(signed === undefined ? {} : { decisionSigned: signed }),
    });
    expect(isCompleted(result.completion.value)).toBe(completed);
    expect(result.completion.why.code).toBe(why);
    expect(codesOf(result.flags)).toEqual(flags);
  });

  it('names what is missing: subjects and qualities', () => {
    const { flags } = computeStudent(TT27, { ...nothing, principalCompletes: false, decisionSigned: true });
    expect(flags).toContainEqual({
      code: 'decision-before-results',
      params: { subjects: { subjects: ['TV', 'pc1'] } },
    });
  });

  it('leaves what fell short to be assessed again while something else is blank', () => {
    const blank = pupil(1, 40, null, {
      reassessed: { subjects: { TV: { level: 2, test: 50 } }, qualities: {} },
    });
    const open = computeStudent(TT27, blank);
    expect([open.replaced['TV']?.value, open.completion.value]).toEqual([2, null]);
    expect(codesOf(open.flags)).toEqual(['qualities-missing']);
    const filled = computeStudent(TT27, { ...blank, qualities: pupil(1, 40, 2).qualities });
    expect(filled.completion.value).toBe('completed');
    // What was left blank is entered in its own place, not assessed "again".
    const idle = pupil(null, null, 2, {
      reassessed: { subjects: { TV: { level: 2, test: 50 } }, qualities: {} },
    });
    expect(codesOf(computeStudent(TT27, idle).flags)).toEqual(['marks-missing', 'reassessment-not-due']);
  });
});

describe('what the head decides of a student of THCS or THPT', () => {
  const failing = (more: Partial<SecondaryInput>) => studentWith(marks('6×5.0 4.0 3.0'), 0, more);
  const disabled = failing({ disability: true });
  const blank = studentWith(marks('7×8.0 —'), 0, { disability: true });
  const bothFailed = failing({ conduct: both(1) });
  const inDispute = failing({
    conduct: both(1),
    summer: { conduct: 2, retests: { S7: 60, S8: 60 } },
  });
  it.each([
    ['a disability', true, false, disabled, 'principal-decides', 'decision-unsigned'],
    ['a disability', true, true, disabled, 'promoted-by-principal', 'promoted-by-principal'],
    ['a disability', false, undefined, disabled, 'retained-by-principal', 'retained-by-principal'],
    ['a disability, a mark missing', true, false, blank, null, 'decision-unsigned'],
    ['a disability, a mark missing', true, true, blank, 'promoted-by-principal', 'promoted-by-principal'],
    ['both failed', true, false, bothFailed, 'conduct-then-retest', 'decision-unsigned'],
    ['both failed', false, true, bothFailed, 'retained-by-principal', 'retained-by-principal'],
    ['both passed in summer', true, false, inDispute, 'principal-decides', 'decision-unsigned'],
    ['both passed in summer', true, true, inDispute, 'promoted-by-principal', 'promoted-by-principal'],
  ] as const)('%s, decided %s, signed %s', (_name, promotes, signed, input, outcome, why) => {
    const result = computeStudent(TT22, {
      ...input,
      principalPromotes: promotes,
      ...(signed === undefined ? {} : { decisionSigned: signed }),
    });
    expect([result.outcome.value, result.outcome.why.code]).toEqual([outcome, why]);
    expect(codesOf(result.flags).includes('decision-unsigned')).toBe(signed === false);
  });

  it('keeps the flags that the decision answers until it is signed', () => {
    const flags = (decisionSigned: boolean) =>
      codesOf(computeStudent(TT22, { ...inDispute, principalPromotes: true, decisionSigned }).flags);
    expect([flags(false), flags(true)]).toEqual([['summer-order', 'decision-unsigned'], []]);
  });

  it('names what is missing where the decision stands nevertheless', () => {
    const { flags } = computeStudent(TT22, { ...blank, principalPromotes: true, decisionSigned: true });
    expect(flags).toEqual([{ code: 'marks-missing', params: { subjects: { subjects: ['S8'] } } }]);
  });

  it('is not asked before the results of who has no disability are complete', () => {
    const { disability: _none, ...other } = blank;
    const result = computeStudent(TT22, { ...other, principalPromotes: true, decisionSigned: true });
    expect(result.outcome.value).toBeNull();
    expect(codesOf(result.flags)).toEqual(['marks-missing', 'decision-early']);
  });
});

const level = fc.constantFrom<PrimaryLevel | null>(null, 1, 2, 3);
const test = fc.constantFrom<number | null>(null, 30, 50, 70, 90);
const anyPupil: fc.Arbitrary<PrimaryInput> = fc
  .tuple(level, test, level, fc.option(fc.tuple(level, test, level)))
  .map(([reached, points, quality, later]) => {
    if (later === null) return pupil(reached, points, quality);
    const [newLevel, newTest, newQuality] = later;
    return pupil(reached, points, quality, {
      reassessed: {
        subjects: newLevel === null && newTest === null ? {} : { TV: { level: newLevel, test: newTest } },
        qualities: newQuality === null ? {} : { pc1: newQuality },
      },
    });
  });
const conduct = fc.constantFrom(1 as const, 2 as const, 4 as const, null);
const anyStudent: fc.Arbitrary<SecondaryInput> = fc
  .record({
    scored: fc.constantFrom('8×8.0', '6×5.0 4.0 3.0', '7×8.0 —'),
    conduct,
    absences: fc.constantFrom(0, 60, null),
    disability: fc.boolean(),
    summer: fc.option(fc.constantFrom(1 as const, 2 as const)),
  })
  .map(({ scored, conduct: of, absences, disability, summer }) =>
    studentWith(marks(scored), 0, {
      ...{ conduct: both(of), absences, disability },
      ...(summer === null ? {} : { summer: { conduct: summer, retests: { S7: 60, S8: 60 } } }),
    }),
  );

describe('a decision that nobody signed', () => {
  it('never changes what the year ends in, and the same decision signed ends it where it is due', () => {
    fc.assert(
      fc.property(anyPupil, fc.boolean(), (input, principalCompletes) => {
        const ends = (more: Partial<PrimaryInput>) => computeStudent(TT27, { ...input, ...more });
        const open = ends({});
        const unsigned = ends({ principalCompletes, decisionSigned: false });
        const signed = ends({ principalCompletes, decisionSigned: true });
        expect(unsigned.completion.value).toBe(open.completion.value);
        const due = open.completion.value !== 'completed';
        expect(codesOf(unsigned.flags).includes('decision-unsigned')).toBe(due);
        expect(codesOf(signed.flags).includes('decision-not-due')).toBe(!due);
        expect(isCompleted(signed.completion.value)).toBe(due ? principalCompletes : true);
        // Nothing but the decision itself differs.
        for (const one of [unsigned, signed])
          expect([one.result, one.again, one.replaced, one.award]).toEqual([
            open.result,
            open.again,
            open.replaced,
            open.award,
          ]);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(anyStudent, fc.boolean(), (input, principalPromotes) => {
        const ends = (more: Partial<SecondaryInput>) => computeStudent(TT22, { ...input, ...more });
        const open = ends({}).outcome.value;
        expect(ends({ principalPromotes, decisionSigned: false }).outcome.value).toBe(open);
        const signed = ends({ principalPromotes, decisionSigned: true });
        const counts = !codesOf(signed.flags).some((code) => /^decision-(?:not-due|early)$/u.test(code));
        expect(isPromoted(signed.outcome.value)).toBe(counts ? principalPromotes : isPromoted(open));
      }),
      { numRuns: 500 },
    );
  });

  it('asks the same of any order of subjects, and the same again when asked twice', () => {
    fc.assert(
      fc.property(anyPupil, fc.boolean(), fc.boolean(), (input, principalCompletes, decisionSigned) => {
        const decided = { ...input, principalCompletes, decisionSigned };
        const turned = { ...decided, subjects: [...decided.subjects].reverse() };
        const told = (one: PrimaryInput) => {
          const { completion, flags } = computeStudent(TT27, one);
          return [completion.value, completion.why.code, codesOf(flags)];
        };
        expect(told(turned)).toEqual(told(decided));
        expect(told(decided)).toEqual(told(decided));
      }),
      { numRuns: 300 },
    );
  });
});
