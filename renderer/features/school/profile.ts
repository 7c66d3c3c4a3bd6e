import type { OutputOf } from '../../../preload/contract/index.ts';
import { formatDay, t } from '../../i18n/index.ts';

export type ProfileHistory = OutputOf<'school.profileHistory'>;
export type ProfilePeriod = ProfileHistory['periods'][number];
export type ProfileChange = ProfilePeriod['changes'][number];
export type Profile = ProfilePeriod['profile'];

export const PROFILE_FIELDS = [
  'name',
  'superiorBody',
  'code',
  'level',
  'commune',
  'abbreviation',
  'address',
] as const satisfies readonly (keyof Profile)[];

export function profileText(field: keyof Profile, value: string): string {
  return field === 'level' ? t(`school.level.${value}`) : value;
}

/** "Từ 01/07/2025 đến 30/06/2026" */
export function periodText({ fromDay, toDay }: Pick<ProfilePeriod, 'fromDay' | 'toDay'>): string {
  const from = fromDay === null ? '' : formatDay(fromDay);
  const to = toDay === null ? '' : formatDay(toDay);
  if (from === '') return to === '' ? t('school.history.always') : t('school.history.until', { to });
  return to === '' ? t('school.history.since', { from }) : t('school.history.between', { from, to });
}

/** The period a day falls into; the oldest one for a day that is not chosen yet. */
export function periodOf(periods: readonly ProfilePeriod[], day: string): ProfilePeriod | undefined {
  return periods.find(({ fromDay }) => fromDay === null || (day !== '' && fromDay <= day));
}

export function basisText({ basisNumber, basisDay }: ProfileChange): string {
  if (basisDay === null) return basisNumber;
  return t('school.history.basis', { number: basisNumber, day: formatDay(basisDay) });
}
