import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';

/** The sealed books at a glance; differences that signed minutes account for are no alarm. */
export function VerifyBadge({ verified: { locks } }: { readonly verified: OutputOf<'locks.verify'> }) {
  if (locks.length === 0) return null;
  const differences = locks.flatMap((lock) => lock.differences);
  const without = differences.filter(({ event }) => event === null || event.minutes === '').length;
  const broken = locks.some(({ recordIntact }) => !recordIntact);
  if (broken) return <StateBadge tone="bad" label={t('mark-locks.badge.record')} />;
  if (without > 0) return <StateBadge tone="bad" label={t('mark-locks.badge.without', { n: without })} />;
  if (differences.length > 0)
    return <StateBadge tone="info" label={t('mark-locks.badge.with', { n: differences.length })} />;
  return <StateBadge tone="good" label={t('mark-locks.badge.same')} />;
}
