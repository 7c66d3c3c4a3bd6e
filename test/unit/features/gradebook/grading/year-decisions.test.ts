import { describe, expect, it } from 'vitest';
import {
  computeStudent,
  isPromoted,
  TT22,
  withTitles,
  type Level,
  type SecondaryInput,
} from '../../../../../main/features/gradebook/domain/index.ts';
import { cells, level, marks } from '../tables/read-table.ts';
import { AWARDS, CONDUCT_YEARS, PROMOTIONS } from '../tables/year-decisions.ts';
import { studentWith } from './student-of-year.ts';

const MARKS_OF_LEVEL: Readonly<Record<Level, string>> = {
  4: '8×8.0',
  3: '8×7.0',
  2: '8×5.0',
  1: '6×5.0 2×3.0',
};
const both = (of: Level | null) => ({ first: of, second: of });

describe('conduct of the year', () => {
  it.each(CONDUCT_YEARS)('%s', (line) => {
    const [first = '', second = '', year = ''] = cells(line);
    const conduct = { first: level(first), second: level(second) };
    const result = computeStudent(TT22, studentWith(marks('8×8.0'), 0, { conduct })).conductYear;
    expect(result.value).toBe(level(year));
    expect(result.why).toMatchObject({ code: 'conduct-year', inputs: conduct });
  });

  it('stays open while a semester is blank', () => {
    const conduct = { first: 4 as const, second: null };
    const { conductYear, flags } = computeStudent(TT22, studentWith(marks('8×8.0'), 0, { conduct }));
    expect(conductYear.value).toBeNull();
    expect(flags.map(({ code }) => code)).toEqual(['conduct-missing']);
  });
});

describe('promotion', () => {
  it.each(PROMOTIONS)('%s', (line) => {
    const [conduct = '', learning = '', absences, expected] = cells(line);
    const of = level(learning);
    const result = computeStudent(
      TT22,
      studentWith(marks(of === null ? '7×8.0 —' : MARKS_OF_LEVEL[of]), 0, {
        conduct: both(level(conduct)),
        absences: absences === '—' ? null : Number(absences),
      }),
    );
    expect(result.level.year.value).toBe(of);
    expect(result.promotion.value ?? '—').toBe(expected);
  });

  it('lists the subjects to be tested again: Chưa đạt, or below 5,0', () => {
    const { promotion } = computeStudent(TT22, studentWith(marks('6×5.0 4.9 3.4'), 1));
    expect(promotion.why).toMatchObject({
      code: 'retest',
      params: { subjects: { subjects: ['S7', 'S8', 'C1'] } },
    });
  });

  it('of a student with a disability is left to the principal where it would fail', () => {
    const failing = studentWith(marks('6×5.0 2×3.0'), 0, { disability: true });
    const { promotion, flags } = computeStudent(TT22, failing);
    expect([promotion.value, isPromoted(promotion.value)]).toEqual(['principal-decides', null]);
    expect(flags.map(({ code }) => code)).toContain('disability');
    const passing = studentWith(marks('8×5.0'), 0, { disability: true });
    expect(computeStudent(TT22, passing).promotion.value).toBe('promoted');
  });
});

describe('what is left to the principal', () => {
  const both1 = { conduct: both(1) };
  const retests = { S7: 60, S8: 60 };
  const failing = (more: Partial<SecondaryInput>) => studentWith(marks('6×5.0 4.0 3.0'), 0, more);
  it.each([
    ['a disability', { disability: true }, undefined, 'principal-decides', null],
    ['a disability', { disability: true }, true, 'promoted-by-principal', true],
    ['a disability', { disability: true }, false, 'retained-by-principal', false],
    [
      'a disability and many absences',
      { disability: true, absences: 60 },
      true,
      'promoted-by-principal',
      true,
    ],
    ['both failed', both1, undefined, 'conduct-then-retest', false],
    ['both failed', both1, true, 'promoted-by-principal', true],
    ['both failed', both1, false, 'retained-by-principal', false],
    [
      'both passed in summer',
      { ...both1, summer: { conduct: 2, retests } },
      undefined,
      'principal-decides',
      null,
    ],
    [
      'both passed in summer',
      { ...both1, summer: { conduct: 2, retests } },
      true,
      'promoted-by-principal',
      true,
    ],
    [
      'both passed in summer',
      { ...both1, summer: { conduct: 2, retests } },
      false,
      'retained-by-principal',
      false,
    ],
    ['failed again', { ...both1, summer: { conduct: 1, retests: {} } }, undefined, 'retained', false],
    ['failed again', { ...both1, summer: { conduct: 1, retests: {} } }, true, 'retained', false],
    ['to be tested again', {}, true, 'retest', false],
    ['absent too long', { absences: 46 }, true, 'absent-too-long', false],
  ] as const)('%s %o, decided %s: %s', (_name, more, principalPromotes, outcome, promoted) => {
    const result = computeStudent(
      TT22,
      failing({ ...more, ...(principalPromotes === undefined ? {} : { principalPromotes }) }),
    );
    expect([result.outcome.value, isPromoted(result.outcome.value)]).toEqual([outcome, promoted]);
    const said = result.flags.map(({ code }) => code);
    const ends = outcome.endsWith('-by-principal');
    expect(said.includes('decision-not-due')).toBe(principalPromotes !== undefined && !ends);
    if (ends || outcome === 'retained') expect(said).not.toContain('summer-order');
  });

  it('says so in May already where both failed, until a decision is signed', () => {
    const may = failing(both1);
    const said = (more: Partial<SecondaryInput>) =>
      computeStudent(TT22, { ...may, ...more }).flags.filter(({ code }) => code === 'conduct-then-retest');
    expect(said({})).toEqual([
      { code: 'conduct-then-retest', params: { subjects: { subjects: ['S7', 'S8'] } } },
    ]);
    expect(said({ principalPromotes: true, decisionSigned: false })).toHaveLength(1);
    expect(said({ principalPromotes: true, decisionSigned: true })).toEqual([]);
    // Conduct is put right: re-tests are due as for everybody.
    expect(said({ summer: { conduct: 2, retests: {} } })).toEqual([]);
    expect(said({ summer: { conduct: null, retests: {} } })).toHaveLength(1);
  });

  it('is promoted as everybody where the results suffice', () => {
    const passing = studentWith(marks('8×5.0'), 0, { disability: true });
    expect(computeStudent(TT22, passing).outcome.value).toBe('promoted');
    const needless = computeStudent(TT22, { ...passing, principalPromotes: false });
    expect(needless.outcome.value).toBe('promoted');
    expect(needless.flags.map(({ code }) => code)).toContain('decision-not-due');
  });

  it('waits for the signature over the decision', () => {
    const decided = { disability: true, principalPromotes: true };
    const flags = (decisionSigned: boolean) =>
      computeStudent(TT22, failing({ ...decided, decisionSigned })).flags.map(({ code }) => code);
    expect(flags(false)).toEqual(['disability', 'decision-unsigned']);
    expect(flags(true)).toEqual([]);
  });
});

describe('the title of the year', () => {
  it.each(AWARDS)('%s', (line) => {
    const [scored = '', conduct = '', learning = '', title] = cells(line);
    const result = computeStudent(TT22, studentWith(marks(scored), 0, { conduct: both(level(conduct)) }));
    expect(result.level.year.value).toBe(level(learning));
    expect(result.award.value?.title ?? '—').toBe(title);
  });

  it('is the school’s own: renamed, or not given at all', () => {
    const excellent = studentWith(marks('8×9.5'));
    const renamed = withTitles(TT22, { excellent: 'Học sinh tiêu biểu' });
    expect(computeStudent(renamed, excellent).award.value?.title).toBe('Học sinh tiêu biểu');
    const withoutBest = withTitles(TT22, { excellent: null });
    expect(computeStudent(withoutBest, excellent).award.value?.title).toBe('Học sinh Giỏi');
    const none = withTitles(TT22, { excellent: null, good: null });
    expect(computeStudent(none, excellent).award).toMatchObject({ value: null, why: { code: 'award-none' } });
  });

  it('stays open while the year is', () => {
    expect(computeStudent(TT22, studentWith(marks('7×9.5 —'))).award.why.code).toBe('award-missing');
  });
});

describe('after the summer', () => {
  const failed = (more: Partial<SecondaryInput> = {}) => studentWith(marks('6×5.0 4.0 3.0'), 0, more);
  const after = (summer: SecondaryInput['summer'], more: Partial<SecondaryInput> = {}) =>
    computeStudent(TT22, failed({ ...more, ...(summer ? { summer } : {}) }));

  it('a re-test replaces the subject’s year result, and the result of May stays beside it', () => {
    const result = after({ conduct: null, retests: { S8: 60 } });
    expect(result.subjects[7]?.year.value).toBe(30);
    expect([result.level.year.value, result.promotion.value]).toEqual([1, 'retest']);
    expect(result.afterSummer?.retested['S8']).toMatchObject({ value: 60, why: { code: 'retested' } });
    expect(result.afterSummer?.level.value).toBe(2);
    expect(result.afterSummer?.promotion.value).toBe('promoted');
  });

  it('a re-test that does not suffice leaves the others open, and the last one decides', () => {
    expect(after({ conduct: null, retests: { S8: 30 } }).afterSummer?.promotion.value).toBe('retest');
    const all = after({ conduct: null, retests: { S7: 60, S8: 30 } });
    expect(all.afterSummer?.promotion.value).toBe('retained');
  });

  it('a re-test that was not due changes nothing and is shown', () => {
    const result = after({ conduct: null, retests: { S1: 100 } });
    expect(result.afterSummer?.retested).toEqual({});
    expect(result.flags).toContainEqual({ code: 'retest-not-due', params: { subject: { subject: 'S1' } } });
  });

  it('a failed comment subject can be tested again', () => {
    const student = studentWith(marks('8×8.0'), 2, { summer: { conduct: null, retests: { C1: 1, C2: 1 } } });
    const result = computeStudent(TT22, student);
    expect(result.level.year.value).toBe(1);
    expect(result.afterSummer).toMatchObject({ level: { value: 4 }, promotion: { value: 'promoted' } });
  });

  it.each([
    [2, 'promoted'],
    [4, 'promoted'],
    [1, 'retained'],
  ] as const)('conduct assessed again as %i: %s', (conduct, outcome) => {
    const student = studentWith(marks('8×5.0'), 0, {
      conduct: both(1),
      summer: { conduct, retests: {} },
    });
    const result = computeStudent(TT22, student);
    expect([result.conductYear.value, result.promotion.value]).toEqual([1, 'conduct-training']);
    expect(result.afterSummer?.conduct.value).toBe(conduct);
    expect(result.afterSummer?.promotion.value).toBe(outcome);
  });

  it('a re-assessment of conduct that was not due changes nothing and is shown', () => {
    const student = studentWith(marks('8×5.0'), 0, { conduct: both(3), summer: { conduct: 4, retests: {} } });
    const { afterSummer: summer } = computeStudent(TT22, student);
    expect(summer?.conduct.value).toBe(3);
    expect(summer?.flags.map(({ code }) => code)).toEqual(['conduct-reassessment-not-due']);
  });

  it('no re-test counts before conduct is good enough; after it a person looks at the order', () => {
    const early = after({ conduct: null, retests: { S7: 60, S8: 60 } }, { conduct: both(1) });
    expect(early.afterSummer?.promotion.value).toBe('conduct-then-retest');
    expect(early.flags.map(({ code }) => code)).toEqual([
      'conduct-then-retest',
      'retest-not-due',
      'retest-not-due',
    ]);
    const inOrder = after({ conduct: 2, retests: { S7: 60, S8: 60 } }, { conduct: both(1) });
    expect(inOrder.afterSummer?.promotion.value).toBe('promoted');
    expect(inOrder.flags.map(({ code }) => code)).toEqual(['summer-order']);
  });

  it('too many absences stay too many', () => {
    const result = after({ conduct: null, retests: { S7: 60, S8: 60 } }, { absences: 46 });
    expect(result.afterSummer?.promotion.value).toBe('absent-too-long');
  });
});
