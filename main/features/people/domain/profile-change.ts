import { appError } from '../../../kernel/app-error.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { School } from './records.ts';
import { profileOn, type ProfileChange } from './profile-periods.ts';

export type NewProfileChange = Pick<
  ProfileChange,
  'fromDay' | 'values' | 'reason' | 'basisNumber' | 'basisDay'
>;

/**
 * What really changes on that day, and what it was before.
 * @throws people.profile-unchanged, people.profile-basis-number, people.profile-basis-day
 */
export function requireProfileChange(
  known: readonly ProfileChange[],
  wanted: NewProfileChange,
  today: string,
): { readonly before: Partial<School>; readonly after: Partial<School> } {
  const now = profileOn(known, wanted.fromDay);
  const changed = (Object.keys(wanted.values) as (keyof School)[]).filter(
    (field) => wanted.values[field] !== undefined && wanted.values[field] !== now[field],
  );
  if (changed.length === 0) throw appError('people.profile-unchanged');
  if (wanted.basisDay !== null && wanted.basisNumber === '') throw appError('people.profile-basis-number');
  if (wanted.basisDay !== null && wanted.basisDay > today)
    throw appError('people.profile-basis-day', { day: formatDay(wanted.basisDay) });
  const only = (profile: Partial<School>): Partial<School> =>
    Object.fromEntries(changed.map((field) => [field, profile[field]]));
  return { before: only(now), after: only(wanted.values) };
}

/**
 * Only what has not begun may be called off: papers may bear what is in force.
 * @throws people.not-found, people.profile-in-force
 */
export function requireWithdrawable(
  known: readonly ProfileChange[],
  id: string,
  today: string,
): ProfileChange {
  const change = known.find((each) => each.id === id);
  if (!change) throw appError('people.not-found');
  if (change.fromDay <= today) throw appError('people.profile-in-force', { day: formatDay(change.fromDay) });
  return change;
}
