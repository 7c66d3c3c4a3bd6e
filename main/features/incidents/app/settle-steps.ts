import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { stepsByIncident } from '../data/incident-rows.ts';
import { reopenStep, setIncidentState, settleStep } from '../data/incident-writes.ts';
import { stepsFor } from '../domain/incident-steps.ts';
import { redrawPapers } from './draw-incident-paper.ts';
import {
  allowedState,
  asHead,
  mayExcuse,
  recordIncidentEvent,
  requireIncident,
  requireVersion,
  type IncidentsCore,
} from './incidents-core.ts';

const REASON_LENGTH = 3;
const NOTICE = 'notify-authority';

/** Ticks, excuses or reopens steps; the first one starts the handling. */
export async function settleSteps(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.step'>,
): Promise<OutputOf<'incidents.step'>> {
  const { id, act, note } = input;
  if (act !== 'done' && note.length < REASON_LENGTH) throw appError('incidents.reason-missing');
  if (act === 'excuse' && input.steps.includes(NOTICE)) throw appError('incidents.excuse-is-heads');
  const restates = (sql: Sqlite): boolean => input.steps.includes(NOTICE) && noticeStands(sql, id);
  const acting = restates(core.database.read) ? asHead(context) : context;
  return core.database.write(acting, { action: 'incidents.step', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    const to = allowedState(incident, 'step');
    const known = stepsFor(incident.personalData === 1);
    if (!input.steps.every((step) => known.includes(step))) throw appError('incidents.step-not-asked');
    if (restates(tx.sql)) {
      // Whoever is being timed does not take back what was said of it.
      if (!mayExcuse(context)) throw appError('incidents.notice-is-heads');
      if (note.length < REASON_LENGTH) throw appError('incidents.reason-missing');
    }
    const doneAt = act === 'done' ? (input.at ?? tx.at) : tx.at;
    if (doneAt > tx.at || doneAt < incident.discoveredAt) throw appError('incidents.step-time');
    const state = act === 'done' ? 'done' : 'excused';
    const { userId } = signedInUser(context);
    for (const step of new Set(input.steps)) {
      if (act === 'clear') reopenStep(tx.sql, id, step);
      else settleStep(tx.sql, { incidentId: id, step, state, doneAt, userId, note });
      recordIncidentEvent(core, tx, context, {
        ...{ incidentId: id, act, step, detail: note },
        doneAt: act === 'done' ? doneAt : null,
      });
    }
    setIncidentState(tx.sql, id, to);
    tx.change('incident-steps', id, { act, steps: input.steps, doneAt });
    const redrawn = redrawPapers(core, tx, context, id);
    tx.note({ act, steps: input.steps, doneAt, redrawn });
    return { redrawn };
  });
}

function noticeStands(sql: Sqlite, id: string): boolean {
  return (stepsByIncident(sql).get(id) ?? []).some(({ step }) => step === NOTICE);
}

/** The head answers for it that nobody need be told: kept, printed, and no way to make the 72 hours vanish. */
export async function excuseNotice(
  core: IncidentsCore,
  context: Context,
  { id, version, reason }: InputOf<'incidents.excuse'>,
): Promise<OutputOf<'incidents.excuse'>> {
  return core.database.write(context, { action: 'incidents.excuse', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    const to = allowedState(incident, 'step');
    if (incident.personalData === 0) throw appError('incidents.step-not-asked');
    requireVersion(tx.sql, incident, version);
    const step = NOTICE;
    const { userId } = signedInUser(context);
    settleStep(tx.sql, { incidentId: id, step, state: 'excused', doneAt: tx.at, userId, note: reason });
    recordIncidentEvent(core, tx, context, { incidentId: id, act: 'excuse', step, detail: reason });
    setIncidentState(tx.sql, id, to);
    tx.change('incident-steps', id, { act: 'excuse', steps: [step], doneAt: tx.at });
    const redrawn = redrawPapers(core, tx, context, id);
    tx.note({ reason, redrawn });
    return { redrawn };
  });
}
