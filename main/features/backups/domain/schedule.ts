import type { BackupKind } from '../../../../preload/contract/vocabulary/backups.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';

const DAY_MS = 86_400_000;

/** The copy that is due at a sign-in: the first of a week is the weekly one, otherwise one a day, otherwise none. */
export function dueCopy(
  copies: readonly { readonly kind: BackupKind; readonly madeAt: string }[],
  now: string,
): 'weekly' | 'daily' | null {
  const today = vietnamDay(now);
  const automatic = copies.filter(({ kind }) => kind === 'daily' || kind === 'weekly');
  if (automatic.some(({ madeAt }) => vietnamDay(madeAt) === today)) return null;
  const monday = mondayOf(today);
  return copies.some(({ kind, madeAt }) => kind === 'weekly' && mondayOf(vietnamDay(madeAt)) === monday)
    ? 'daily'
    : 'weekly';
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}
