import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { stepsByIncident } from '../data/incident-rows.ts';
import {
  closeIncident,
  reopenStep,
  setIncidentState,
  setStory,
  settleStep,
} from '../data/incident-writes.ts';
import { openSteps, stepsFor } from '../domain/incident-steps.ts';
import { allowedState, recordIncidentEvent, requireIncident, type IncidentsCore } from './incidents-core.ts';

const EXCUSE_LENGTH = 3;

/** Ticks, excuses or reopens steps; the first one starts the handling. */
export async function settleSteps(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.step'>,
): Promise<void> {
  const { id, act, note } = input;
  if (act !== 'done' && note.length < EXCUSE_LENGTH) throw appError('incidents.reason-missing');
  await core.database.write(context, { action: 'incidents.step', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    const to = allowedState(incident, 'step');
    const known = stepsFor(incident.personalData === 1);
    if (!input.steps.every((step) => known.includes(step))) throw appError('incidents.step-not-asked');
    const doneAt = act === 'done' ? (input.at ?? tx.at) : tx.at;
    if (doneAt > tx.at || doneAt < incident.discoveredAt) throw appError('incidents.step-time');
    for (const step of new Set(input.steps)) {
      if (act === 'clear') reopenStep(tx.sql, id, step);
      else {
        const state = act === 'done' ? 'done' : 'excused';
        settleStep(tx.sql, {
          incidentId: id,
          step,
          state,
          doneAt,
          userId: signedInUser(context).userId,
          note,
        });
      }
      recordIncidentEvent(core, tx, context, { incidentId: id, act, step, detail: note });
    }
    setIncidentState(tx.sql, id, to);
    tx.change('incident-steps', id, { act, steps: input.steps, doneAt });
    tx.note({ act, steps: input.steps, doneAt });
  });
}

/** What happened may be told better later; when it was discovered may not. */
export async function editIncident(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.edit'>,
): Promise<void> {
  const { id, happened, personalData, reason } = input;
  await core.database.write(context, { action: 'incidents.edit', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    allowedState(incident, 'edit');
    setStory(tx.sql, id, happened, personalData ? 1 : 0);
    recordIncidentEvent(core, tx, context, { incidentId: id, act: 'edit', detail: reason });
    tx.change('incident', id, { happened, personalData });
    tx.note({ before: { personalData: incident.personalData === 1 }, personalData, reason });
  });
}

/** Only when every step is done or excused; from then on nothing of it changes. */
export async function endIncident(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.close'>,
): Promise<void> {
  const { id, result, lessons } = input;
  await core.database.write(context, { action: 'incidents.close', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    const open = openSteps(incident.personalData === 1, stepsByIncident(tx.sql).get(id) ?? []);
    if (incident.state !== 'closed' && open.length > 0)
      throw appError('incidents.steps-open', { count: open.length });
    allowedState(incident, 'close');
    closeIncident(tx.sql, { id, at: tx.at, userId: signedInUser(context).userId, result, lessons });
    recordIncidentEvent(core, tx, context, { incidentId: id, act: 'close' });
    tx.change('incident', id, { state: 'closed' });
  });
}
