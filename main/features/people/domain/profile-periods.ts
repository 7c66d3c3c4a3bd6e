import { dayBefore } from '../../../kernel/dates.ts';
import type { School } from './records.ts';

/** In force since the beginning: sorts before every day. */
export const SINCE_THE_BEGINNING = '';

export interface ProfileChange {
  readonly id: string;
  /** In the order of recording. */
  readonly seq: number;
  /** First day it counts; `SINCE_THE_BEGINNING` for what the school began with. */
  readonly fromDay: string;
  /** Only what changed. */
  readonly values: Partial<School>;
  readonly reason: string;
  /** The paper that ordered it, '' = none named: "1669/NQ-UBTVQH15". */
  readonly basisNumber: string;
  readonly basisDay: string | null;
  readonly at: string;
  /** Null for what the school began with. */
  readonly userId: string | null;
}

/** A stretch of days with one profile. */
export interface ProfilePeriod {
  /** '' = since the beginning. */
  readonly fromDay: string;
  /** Last day, inclusive; null = no end known. */
  readonly toDay: string | null;
  readonly profile: School;
  /** What began that day, in the order of recording: a later one corrects an earlier one. */
  readonly changes: readonly ProfileChange[];
}

/** The profile in force on a day; `''` asks for what the school began with. */
export function profileOn(changes: readonly ProfileChange[], day: string): School {
  const counted = changes.filter(({ fromDay }) => fromDay <= day).toSorted(byDayThenRecording);
  return Object.assign({}, ...counted.map(({ values }) => values)) as School;
}

/** From the first to the one without an end; each ends the day before the next begins. */
export function profilePeriods(changes: readonly ProfileChange[]): ProfilePeriod[] {
  const groups = [...Map.groupBy(changes.toSorted(byDayThenRecording), ({ fromDay }) => fromDay)];
  return groups.map(([fromDay, begun], index) => {
    const next = groups[index + 1]?.[0];
    return {
      fromDay,
      toDay: next === undefined ? null : dayBefore(next),
      profile: profileOn(changes, fromDay),
      changes: begun,
    };
  });
}

function byDayThenRecording(a: ProfileChange, b: ProfileChange): number {
  return a.fromDay < b.fromDay ? -1 : a.fromDay > b.fromDay ? 1 : a.seq - b.seq;
}
