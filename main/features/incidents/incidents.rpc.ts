import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { editIncident } from './app/edit-incident.ts';
import { endIncident } from './app/end-incident.ts';
import { exportRegister, registerFile } from './app/export-register.ts';
import { getIncident } from './app/get-incident.ts';
import type { IncidentsCore } from './app/incidents-core.ts';
import { issueIncidentPapers } from './app/issue-incident-papers.ts';
import { listIncidents, myIncidents } from './app/list-incidents.ts';
import { reachOfAccounts } from './app/own-accounts.ts';
import { reportIncident } from './app/report-incident.ts';
import { excuseNotice, settleSteps } from './app/settle-steps.ts';
import { listViolations, recordViolation } from './app/violations.ts';

export type IncidentsMethod = Extract<MethodName, `incidents.${string}`>;

export function incidentsHandlers(core: IncidentsCore): Handlers<IncidentsMethod> {
  return {
    'incidents.list': (_input, context) => listIncidents(core.database.read, context.at),
    'incidents.get': ({ id }, context) => getIncident(core, context, id),
    'incidents.mine': (_input, context) => myIncidents(core, context),
    'incidents.reach': (input, context) => reachOfAccounts(core, context, input),
    'incidents.report': (input, context) => reportIncident(core, context, input),
    'incidents.edit': (input, context) => editIncident(core, context, input),
    'incidents.excuse': (input, context) => excuseNotice(core, context, input),
    'incidents.step': (input, context) => settleSteps(core, context, input),
    'incidents.papers': (input, context) => issueIncidentPapers(core, context, input),
    'incidents.close': async (input, context) => {
      await endIncident(core, context, input);
      return {};
    },
    'incidents.violations': () => listViolations(core),
    'incidents.recordViolation': (input, context) => recordViolation(core, context, input),
    'incidents.export': (input, context) => exportRegister(core, context, input),
    'incidents.registerFile': (input, context) => registerFile(core, context, input),
  };
}
