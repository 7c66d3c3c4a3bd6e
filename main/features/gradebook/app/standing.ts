import { WHOLE_YEAR } from '../domain/cell.ts';
import { conclusionText } from './conclusion-text.ts';
import type { ClassResults, StudentResults } from './class-results.ts';

/** What hangs on the marks of one student, as text: "7,9", "K", "Học sinh Giỏi"; '' = not there yet. */
export interface Standing {
  /** Of the semester of the book; null in the book of the whole year, which belongs to none. */
  readonly average: string | null;
  readonly level: string | null;
  readonly conduct: string | null;
  readonly yearAverage: string;
  /** "K (điều chỉnh từ Đ)" where one subject held it down. */
  readonly yearLevel: string;
  readonly yearConduct: string;
  /** What the year came to before the summer's work; null where nothing was done in summer before or after the change. */
  readonly beforeSummer: string | null;
  readonly award: string;
  /** What the year ends in: "Được lên lớp"; '' = open. */
  readonly conclusion: string;
}

interface Place {
  readonly subjectId: string;
  readonly semester: number;
}

/** The student at this place of two results of the same class, before and after a change. */
export function standingsOf(
  [before, after]: readonly [ClassResults, ClassResults],
  at: number,
  place: Place,
): [Standing, Standing] {
  const [was, is] = [before.students[at]!, after.students[at]!];
  // Where the summer's work comes or goes with the change, the results of the year tell it.
  const both = was.beforeSummer !== null && is.beforeSummer !== null;
  const standing = (results: ClassResults, student: StudentResults) => ({
    ...standingOf(results, student, place),
    beforeSummer: both ? beforeSummerText(results, student) : null,
  });
  return [standing(before, was), standing(after, is)];
}

function standingOf(
  { subjects }: ClassResults,
  { averages, level, yearBeforeAdjustment, conduct, award, conclusion }: StudentResults,
  { subjectId, semester }: Place,
): Omit<Standing, 'beforeSummer'> {
  const own = averages[subjects.findIndex(({ id }) => id === subjectId)] ?? ['', '', ''];
  const ofSemester = (three: readonly [string, string, string]) =>
    semester === WHOLE_YEAR ? null : three[(semester - 1) as 0 | 1];
  const adjusted = yearBeforeAdjustment !== '' && yearBeforeAdjustment !== level[2];
  return {
    average: ofSemester(own),
    level: ofSemester(level),
    conduct: ofSemester(conduct),
    yearAverage: own[2],
    yearLevel: adjusted ? `${level[2]} (điều chỉnh từ ${yearBeforeAdjustment})` : level[2],
    yearConduct: conduct[2],
    award,
    conclusion,
  };
}

/** "học tập CĐ, rèn luyện Đ, Chưa được lên lớp". */
function beforeSummerText({ goal }: ClassResults, { beforeSummer }: StudentResults): string {
  if (beforeSummer === null) return '';
  const { level, conduct, promoted } = beforeSummer;
  return [
    ...(level === '' ? [] : [`học tập ${level}`]),
    ...(conduct === '' ? [] : [`rèn luyện ${conduct}`]),
    ...(promoted === null ? [] : [conclusionText(goal, promoted)]),
  ].join(', ');
}
