import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { recordedProfileChanges, type ProfileChangeRow } from '../data/profile-change-rows.ts';
import { profilePeriods, SINCE_THE_BEGINNING, type ProfilePeriod } from '../domain/profile-periods.ts';

type History = OutputOf<'school.profileHistory'>;

/** Newest period first; what was called off stands by itself. */
export function profileHistory(read: Sqlite, context: Context): History {
  const today = vietnamDay(context.at);
  const recorded = recordedProfileChanges(read);
  const rowOf = new Map(recorded.map((row) => [row.id, row]));
  const periods = profilePeriods(recorded.filter(({ withdrawal }) => withdrawal === null));
  return {
    periods: periods.toReversed().map((period) => ({
      fromDay: dayOrNull(period.fromDay),
      toDay: period.toDay,
      state: stateOf(period, today),
      profile: period.profile,
      changes: period.changes.flatMap(({ id }) => {
        const row = rowOf.get(id);
        return row ? [viewOf(row)] : [];
      }),
    })),
    withdrawn: recorded
      .toReversed()
      .flatMap((row) => (row.withdrawal ? [{ ...viewOf(row), withdrawal: row.withdrawal }] : [])),
  };
}

function stateOf({ fromDay, toDay }: ProfilePeriod, today: string): History['periods'][number]['state'] {
  if (fromDay > today) return 'to-come';
  return toDay !== null && toDay < today ? 'past' : 'in-force';
}

function viewOf({ id, fromDay, values, reason, basisNumber, basisDay, at, by }: ProfileChangeRow) {
  return { id, fromDay: dayOrNull(fromDay), values, reason, basisNumber, basisDay, at, by };
}

function dayOrNull(day: string): string | null {
  return day === SINCE_THE_BEGINNING ? null : day;
}
