import type { Waiting } from '../../../kernel/waiting.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { incidentRows, stepsByIncident } from '../data/incident-rows.ts';
import { closingGaps } from '../domain/closing.ts';
import { noticeOf } from '../domain/notice-clock.ts';
import { incidentTasks } from '../domain/tasks.ts';
import { standingByIncident } from './papers-of-incident.ts';

/** Lines of "Việc cần làm" for who handles incidents. */
export function openTasks(sql: Sqlite, now: string): Waiting[] {
  const open = incidentRows(sql).filter(({ state }) => state !== 'closed');
  if (open.length === 0) return [];
  const steps = stepsByIncident(sql);
  const papers = standingByIncident(sql);
  return incidentTasks(
    open.map(({ id, state, discoveredAt, personalData }) => {
      const about = { personalData: personalData === 1, steps: steps.get(id) ?? [] };
      return {
        id,
        state,
        notice: noticeOf({ ...about, discoveredAt }, now),
        gaps: closingGaps({ ...about, papers: papers.get(id) ?? [] }).map(({ what }) => what),
      };
    }),
    now,
  );
}
