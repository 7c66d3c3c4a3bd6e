export type { IncidentFile } from './incident-body.ts';
export { incidentMinutes, incidentReport, type IncidentParties } from './incident-papers.ts';
export { INCIDENT_WORDING } from './incident-wording.ts';
export { INCIDENT_COLUMNS, VIOLATION_COLUMNS, type RegisterColumn } from './register-columns.ts';
export { registerLayout } from './register-sheet.ts';
