import { appError } from '../../kernel/app-error.ts';

export interface YearDates {
  readonly name: string;
  readonly startsOn: string;
  readonly semester2StartsOn: string;
  readonly endsOn: string;
}

/** The usual frame (5/9, semester II in mid January, 31/5: rules.md §1.10); the school corrects it in the window. */
export function yearFromName(name: string): YearDates {
  const match = /^(20\d\d)-(20\d\d)$/u.exec(name);
  if (!match || Number(match[2]) !== Number(match[1]) + 1) throw appError('cli.school-year');
  return {
    name,
    startsOn: `${match[1]}-09-05`,
    semester2StartsOn: `${match[2]}-01-18`,
    endsOn: `${match[2]}-05-31`,
  };
}
