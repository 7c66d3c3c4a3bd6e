export type { IncidentFile } from './incident-body.ts';
export { incidentMinutes, incidentReport, type IncidentParties } from './incident-papers.ts';
export { INCIDENT_WORDING } from './incident-wording.ts';
