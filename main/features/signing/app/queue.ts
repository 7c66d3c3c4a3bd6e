import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay, userById } from '../../auth/index.ts';
import { openRounds, openSteps, roundsOf, type RoundRow, type StepRow } from '../data/round-rows.ts';
import { openFields } from '../domain/round.ts';
import { shownSteps } from './show-steps.ts';
import type { SigningCore } from './signing-core.ts';
import { mayTake, signingPerson, type SigningPerson } from './who-signs.ts';

type Queued = OutputOf<'signing.queue'>[number];

export function readQueue(
  core: SigningCore,
  context: Context,
  { scope }: InputOf<'signing.queue'>,
): OutputOf<'signing.queue'> {
  if (scope === 'all' && !actorMay(signedInUser(context), 'papers.sign')) throw appError('permission.denied');
  const person = signingPerson(core, context, null);
  return queuedRounds(core, person).flatMap(({ round, steps, mine, later }) => {
    if (scope === 'mine' && mine.length === 0 && !later) return [];
    const paper = core.papers.signing.paper(core.database.read, round.paperId);
    if (!paper) return [];
    const { kind, symbol, title, department, issuedAt } = paper;
    const item: Queued = {
      paperId: paper.id,
      kind,
      symbol,
      title,
      person: paper.person,
      department,
      issuedAt,
      openedAt: round.openedAt,
      order: round.order,
      steps: shownSteps(core.people, steps, round.order),
      mine,
      later,
      sha256: paper.sha256,
      returned: returnOf(core, round),
    };
    return [item];
  });
}

interface QueuedRound {
  readonly round: RoundRow;
  readonly steps: readonly StepRow[];
  readonly mine: string[];
  readonly later: boolean;
}

function queuedRounds(core: SigningCore, person: SigningPerson): QueuedRound[] {
  const { read } = core.database;
  const byPaper = openSteps(read);
  return openRounds(read).map((round) => {
    const steps = byPaper.get(round.paperId) ?? [];
    const open = new Set(openFields(steps, round.order));
    const takes = steps.filter(
      (step) => mayTake(step, person, { ...round, id: round.paperId }, steps) !== null,
    );
    const mine = takes.filter(({ field }) => open.has(field)).map(({ field }) => field);
    return {
      round,
      steps,
      mine,
      later: mine.length === 0 && takes.some(({ staffId }) => staffId === person.staffId),
    };
  });
}

function returnOf(core: SigningCore, round: RoundRow): Queued['returned'] {
  if (round.number === 1) return null;
  const { read } = core.database;
  const before = roundsOf(read, round.paperId).find(({ number }) => number === round.number - 1);
  if (!before?.closedAt || before.closedBy === null) return null;
  return { reason: before.reason, by: userById(read, before.closedBy)?.fullName ?? '', at: before.closedAt };
}

/** What waits for this person's signature, and places that nobody is bound to. */
export function queueTasks(core: SigningCore, context: Context): Waiting[] {
  const actor = signedInUser(context);
  const rounds = queuedRounds(core, signingPerson(core, context, null));
  const mine = rounds.filter((round) => round.mine.length > 0);
  const unbound = actorMay(actor, 'papers.sign')
    ? rounds.filter(({ steps }) =>
        steps.some(({ staffId, method, name }) => staffId === null && method === null && name !== ''),
      )
    : [];
  const task = (
    key: string,
    of: readonly QueuedRound[],
    severity: Waiting['severity'],
    scope: string,
  ): Waiting => ({
    key,
    count: of.length,
    members: of.map(({ round }) => `${round.paperId}.${String(round.number)}`),
    severity,
    route: '/signing',
    params: { scope },
  });
  return [
    task('signing-mine', mine, 'warning', 'mine'),
    task('signing-unbound', unbound, 'info', 'all'),
  ].filter(({ count }) => count > 0);
}
