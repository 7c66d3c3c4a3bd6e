import {
  requiredRegular,
  TT22,
  type Level,
  type Passed,
  type SecondaryInput,
  type SecondarySubject,
} from '../../../main/features/gradebook/domain/index.ts';

/** Periods a year of the scored subjects: all three numbers of regular marks. */
export const SCORED_PERIODS = [140, 105, 140, 70, 52, 35, 35, 17];
export const COMMENT_SUBJECTS = 2;
/** Regular marks and what follows them in one semester of one scored subject. */
export const REGULAR_MARKS = SCORED_PERIODS.map((periods) => requiredRegular(TT22, 'scored', periods));

type Dice = (sides: number) => number;

/** Same seed, same gradebooks (mulberry32). */
export function randomGradebooks(count: number, seed: number): SecondaryInput[] {
  let state = seed;
  const dice: Dice = (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  return Array.from({ length: count }, () => gradebook(dice));
}

/** The floor of a student's marks: with it all levels, titles and adjustments happen often enough. */
const FLOORS = [0, 25, 45, 60, 72, 80, 88];

function gradebook(dice: Dice): SecondaryInput {
  const floor = FLOORS[dice(FLOORS.length)] ?? 0;
  const weak = dice(3) === 0 ? dice(SCORED_PERIODS.length) : -1;
  const blanks = dice(25) === 0;
  const conduct = (): Level | null => (dice(60) === 0 ? null : (([4, 4, 4, 3, 2, 1] as const)[dice(6)] ?? 4));
  return {
    subjects: [
      ...SCORED_PERIODS.map((periodsPerYear, at): SecondarySubject => {
        const least = at === weak ? dice(45) : floor;
        const mark = () => (blanks && dice(40) === 0 ? null : least + dice(at === weak ? 12 : 101 - least));
        const regular = REGULAR_MARKS[at] ?? 0;
        const semester = () => ({
          regular: Array.from({ length: regular }, mark),
          midterm: mark(),
          final: mark(),
        });
        return { code: `S${at}`, kind: 'scored', periodsPerYear, first: semester(), second: semester() };
      }),
      ...Array.from({ length: COMMENT_SUBJECTS }, (_, at): SecondarySubject => {
        const mark = (): Passed | null => (blanks && dice(40) === 0 ? null : dice(60) === 0 ? 0 : 1);
        const semester = () => ({ regular: [mark(), mark()], midterm: mark(), final: mark() });
        return { code: `C${at}`, kind: 'comment', periodsPerYear: 35, first: semester(), second: semester() };
      }),
    ],
    conduct: { first: conduct(), second: conduct() },
    absences: dice(80) === 0 ? null : dice(52),
  };
}
