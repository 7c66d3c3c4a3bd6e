import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Notice } from './notice-clock.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { hoursLeft } from './notice-clock.ts';
import type { IncidentState } from '../../../../preload/contract/vocabulary/incidents.ts';

/** A line of "Việc cần làm". */
interface Running {
  readonly id: string;
  readonly state: IncidentState;
  readonly notice: Notice;
}

/** The running 72 hours first (hours left of the nearest), then what is overdue, then what is not closed. */
export function incidentTasks(incidents: readonly Running[], now: string): HomeTask[] {
  const open = incidents.filter(({ state }) => state !== 'closed');
  const due = open
    .filter(({ notice }) => notice.state === 'running')
    .sort((a, b) => ((a.notice.deadline ?? '') < (b.notice.deadline ?? '') ? -1 : 1));
  const overdue = open.filter(({ notice }) => notice.state === 'overdue');
  const task = (key: string, severity: HomeTask['severity'], count: number, first: Running): HomeTask => ({
    key,
    severity,
    count,
    route: '/incidents',
    params: { open: first.id },
  });
  return [
    ...(due[0]?.notice.deadline
      ? [
          {
            ...task('incident-clock', 'danger', hoursLeft(due[0].notice.deadline, now), due[0]),
            due: vietnamDay(due[0].notice.deadline),
          },
        ]
      : []),
    ...(overdue[0] ? [task('incident-overdue', 'danger', overdue.length, overdue[0])] : []),
    ...(open[0] ? [task('incidents-open', 'warning', open.length, open[0])] : []),
  ];
}
