import type { ClosingGapKind, IncidentState } from '../../../../preload/contract/vocabulary/incidents.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { hoursLeft, type Notice } from './notice-clock.ts';

/** What "Việc cần làm" must know of an incident. */
export interface TaskSource {
  readonly id: string;
  readonly state: IncidentState;
  readonly notice: Notice;
  /** What still keeps it from being closed. */
  readonly gaps: readonly ClosingGapKind[];
}

/** From here on the clock is a task of its own, so that the bell rings again. */
const LAST_DAY_HOURS = 24;
const OUTDATED: readonly ClosingGapKind[] = ['minutes-outdated', 'letter-outdated'];

/**
 * The running 72 hours first (hours left of the nearest), then what is overdue, papers that say otherwise or wait for
 * a signature, and what can or cannot be closed yet.
 */
export function incidentTasks(incidents: readonly TaskSource[], now: string): Waiting[] {
  const open = incidents.filter(({ state }) => state !== 'closed');
  const [nearest] = open
    .filter(({ notice }) => notice.state === 'running')
    .sort((a, b) => ((a.notice.deadline ?? '') < (b.notice.deadline ?? '') ? -1 : 1));
  const each = (
    key: string,
    severity: Waiting['severity'],
    which: (incident: TaskSource) => boolean,
  ): Waiting[] => {
    const found = open.filter(which);
    return found[0] ? [taskOf(key, severity, found[0], found)] : [];
  };
  const waits =
    (...kinds: readonly ClosingGapKind[]) =>
    ({ gaps }: TaskSource) =>
      gaps.some((gap) => kinds.includes(gap));
  return [
    ...(nearest ? clockTask(nearest, now) : []),
    ...each('incident-overdue', 'danger', ({ notice }) => notice.state === 'overdue'),
    ...each('incident-papers-outdated', 'warning', waits(...OUTDATED)),
    ...each('incident-papers-unsigned', 'warning', waits('minutes-unsigned')),
    ...each('incident-closable', 'warning', ({ gaps }) => gaps.length === 0),
    ...each('incidents-open', 'warning', ({ gaps }) => gaps.length > 0),
  ];
}

function taskOf(
  key: string,
  severity: Waiting['severity'],
  first: TaskSource,
  found: readonly TaskSource[],
): Waiting {
  const members = found.map(({ id }) => id);
  return { key, severity, count: found.length, route: '/incidents', params: { open: first.id }, members };
}

function clockTask(nearest: TaskSource, now: string): Waiting[] {
  const { deadline } = nearest.notice;
  if (deadline === null) return [];
  const left = hoursLeft(deadline, now);
  const key = left <= LAST_DAY_HOURS ? 'incident-clock-last-day' : 'incident-clock';
  return [{ ...taskOf(key, 'danger', nearest, [nearest]), count: left, due: vietnamDay(deadline) }];
}
