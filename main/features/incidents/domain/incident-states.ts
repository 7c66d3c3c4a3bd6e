import type { IncidentState } from '../../../../preload/contract/vocabulary/incidents.ts';

/** What people do with an incident once it is reported. */
export type IncidentAct = 'step' | 'edit' | 'papers' | 'close' | 'follow';

/** mới báo → đang xử lý → đã kết thúc. An act missing in a row is refused; nothing leads out of the last state. */
const TABLE: Readonly<Record<IncidentState, Readonly<Partial<Record<IncidentAct, IncidentState>>>>> = {
  reported: { step: 'handling', edit: 'reported', papers: 'handling', follow: 'reported' },
  handling: { step: 'handling', edit: 'handling', papers: 'handling', close: 'closed', follow: 'handling' },
  // A report that says how it ended can be drawn afterwards; what comes up later is a new incident.
  closed: { papers: 'closed', follow: 'closed' },
};

export function nextIncidentState(state: IncidentState, act: IncidentAct): IncidentState | null {
  return TABLE[state][act] ?? null;
}
