import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { markSigners, movePaper } from '../data/paper-writes.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import { nextPaperState, type PaperAct } from '../domain/paper-states.ts';
import { signingDayFault, startOfVietnamDay } from '../domain/signed-on.ts';
import { ownerOf, requirePaper, type PapersCore } from './papers-core.ts';
import { standingScans } from './standing-scans.ts';

/** Moves one paper inside a running transaction. Throws `papers.act-not-allowed` or `papers.scan-needed`. */
export function movePaperBy(
  core: Pick<PapersCore, 'desks'>,
  tx: Transaction,
  id: string,
  act: PaperAct,
  more: { readonly reason?: string; readonly signedOn?: string } = {},
): PaperRecord {
  const paper = requirePaper(tx.sql, id);
  const scans = standingScans(core, tx.sql, id);
  const to = nextPaperState({ kind: paper.kind, state: paper.state, scans }, act);
  if (!to) {
    const onlyScan = act === 'mark-signed' && nextPaperState({ ...paper, scans: 1 }, act) !== null;
    throw appError(onlyScan ? 'papers.scan-needed' : 'papers.act-not-allowed', {
      paper: paper.symbol,
      state: paper.state,
    });
  }
  movePaper(tx.sql, id, paper.state, { to, ...more });
  if (act === 'void') {
    for (const desk of core.desks)
      desk.ended(tx, id, { state: 'void', reason: more.reason ?? '', userId: null });
  }
  tx.change('paper', id, { state: to, ...more });
  return { ...paper, state: to, signedOn: more.signedOn ?? paper.signedOn };
}

export function sendToSign(
  core: PapersCore,
  context: Context,
  ids: readonly string[],
): Promise<{ changed: number }> {
  const wanted = [...new Set(ids)];
  return core.database.write(context, { action: 'papers.sendToSign', subject: wanted.join(',') }, (tx) => {
    for (const id of wanted) sendOneToSign(core, tx, context, id);
    return { changed: wanted.length };
  });
}

/** Opens the round of signing in the transaction of whoever issued the paper. */
export function sendOneToSign(core: PapersCore, tx: Transaction, context: Context, id: string): void {
  const paper = movePaperBy(core, tx, id, 'send-to-sign');
  for (const desk of core.desks) desk.opened(tx, context, paper);
}

/** Wet ink: every signer signed on one day, and the scanned page is kept. */
export async function markSigned(
  core: PapersCore,
  context: Context,
  input: { readonly id: string; readonly signedOn: string },
): Promise<void> {
  const { id, signedOn } = input;
  await core.database.write(context, { action: 'papers.markSigned', subject: id }, (tx) => {
    const before = requirePaper(tx.sql, id);
    const fault = signingDayFault(signedOn, before.issuedAt, tx.at);
    if (fault) throw appError(`papers.signed-${fault}`, { day: signedOn.split('-').reverse().join('/') });
    const signedAt = startOfVietnamDay(signedOn);
    // Before the move: the signers belong to the frozen paper as well.
    markSigners(tx.sql, id, signedAt);
    for (const desk of core.desks) desk.inked(tx, context, before, signedAt);
    const paper = movePaperBy(core, tx, id, 'mark-signed', { signedOn });
    tx.note({ signedOn, before: before.state });
    ownerOf(core, paper.kind).onSigned(tx, context, paper, 'ink');
  });
}

export async function refusePaper(
  core: PapersCore,
  context: Context,
  input: { readonly id: string; readonly reason: string },
): Promise<void> {
  await core.database.write(context, { action: 'papers.refuse', subject: input.id }, (tx) => {
    refuseIn(core, tx, context, input);
  });
}

export function refuseIn(
  core: PapersCore,
  tx: Transaction,
  context: Context,
  { id, reason }: { readonly id: string; readonly reason: string },
): void {
  const paper = movePaperBy(core, tx, id, 'refuse', { reason });
  const { userId } = signedInUser(context);
  for (const desk of core.desks) desk.ended(tx, id, { state: 'rejected', reason, userId });
  core.owners.get(paper.kind)?.onEnded?.(tx, context, paper, reason);
}

/** The last place is signed on this day: the paper is, and its owner acts on it. */
export function completePaper(
  core: PapersCore,
  tx: Transaction,
  context: Context,
  { id, signedOn, how }: { readonly id: string; readonly signedOn: string; readonly how: 'ink' | 'digital' },
): void {
  const paper = movePaperBy(core, tx, id, 'complete', { signedOn });
  ownerOf(core, paper.kind).onSigned(tx, context, paper, how);
}

/** A void paper keeps its number, its bytes and its place in the register. */
export async function voidPaper(
  core: PapersCore,
  context: Context,
  input: { readonly id: string; readonly reason: string },
): Promise<void> {
  await core.database.write(context, { action: 'papers.void', subject: input.id }, (tx) => {
    const paper = movePaperBy(core, tx, input.id, 'void', { reason: input.reason });
    core.owners.get(paper.kind)?.onEnded?.(tx, context, paper, input.reason);
  });
}
