import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { SEAL_FIELD, signingOfContent, type PaperRecord, type SigningDesk } from '../../papers/index.ts';
import {
  closeRound,
  endedUnsigned,
  insertRound,
  markStep,
  openRound,
  roundsOf,
  stepsOf,
  type StepRow,
} from '../data/round-rows.ts';
import { personOfPlace, printedName } from '../domain/people-of-places.ts';
import { inSigningOrder } from '../domain/place-order.ts';
import type { SigningCore } from './signing-core.ts';

/** A place that nobody has signed yet. */
export const UNSIGNED = {
  method: null,
  signedAt: null,
  version: null,
  fingerprint: null,
  actingStaffId: null,
  delegation: '',
  userId: null,
} as const satisfies Partial<StepRow>;

/** Follows the states of papers: a round for what is sent to be signed, its end with whatever ends it. */
export function signingDesk(core: SigningCore): SigningDesk {
  return {
    opened: (tx, context, paper) => {
      startAgain(core, tx, context, paper, 1, []);
      newRound(core, tx, context, paper, []);
    },
    inked: (tx, context, paper, signedAt) => {
      const round = openRound(tx.sql, paper.id);
      if (!round) return;
      const { userId } = signedInUser(context);
      for (const step of stepsOf(tx.sql, round).filter(({ method }) => method === null))
        markStep(tx.sql, step, { ...UNSIGNED, method: 'ink', signedAt, userId });
      closeRound(tx.sql, round, { state: 'complete', at: tx.at, userId, reason: '' });
    },
    ended: (tx, paperId, { state, reason, userId }) => {
      const round = openRound(tx.sql, paperId);
      if (round) closeRound(tx.sql, round, { state, at: tx.at, userId, reason });
      else if (userId !== null) refusedAtOnce(tx, paperId, { reason, userId });
    },
    givenBack: endedUnsigned,
  };
}

/** Refused before it was sent to anybody: a round without places, with which the scanned pages fall as with any other. */
function refusedAtOnce(
  tx: Transaction,
  paperId: string,
  { reason, userId }: { readonly reason: string; readonly userId: string },
): void {
  const number = (roundsOf(tx.sql, paperId)[0]?.number ?? 0) + 1;
  const opened = { openedAt: tx.at, openedBy: userId };
  const closed = { state: 'rejected' as const, closedAt: tx.at, closedBy: userId, reason };
  insertRound(tx.sql, { paperId, number, order: 'any', ...opened, ...closed }, []);
  tx.change('signing-round', `${paperId}:${number}`, { state: 'rejected', steps: 0 });
}

/** `kept`: signed places that stay from the round before. */
export function newRound(
  core: SigningCore,
  tx: Transaction,
  context: Context,
  paper: PaperRecord,
  kept: readonly StepRow[],
): void {
  const number = (roundsOf(tx.sql, paper.id)[0]?.number ?? 0) + 1;
  const before = number > 1 ? stepsOf(tx.sql, { paperId: paper.id, number: number - 1 }) : [];
  const round = {
    paperId: paper.id,
    number,
    order: signingOfContent(paper.content).order,
    state: 'open' as const,
    openedAt: tx.at,
    openedBy: signedInUser(context).userId,
    closedAt: null,
    closedBy: null,
    reason: '',
  };
  const staff = core.people.staff();
  const clerks = staff.filter(({ job, status }) => job === 'clerk' && status === 'working');
  const steps = inSigningOrder(core.papers.signing.places(tx.sql, paper.id)).map(
    (place, position): StepRow => {
      const seal = place.field === SEAL_FIELD;
      const stays = kept.find(({ field }) => field === place.field);
      const department = place.name === paper.person ? paper.department : '';
      const named = seal
        ? clerks.length === 1
          ? clerks[0]!.id
          : null
        : personOfPlace(place.name, staff, department);
      return {
        paperId: paper.id,
        round: number,
        field: place.field,
        position,
        role: place.role,
        name: printedName(place.name),
        seal,
        // Whom an officer chose once stays chosen.
        staffId: before.find(({ field }) => field === place.field)?.staffId ?? named,
        ...(stays ? signatureOf(stays) : UNSIGNED),
      };
    },
  );
  insertRound(tx.sql, round, steps);
  tx.change('signing-round', `${paper.id}:${number}`, { order: round.order, steps: steps.length });
  tx.note({ round: number });
}

function signatureOf(step: StepRow): Pick<StepRow, keyof typeof UNSIGNED> {
  const { method, signedAt, version, fingerprint, actingStaffId, delegation, userId } = step;
  return { method, signedAt, version, fingerprint, actingStaffId, delegation, userId };
}

/**
 * The file goes back to an earlier version, which becomes the newest one; what was signed since stays among the
 * versions and counts no more.
 */
export function startAgain(
  core: SigningCore,
  tx: Transaction,
  context: Context,
  paper: PaperRecord,
  version: number,
  kept: readonly StepRow[],
): void {
  const standing = new Set(kept.map(({ field }) => field));
  for (const { field, signedAt } of core.papers.signing.places(tx.sql, paper.id))
    if (signedAt !== null && !standing.has(field)) core.papers.signing.markPlace(tx, paper.id, field, null);
  const bytes = core.papers.signing.bytes(tx.sql, paper.id, version);
  if (!bytes) throw new Error('a kept version is gone');
  if (sha256Hex(bytes) === paper.sha256) return;
  core.papers.signing.addVersion(tx, context, {
    paperId: paper.id,
    baseSha256: paper.sha256,
    origin: 'return',
    field: '',
    bytes,
  });
}
