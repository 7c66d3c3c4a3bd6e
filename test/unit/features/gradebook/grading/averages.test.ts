import { describe, expect, it } from 'vitest';
import { requiredRegular, subjectResult, TT22 } from '../../../../../main/features/gradebook/domain/index.ts';
import { SEMESTER_AVERAGES, YEAR_AVERAGES } from '../tables/averages.ts';
import { cells, marks, passed, shown, tenths, words } from '../tables/read-table.ts';
import { COMMENT_SEMESTERS, REQUIRED_MARKS } from '../tables/year-decisions.ts';

const BLANK = { regular: [], midterm: null, final: null };
const PERIODS = [0, 0, 35, 70, 105, 105];

describe('the average of a semester', () => {
  it.each(SEMESTER_AVERAGES)('%s', (line) => {
    const [regular = '', midterm = '', final = '', average] = cells(line);
    const first = { regular: marks(regular), midterm: tenths(midterm), final: tenths(final) };
    const periodsPerYear = PERIODS[first.regular.length] ?? 35;
    const result = subjectResult(TT22, {
      code: 'TOAN',
      kind: 'scored',
      periodsPerYear,
      first,
      second: BLANK,
    });
    expect(shown(result.first.value)).toBe(average);
    expect(result.first.why).toMatchObject({
      code: 'semester-average',
      clause: 'Điều 9 TT 22/2021/TT-BGDĐT',
    });
    expect(result.first.why.inputs).toEqual(first);
  });

  it('stays open while a required mark is blank, which is no 0', () => {
    const whole = { regular: [80, 80, 80], midterm: 80, final: 80 };
    const open = [
      { ...whole, regular: [80, 80] },
      { ...whole, regular: [80, null, 80] },
      { ...whole, midterm: null },
      { ...whole, final: null },
    ];
    for (const first of open) {
      const { first: result, year } = subjectResult(TT22, subject(first));
      expect([result.value, result.why.code]).toEqual([null, 'semester-average-missing']);
      expect(year.value).toBeNull();
    }
    expect(subjectResult(TT22, subject({ ...whole, final: 0 })).first.value).toBe(50);
  });

  it('names how many marks are missing', () => {
    const { first } = subjectResult(TT22, subject({ regular: [80], midterm: null, final: null }));
    expect(first.why.params).toEqual({ regular: 2, midterm: 1, final: 1 });
  });

  it('counts the chosen ones where more were taken, otherwise all', () => {
    const taken = { regular: [20, 80, 80, 80], midterm: 80, final: 80 };
    expect(subjectResult(TT22, subject({ ...taken, chosen: [1, 2, 3] })).first.value).toBe(80);
    // (2 + 8 + 8 + 8 + 16 + 24) : 9 = 7.333…
    expect(subjectResult(TT22, subject(taken)).first.value).toBe(73);
    expect(subjectResult(TT22, subject({ ...taken, chosen: [1, 2] })).first.value).toBeNull();
    expect(subjectResult(TT22, subject({ ...taken, chosen: [1, 1, 2] })).first.value).toBeNull();
  });
});

describe('the average of the year', () => {
  it.each(YEAR_AVERAGES)('%s', (line) => {
    const [first = '', second = '', year] = cells(line);
    const result = subjectResult(TT22, subject(flat(first), flat(second)));
    expect(shown(result.year.value)).toBe(year);
  });
});

describe('a comment subject', () => {
  it.each(COMMENT_SEMESTERS)('%s', (line) => {
    const [regular = '', midterm = '', final = '', expected] = cells(line);
    const marksOf = { regular: words(regular).map(passed), midterm: passed(midterm), final: passed(final) };
    const { first } = subjectResult(TT22, {
      code: 'GDTC',
      kind: 'comment',
      periodsPerYear: 70,
      first: marksOf,
      second: BLANK,
    });
    expect(first.value === null ? '—' : ['CĐ', 'Đ'][first.value]).toBe(expected);
  });

  it.each([
    [1, 0, 0],
    [0, 1, 1],
    [1, 1, 1],
    [0, 0, 0],
    [null, 1, 1],
    [1, null, null],
  ] as const)('first semester %j, second %j: the year is %j', (first, second, year) => {
    const all = (value: 0 | 1 | null) => ({ regular: [value, value], midterm: value, final: value });
    const result = subjectResult(TT22, {
      code: 'NT',
      kind: 'comment',
      periodsPerYear: 70,
      first: all(first),
      second: all(second),
    });
    expect(result.year.value).toBe(year);
  });
});

describe('the number of regular marks', () => {
  it.each(REQUIRED_MARKS)('%s', (line) => {
    const [kind, periods, expected] = cells(line);
    const count = requiredRegular(TT22, kind === 'comment' ? 'comment' : 'scored', Number(periods));
    expect(count).toBe(Number(expected));
  });
});

function subject(first: Marks, second: Marks = BLANK) {
  return { code: 'TOAN', kind: 'scored' as const, periodsPerYear: 70, first, second };
}
interface Marks {
  readonly regular: readonly (number | null)[];
  readonly chosen?: readonly number[];
  readonly midterm: number | null;
  readonly final: number | null;
}
/** The same mark everywhere: the average is that mark. */
function flat(text: string): Marks {
  const mark = tenths(text);
  return { regular: [mark, mark, mark], midterm: mark, final: mark };
}
