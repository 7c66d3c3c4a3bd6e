import { beforeAll, describe, expect, it } from 'vitest';
import {
  computeStudent,
  isPromoted,
  TT22,
  type SecondaryInput,
  type SecondaryResult,
} from '../../main/features/gradebook/domain/index.ts';
import { RESULT_PLACES } from '../support/grading-oracle/oracle-sheet.ts';
import { randomGradebooks } from '../support/grading-oracle/random-gradebooks.ts';
import { sheetResults } from '../support/grading-oracle/sheet-results.ts';

const COUNT = 10_000;
const SEED = 20_261_122;
const PERIODS = ['first', 'second', 'year'] as const;
const AWARDS = ['good', 'excellent'];

const gradebooks = randomGradebooks(COUNT, SEED);
let sheet: (number | null)[][];

beforeAll(async () => {
  sheet = await sheetResults(gradebooks);
});

describe('a spreadsheet with the same rules, computed by LibreOffice', () => {
  it('agrees on every average, comment result, level, conduct, promotion and title', () => {
    expect(sheet).toHaveLength(COUNT);
    const different = gradebooks.flatMap((gradebook, at) => {
      const [ours, theirs] = [resultsOf(gradebook), toldBy(sheet[at] ?? [])];
      return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ gradebook, ours, theirs }];
    });
    expect(different.slice(0, 3)).toEqual([]);
  });

  it('was asked about every kind of outcome', () => {
    const results = gradebooks.map((gradebook) => computeStudent(TT22, gradebook));
    const kinds = new Map<string, number>();
    for (const result of results) {
      for (const kind of outcomesOf(result)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const wanted = [
      ...['level null', 'level 1', 'level 2', 'level 3', 'level 4', 'raised to 2', 'raised to 3'],
      ...['conduct null', 'conduct 1', 'conduct 2', 'conduct 3', 'conduct 4'],
      ...['promoted null', 'promoted false', 'promoted true', 'award none', 'award good', 'award excellent'],
    ];
    expect(wanted.filter((kind) => (kinds.get(kind) ?? 0) < 20)).toEqual([]);
  });
});

function outcomesOf({ level, conductYear, promotion, award }: SecondaryResult): string[] {
  return [
    `level ${level.year.value}`,
    ...(level.year.adjustedBecause === null ? [] : [`raised to ${level.year.value}`]),
    `conduct ${conductYear.value}`,
    `promoted ${isPromoted(promotion.value)}`,
    `award ${award.value?.code ?? 'none'}`,
  ];
}

function resultsOf(gradebook: SecondaryInput) {
  const { subjects, level, conductYear, promotion, award } = computeStudent(TT22, gradebook);
  const promoted = isPromoted(promotion.value);
  return {
    outcomes: PERIODS.map((period) => subjects.map((subject) => subject[period].value)),
    before: PERIODS.map((period) => level[period].before),
    after: PERIODS.map((period) => level[period].value),
    conduct: conductYear.value,
    promoted: promoted === null ? null : Number(promoted),
    award: award.value === null ? 0 : AWARDS.indexOf(award.value.code) + 1,
  };
}

/** The sheet writes 0 for a level or conduct that is not there yet. */
function toldBy(row: readonly (number | null)[]) {
  const cell = (place: number) => row[place] ?? null;
  const known = (place: number) => cell(place) || null;
  const periods = [0, 1, 2];
  const subjects = gradebooks[0]?.subjects.length ?? 0;
  return {
    outcomes: periods.map((period) => {
      const from = RESULT_PLACES.outcomes(period);
      return row.slice(from, from + subjects);
    }),
    before: periods.map((period) => known(RESULT_PLACES.before(period))),
    after: periods.map((period) => known(RESULT_PLACES.after(period))),
    conduct: known(RESULT_PLACES.conduct),
    promoted: cell(RESULT_PLACES.promoted),
    award: cell(RESULT_PLACES.award),
  };
}
