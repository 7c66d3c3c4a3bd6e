import type { Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';
import { allCorrections } from '../data/correction-rows.ts';
import { grantRows } from '../data/grant-rows.ts';
import { nextActOf } from '../domain/correction-states.ts';
import { hasNextStep } from '../domain/who-acts.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import type { CorrectionsCore } from './corrections-core.ts';
import { Situations } from './situations.ts';

/** Requests that wait for this person, and approved cells this teacher still has to type. */
export function correctionTasks(core: CorrectionsCore, context: Context): Waiting[] {
  const { actor } = context;
  if (!actor || !actorMay(actor, 'corrections.read')) return [];
  const { read } = core.database;
  const situations = new Situations(core, read, context);
  const who = situations.caller;
  const rows = allCorrections(read);
  const waiting = rows.filter(
    (row) => row.state !== 'draft' && nextActOf(row.state) !== null && hasNextStep(situations.of(row), who),
  );
  const now = core.gradebook.effectiveNow(read);
  const cells = rows
    .filter(({ state, requesterId }) => state === 'open' && requesterId === actor.staffId)
    .flatMap(({ id }) =>
      grantRows(read, id).map((grant) => ({ ...grant, id: `${id}.${String(grant.position)}` })),
    )
    .filter(({ why, untilAt }) => why === null && untilAt > now)
    .sort((a, b) => (a.untilAt < b.untilAt ? -1 : 1));
  const route = '/corrections';
  return [
    {
      ...{ key: 'corrections-waiting', severity: 'warning' as const, route },
      params: { waits: 'me' },
      of: waiting,
    },
    {
      ...{ key: 'corrections-to-type', severity: 'warning' as const, route },
      params: { state: 'open' },
      of: cells,
      due: cells[0] && vietnamDay(cells[0].untilAt),
    },
  ]
    .filter(({ of }) => of.length > 0)
    .map(({ of, ...task }) => ({ ...task, count: of.length, members: of.map(({ id }) => id) }));
}
