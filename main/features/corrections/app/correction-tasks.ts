import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';
import { allCorrections } from '../data/correction-rows.ts';
import { grantRows } from '../data/grant-rows.ts';
import { nextActOf } from '../domain/correction-states.ts';
import { hasNextStep } from '../domain/who-acts.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { candidateOf, situationIn, type CorrectionsCore } from './corrections-core.ts';

/** Requests that wait for this person, and approved cells this teacher still has to type. */
export function correctionTasks(core: CorrectionsCore, context: Context): HomeTask[] {
  const { actor } = context;
  if (!actor || !actorMay(actor, 'corrections.read')) return [];
  const { read } = core.database;
  const who = candidateOf(core, context);
  const rows = allCorrections(read);
  const waiting = rows.filter(
    (row) =>
      row.state !== 'draft' && nextActOf(row.state) !== null && hasNextStep(situationIn(read, row), who),
  ).length;
  const now = core.gradebook.effectiveNow(read);
  const ends = rows
    .filter(({ state, requesterId }) => state === 'open' && requesterId === actor.staffId)
    .flatMap(({ id }) => grantRows(read, id).filter(({ why, untilAt }) => why === null && untilAt > now))
    .map(({ untilAt }) => untilAt)
    .sort();
  const route = '/corrections';
  return [
    {
      ...{ key: 'corrections-waiting', count: waiting, severity: 'warning' as const, route },
      params: { waits: 'me' },
    },
    {
      ...{ key: 'corrections-to-type', count: ends.length, severity: 'warning' as const, route },
      params: { state: 'open' },
      due: ends[0] === undefined ? undefined : vietnamDay(ends[0]),
    },
  ].filter(({ count }) => count > 0);
}
