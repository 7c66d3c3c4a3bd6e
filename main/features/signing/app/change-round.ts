import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { actorMay } from '../../auth/index.ts';
import { signingDayFault, startOfVietnamDay } from '../../papers/index.ts';
import { assignStep, closeRound, markStep, stepsOf } from '../data/round-rows.ts';
import { isComplete, keptAfterReturn } from '../domain/round.ts';
import { newRound, startAgain, UNSIGNED } from './open-round.ts';
import { requireRound, type RunningRound, type SigningCore } from './signing-core.ts';
import { mayTake, signingPerson } from './who-signs.ts';

/** Whoever could sign now may say why not; so may an officer, for somebody who stands at the desk. */
function requireSay(core: SigningCore, context: Context, running: RunningRound): void {
  if (actorMay(signedInUser(context), 'papers.sign')) return;
  const person = signingPerson(core, context, null);
  const turn = running.steps.some(
    (step) =>
      running.open.includes(step.field) && mayTake(step, person, running.paper, running.steps) !== null,
  );
  if (!turn) throw appError('signing.not-your-turn', { paper: running.paper.symbol });
}

/** What is said of a paper is said of the file that was shown. @throws papers.changed-meanwhile */
function requireShown({ paper }: RunningRound, sha256: string): void {
  if (paper.sha256 !== sha256) throw appError('papers.changed-meanwhile');
}

/** Back to somebody who has signed: a new round begins from the version that stood before that signature. */
export async function returnPaper(
  core: SigningCore,
  context: Context,
  { paperId, sha256, toField, reason }: InputOf<'signing.return'>,
): Promise<void> {
  await core.database.write(context, { action: 'signing.return', subject: paperId }, (tx) => {
    const running = requireRound(core, tx.sql, paperId);
    requireSay(core, context, running);
    requireShown(running, sha256);
    const { paper, round, steps } = running;
    const kept = keptAfterReturn(steps, toField);
    if (!kept) throw appError('signing.cannot-return', { paper: paper.symbol });
    const { userId } = signedInUser(context);
    closeRound(tx.sql, round, { state: 'returned', at: tx.at, userId, reason });
    const standing = Math.max(1, ...kept.map(({ version }) => version ?? 1));
    startAgain(core, tx, context, paper, standing, kept);
    newRound(core, tx, context, paper, kept);
    tx.note({ toField, kept: kept.length, sha256 });
  });
}

export async function rejectPaper(
  core: SigningCore,
  context: Context,
  { paperId, sha256, reason }: InputOf<'signing.reject'>,
): Promise<void> {
  await core.database.write(context, { action: 'signing.reject', subject: paperId }, (tx) => {
    const running = requireRound(core, tx.sql, paperId);
    requireSay(core, context, running);
    requireShown(running, sha256);
    core.papers.signing.refuse(tx, context, { id: paperId, reason });
    tx.note({ sha256 });
  });
}

export async function assignPlace(
  core: SigningCore,
  context: Context,
  { paperId, field, staffId }: InputOf<'signing.assign'>,
): Promise<void> {
  await core.database.write(context, { action: 'signing.assign', subject: paperId }, (tx) => {
    const step = requireRound(core, tx.sql, paperId).steps.find((each) => each.field === field);
    if (step?.method !== null) throw appError('signing.place-taken');
    const person = core.people.staffById(staffId);
    if (!person) throw appError('signing.no-person');
    // The paper prints a name: only somebody of that name signs there.
    if (step.name !== '' && person.fullName.normalize('NFC') !== step.name.normalize('NFC'))
      throw appError('signing.other-name', { name: step.name });
    assignStep(tx.sql, step, staffId);
    tx.note({ field, staffId });
    tx.change('signing-step', `${paperId}:${field}`, { staffId });
  });
}

/** Places signed by pen, of equal rank with digital ones; the scanned page must be there. */
export async function markInked(
  core: SigningCore,
  context: Context,
  { paperId, fields, signedOn }: InputOf<'signing.markInked'>,
): Promise<{ complete: boolean }> {
  return core.database.write(context, { action: 'signing.markInked', subject: paperId }, (tx) => {
    const { paper, round, steps, open } = requireRound(core, tx.sql, paperId);
    const fault = signingDayFault(signedOn, paper.issuedAt, tx.at);
    if (fault) throw appError(`papers.signed-${fault}`, { day: signedOn.split('-').reverse().join('/') });
    if (core.papers.signing.scans(tx.sql, paperId) === 0)
      throw appError('papers.scan-needed', { paper: paper.symbol });
    const wanted = new Set(fields);
    const marked = steps.filter(({ field }) => wanted.has(field));
    if (marked.length !== wanted.size) throw appError('signing.no-place', { paper: paper.symbol });
    const signedAt = startOfVietnamDay(signedOn);
    const { userId } = signedInUser(context);
    for (const step of marked) {
      markStep(tx.sql, step, { ...UNSIGNED, method: 'ink', signedAt, userId });
      core.papers.signing.markPlace(tx, paperId, step.field, signedAt);
    }
    tx.note({ fields: [...wanted], signedOn, turn: open });
    tx.change('signing-round', `${paperId}:${round.number}`, { inked: [...wanted] });
    return { complete: completeIfDone(core, tx, context, paperId, round.number) };
  });
}

/** The last place makes the paper signed: its owner hears of it once. */
export function completeIfDone(
  core: SigningCore,
  tx: Transaction,
  context: Context,
  paperId: string,
  number: number,
): boolean {
  const steps = stepsOf(tx.sql, { paperId, number });
  if (!isComplete(steps)) return false;
  const { userId } = signedInUser(context);
  closeRound(tx.sql, { paperId, number }, { state: 'complete', at: tx.at, userId, reason: '' });
  const how = steps.some(({ method }) => method === 'ink') ? 'ink' : 'digital';
  const days = steps.map(({ signedAt }) => vietnamDay(signedAt ?? tx.at)).sort();
  core.papers.signing.complete(tx, context, { id: paperId, signedOn: days.at(-1) ?? vietnamDay(tx.at), how });
  return true;
}
