import { formatDay } from '../../../../kernel/dates.ts';
import { vietnamClock } from '../../../../kernel/vietnam-day.ts';
import type { SlipDetector, SlipEvent } from './slip.ts';

const LEAST_RAISED = 6;
/** Tenths: up to three points. */
const RAISED_BY_AT_MOST = 30;
const MOSTLY = 0.8;
const EVENING_FROM = 17;
const NIGHT_UNTIL = 5;
const HOUR_MS = 3_600_000;

/** Many marks raised by up to three points in one evening, and hardly any lowered. */
export const raisedInOneEvening: SlipDetector = ({ events }) => {
  const edits = events.filter(({ before, after }) => before !== null && after !== null);
  const evenings = Map.groupBy(edits, ({ at }) => eveningOf(at));
  return [...evenings].flatMap(([day, of]) => {
    if (day === null) return [];
    const raised = of.filter((event) => {
      const by = raiseOf(event);
      return by > 0 && by <= RAISED_BY_AT_MOST;
    });
    if (raised.length < LEAST_RAISED || raised.length < MOSTLY * of.length) return [];
    return [
      {
        code: 'gradebook.slip-raised',
        params: { day: formatDay(day), count: raised.length },
        studentIds: [...new Set(raised.map(({ studentId }) => studentId))],
        cols: [...new Set(raised.map(({ col }) => col))],
      },
    ];
  });
};

function raiseOf({ before, after }: SlipEvent): number {
  return (after ?? 0) - (before ?? 0);
}

/** The day whose evening an instant belongs to, the night after included; null = by day. */
function eveningOf(instant: string): string | null {
  const clock = vietnamClock(new Date(Date.parse(instant) - NIGHT_UNTIL * HOUR_MS).toISOString());
  return Number(clock.slice(11, 13)) >= EVENING_FROM - NIGHT_UNTIL ? clock.slice(0, 10) : null;
}
