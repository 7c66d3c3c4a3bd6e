import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { stepsByIncident } from '../data/incident-rows.ts';
import { closeIncident } from '../data/incident-writes.ts';
import { closingGaps } from '../domain/closing.ts';
import {
  allowedState,
  recordIncidentEvent,
  requireIncident,
  requireVersion,
  type IncidentsCore,
} from './incidents-core.ts';
import { standingPapersOf } from './papers-of-incident.ts';

/** Only when nothing is missing; from then on nothing of it changes. @throws incidents.steps-open, incidents.gap-* */
export async function endIncident(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.close'>,
): Promise<void> {
  const { id, result, lessons } = input;
  await core.database.write(context, { action: 'incidents.close', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    if (incident.state === 'closed') allowedState(incident, 'close');
    requireVersion(tx.sql, incident, input.version);
    const gaps = closingGaps({
      personalData: incident.personalData === 1,
      steps: stepsByIncident(tx.sql).get(id) ?? [],
      papers: standingPapersOf(tx.sql, id),
    });
    const [gap] = gaps;
    if (gap?.what === 'step')
      throw appError('incidents.steps-open', { count: gaps.filter(({ what }) => what === 'step').length });
    if (gap) throw appError(`incidents.${gap.what}`, { symbol: gap.symbol });
    allowedState(incident, 'close');
    closeIncident(tx.sql, { id, at: tx.at, userId: signedInUser(context).userId, result, lessons });
    recordIncidentEvent(core, tx, context, { incidentId: id, act: 'close' });
    tx.change('incident', id, { state: 'closed' });
  });
}
