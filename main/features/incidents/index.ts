import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { manages, type IncidentsCore } from './app/incidents-core.ts';
import { incidentPapers } from './app/issue-incident-papers.ts';
import { openTasks } from './app/open-tasks.ts';
import { incidentsHandlers, type IncidentsMethod } from './incidents.rpc.ts';

export interface IncidentsApi {
  /** Lines of "Việc cần làm" for who handles incidents. */
  tasks(context: Context): Waiting[];
}

/** Lost accounts with their clock and papers, and the register of prohibited acts. */
export function createIncidents(core: IncidentsCore): {
  handlers: Handlers<IncidentsMethod>;
  api: IncidentsApi;
} {
  core.papers.serve(incidentPapers);
  return {
    handlers: incidentsHandlers(core),
    api: {
      tasks: (context) => (manages(context) ? openTasks(core.database.read, context.at) : []),
    },
  };
}
