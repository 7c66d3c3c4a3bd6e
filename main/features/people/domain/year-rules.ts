import { appError } from '../../../kernel/app-error.ts';

export interface YearSetup {
  readonly name: string;
  readonly startsOn: string;
  readonly semester2StartsOn: string;
  readonly endsOn: string;
}

/**
 * "2026-2027" spans two calendar years and its days follow each other within them.
 * @throws people.year-name, people.year-days
 */
export function requireYear(year: YearSetup): void {
  const [first = '', second = ''] = year.name.split('-');
  if (Number(second) !== Number(first) + 1) throw appError('people.year-name', { name: year.name });
  const inOrder = year.startsOn < year.semester2StartsOn && year.semester2StartsOn < year.endsOn;
  const inside = year.startsOn >= `${first}-06-01` && year.endsOn <= `${second}-08-31`;
  if (!inOrder || !inside) throw appError('people.year-days', { name: year.name });
}
