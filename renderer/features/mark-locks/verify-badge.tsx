import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';

/** The sealed books at a glance; differences that signed minutes account for are no alarm. */
export function VerifyBadge({
  verified: { locks, guards },
}: {
  readonly verified: OutputOf<'locks.verify'>;
}) {
  if (locks.length === 0 && guards.length === 0) return null;
  const differences = locks.flatMap((lock) => lock.differences);
  const without = differences.filter(({ event }) => event === null || event.minutes === '').length;
  const faults = <StateBadge tone="bad" label={t('mark-locks.badge.faults')} />;
  if (locks.some((lock) => lock.faults.length > 0)) return faults;
  if (without > 0) return <StateBadge tone="bad" label={t('mark-locks.badge.without', { n: without })} />;
  if (guards.length > 0) return faults;
  if (differences.length > 0)
    return <StateBadge tone="info" label={t('mark-locks.badge.with', { n: differences.length })} />;
  return <StateBadge tone="good" label={t('mark-locks.badge.same')} />;
}
