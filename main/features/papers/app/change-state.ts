import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { markSigners, movePaper } from '../data/paper-writes.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import { scanCount } from '../data/scan-rows.ts';
import { nextPaperState, type PaperAct } from '../domain/paper-states.ts';
import { signingDayFault, startOfVietnamDay } from '../domain/signed-on.ts';
import { ownerOf, requirePaper, type PapersCore } from './papers-core.ts';

/** Moves one paper inside a running transaction. Throws `papers.act-not-allowed` or `papers.scan-needed`. */
export function movePaperBy(
  tx: Transaction,
  id: string,
  act: PaperAct,
  more: { readonly reason?: string; readonly signedOn?: string } = {},
): PaperRecord {
  const paper = requirePaper(tx.sql, id);
  const scans = scanCount(tx.sql, id);
  const to = nextPaperState({ kind: paper.kind, state: paper.state, scans }, act);
  if (!to) {
    const onlyScan = act === 'mark-signed' && nextPaperState({ ...paper, scans: 1 }, act) !== null;
    throw appError(onlyScan ? 'papers.scan-needed' : 'papers.act-not-allowed', {
      paper: paper.symbol,
      state: paper.state,
    });
  }
  movePaper(tx.sql, id, paper.state, { to, ...more });
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
    for (const id of wanted) movePaperBy(tx, id, 'send-to-sign');
    return { changed: wanted.length };
  });
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
    const paper = movePaperBy(tx, id, 'mark-signed', { signedOn });
    // The signers belong to the frozen paper as well; they are written once, here.
    markSigners(tx.sql, id, startOfVietnamDay(signedOn));
    tx.note({ signedOn, before: before.state });
    ownerOf(core, paper.kind).onSigned(tx, context, paper);
  });
}

export async function refusePaper(
  core: PapersCore,
  context: Context,
  input: { readonly id: string; readonly reason: string },
): Promise<void> {
  await core.database.write(context, { action: 'papers.refuse', subject: input.id }, (tx) => {
    movePaperBy(tx, input.id, 'refuse', { reason: input.reason });
  });
}

/** A void paper keeps its number, its bytes and its place in the register. */
export async function voidPaper(
  core: PapersCore,
  context: Context,
  input: { readonly id: string; readonly reason: string },
): Promise<void> {
  await core.database.write(context, { action: 'papers.void', subject: input.id }, (tx) => {
    movePaperBy(tx, input.id, 'void', { reason: input.reason });
  });
}
