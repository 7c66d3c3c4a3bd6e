import { describe, expect, it } from 'vitest';
import {
  computeStudent,
  periodicTests,
  readPrimaryLevel,
  readQuality,
  TT27,
  type PrimaryInput,
} from '../../../../../main/features/gradebook/domain/index.ts';
import { COMPLETIONS, PRIMARY_AWARDS, PRIMARY_YEARS } from '../tables/primary-years.ts';
import { cells, tenths, words } from '../tables/read-table.ts';

const RESULTS = ['', 'CHT', 'HT', 'HTT', 'HTXS'];

/** Blank until the end of the year: only that counts for the result. */
function pupil(levels: string, tests: string, qualities: string): PrimaryInput {
  const marks = words(tests).map(tenths);
  return {
    subjects: words(levels).map((word, at) => ({
      code: `S${at + 1}`,
      kind: at < marks.length ? ('scored' as const) : ('comment' as const),
      levels: [null, null, null, readPrimaryLevel(word) ?? null],
      tests: [null, null, null, marks[at] ?? null],
    })),
    qualities: words(qualities).map((word, at) => ({
      code: `Q${at + 1}`,
      levels: [null, null, null, readQuality(word) ?? null],
    })),
    recognised: null,
  };
}
const OF_RESULT: Readonly<Record<string, PrimaryInput>> = {
  HTXS: pupil('T T', '9', 'T'),
  HTT: pupil('T T', '7', 'T'),
  HT: pupil('H T', '5', 'T'),
  CHT: pupil('C T', '5', 'T'),
  '—': pupil('— T', '5', 'T'),
};

describe('the year of primary school', () => {
  it.each(PRIMARY_YEARS)('%s', (line) => {
    const [levels = '', tests = '', qualities = '', expected] = cells(line);
    const { result } = computeStudent(TT27, pupil(levels, tests, qualities));
    expect(result.value === null ? '—' : RESULTS[result.value]).toBe(expected);
  });

  it.each([
    ['T T', '9', 'T', 'primary-highest'],
    ['T H', '9', 'T', 'primary-subject'],
    ['T T', '9', 'Đ', 'primary-quality'],
    ['T T', '8', 'T', 'primary-test'],
    ['T —', '8', 'T', 'primary-missing'],
  ] as const)('%s, tests %s, qualities %s is explained by %s', (levels, tests, qualities, code) => {
    expect(computeStudent(TT27, pupil(levels, tests, qualities)).result.why.code).toBe(code);
  });

  it('names what is missing', () => {
    const { result, flags } = computeStudent(TT27, pupil('T —', '9', '—'));
    expect(result.why.params).toEqual({ subjects: { subjects: ['S2', 'Q1'] } });
    expect(flags.map(({ code }) => code)).toEqual(['marks-missing', 'qualities-missing']);
  });
});

describe('completing a class', () => {
  it.each(COMPLETIONS)('%s', (line) => {
    const [result = '', again = '', decided, expected] = cells(line);
    const [, level] = { HT: ['H', 2], CHT: ['C', 1], '—': ['', null] }[again] as [string, 1 | 2 | null];
    const { completion } = computeStudent(TT27, {
      ...OF_RESULT[result]!,
      ...(again === '—' ? {} : { reassessed: { subjects: { S1: { level, test: null } }, qualities: {} } }),
      ...(decided === '—' ? {} : { principalCompletes: decided === 'yes' }),
    });
    expect(completion.value ?? '—').toBe(expected);
  });

  it('keeps the result of May beside the one after guidance', () => {
    const { result, again } = computeStudent(TT27, {
      ...pupil('C T', '4', 'C'),
      reassessed: { subjects: { S1: { level: 2, test: 50 } }, qualities: { Q1: 2 } },
    });
    expect([result.value, again?.value]).toEqual([1, 2]);
  });
});

describe('assessing again', () => {
  const failed = pupil('C T', '4 6', 'C T');
  const codes = (input: PrimaryInput) =>
    computeStudent(TT27, input).flags.map(({ code, params }) => [code, params['subjects']]);

  it('is asked for by name, until all that fell short was assessed', () => {
    const due = (...subjects: string[]) => [['reassessment-due', { subjects }]];
    expect(codes(failed)).toEqual(due('S1', 'Q1'));
    // The level alone is not all: the test was too low as well.
    const half = { subjects: { S1: { level: 2 as const, test: null } }, qualities: { Q1: 2 as const } };
    expect(codes({ ...failed, reassessed: half })).toEqual(due('S1'));
    const whole = { ...half, subjects: { S1: { level: 2 as const, test: 50 } } };
    expect(codes({ ...failed, reassessed: whole })).toEqual([]);
    expect(computeStudent(TT27, { ...failed, reassessed: whole }).completion.value).toBe('completed');
  });

  it('that does not suffice waits for the principal, whose decision ends it', () => {
    const again = { subjects: { S1: { level: 1 as const, test: 40 } }, qualities: { Q1: 1 as const } };
    expect(codes({ ...failed, reassessed: again }).flat()).toEqual(['principal-decides', undefined]);
    for (const principalCompletes of [true, false])
      expect(codes({ ...failed, reassessed: again, principalCompletes, decisionSigned: true })).toEqual([]);
    expect(
      codes({ ...failed, reassessed: again, principalCompletes: true, decisionSigned: false }).flat(),
    ).toEqual(['decision-unsigned', undefined]);
  });

  it('of what was not due changes nothing and is shown', () => {
    const idle = { subjects: { S2: { level: 1 as const, test: 0 } }, qualities: { Q2: 1 as const } };
    const result = computeStudent(TT27, { ...failed, reassessed: idle });
    expect([result.again, result.replaced]).toEqual([null, {}]);
    expect(codes({ ...failed, reassessed: idle })[0]).toEqual([
      'reassessment-not-due',
      { subjects: ['S2', 'Q2'] },
    ]);
    const both = { ...idle, subjects: { ...idle.subjects, S1: { level: 2 as const, test: 50 } } };
    expect(computeStudent(TT27, { ...failed, reassessed: both }).replaced).toMatchObject({
      S1: { value: 2, why: { code: 'reassessed-with-test' } },
    });
    const good = computeStudent(TT27, { ...OF_RESULT['HTT']!, recognised: false, reassessed: idle });
    expect([good.again, good.completion.value]).toEqual([null, 'completed']);
  });

  it('left out before the decision is named, and a decision nobody needed does not count', () => {
    expect(codes({ ...failed, principalCompletes: false })).toEqual([
      ['decision-before-reassessment', { subjects: ['S1', 'Q1'] }],
    ]);
    expect(codes({ ...OF_RESULT['HT']!, principalCompletes: false }).flat()).toEqual([
      'decision-not-due',
      undefined,
    ]);
  });

  it('ends every combination of what can be entered in a decision or in a named thing to do', () => {
    const levels = [null, 1, 2] as const;
    const tests = [null, 40, 50] as const;
    const decisions = [undefined, true, false] as const;
    for (const level of levels)
      for (const test of tests)
        for (const quality of levels)
          for (const decided of decisions) {
            const result = computeStudent(TT27, {
              ...failed,
              reassessed: {
                subjects: level === null && test === null ? {} : { S1: { level, test } },
                qualities: quality === null ? {} : { Q1: quality },
              },
              ...(decided === undefined ? {} : { principalCompletes: decided }),
            });
            const said = result.flags.map(({ code }) => code);
            const passes = level === 2 && test === 50 && quality === 2;
            const all = level !== null && test !== null && quality !== null;
            const expected = passes
              ? 'completed'
              : decided === undefined
                ? all
                  ? null
                  : 'guided'
                : decided
                  ? 'completed-by-principal'
                  : 'not-completed';
            expect(result.completion.value).toBe(expected);
            if (expected === null) expect(said).toEqual(['principal-decides']);
            if (expected === 'guided') expect(said).toEqual(['reassessment-due']);
            expect(result.result.value).toBe(1);
          }
  });
});

describe('titles of primary school', () => {
  it.each(PRIMARY_AWARDS)('%s', (line) => {
    const [result = '', recognised, expected] = cells(line);
    const { award } = computeStudent(TT27, {
      ...OF_RESULT[result]!,
      recognised: recognised === '—' ? null : recognised === 'yes',
    });
    expect(award.value?.title ?? '—').toBe(expected);
  });

  it('wait for the class where it has to be asked', () => {
    const { flags } = computeStudent(TT27, OF_RESULT['HTT']!);
    expect(flags.map(({ code }) => code)).toEqual(['recognition-open']);
    for (const recognised of [true, false])
      expect(computeStudent(TT27, { ...OF_RESULT['HTT']!, recognised }).flags).toEqual([]);
  });
});

describe('periodic tests', () => {
  it.each([
    [1, 'TV', 'scored', [false, true, false, true]],
    [3, 'TOAN', 'scored', [false, true, false, true]],
    [4, 'TV', 'scored', [true, true, true, true]],
    [5, 'TOAN', 'scored', [true, true, true, true]],
    [4, 'NN1', 'scored', [false, true, false, true]],
    [5, 'KH', 'scored', [false, true, false, true]],
    [5, 'AN', 'comment', [false, false, false, false]],
  ] as const)('grade %i, %s (%s): %j', (grade, code, kind, expected) => {
    expect(periodicTests(TT27, grade, { code, kind })).toEqual(expected);
  });
});
