import type { CorrectionAct } from '../../../../preload/contract/vocabulary/corrections.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { cellRows, type CorrectionRow } from '../data/correction-rows.ts';
import { clearDecisions } from '../data/correction-writes.ts';
import { evidenceRows } from '../data/evidence-rows.ts';
import { nextActOf, type CorrectionMove } from '../domain/correction-states.ts';
import { allowedActs } from '../domain/who-acts.ts';
import { cellValues, sameAsAsked } from './asked-cells.ts';
import { move, requireCorrection, type CorrectionsCore } from './corrections-core.ts';
import { inspectWish, requireReissue, requireSound } from './inspect-wish.ts';
import { requireTeacher } from './save-draft.ts';
import { Situations } from './situations.ts';
import { settle } from './settle-grants.ts';

/**
 * The request, if this person may do this to it now.
 * @throws corrections.not-found, corrections.act-not-allowed, corrections.not-your-step
 */
export function requireAllowed(
  core: CorrectionsCore,
  sql: Sqlite,
  context: Context,
  id: string,
  act: CorrectionAct,
): CorrectionRow {
  const row = requireCorrection(sql, id);
  const situations = new Situations(core, sql, context);
  if (allowedActs(situations.of(row), situations.caller).includes(act)) return row;
  const turn =
    act === 'return' || act === 'reject' ? nextActOf(row.state) !== null : nextActOf(row.state) === act;
  throw appError(turn ? 'corrections.not-your-step' : 'corrections.act-not-allowed', { state: row.state });
}

/** The request is handed in: from here on it does not change. */
export function submitRequest(core: CorrectionsCore, id: string, context: Context): Promise<void> {
  return inStep(core, context, { id, act: 'submit' }, (tx, row) => {
    requireTeacher(core, tx.sql, signedInUser(context), row);
    const cells = cellRows(tx.sql, id);
    if (row.reason.length < SHORTEST_REASON) throw appError('corrections.reason-needed');
    const slots = new Set(evidenceRows(tx.sql, id).map(({ slot }) => slot));
    requireReissue(tx.sql, row);
    if (!slots.has('gradebook') || !slots.has('test')) throw appError('corrections.evidence-needed');
    const inspected = inspectWish(core, tx.sql, { ...row, cells: cells.map(cellValues) });
    requireSound(inspected);
    sameAsAsked(inspected.cells, cells);
    clearDecisions(tx.sql, id);
    move(tx, context, row, 'submit', '');
  });
}

const SHORTEST_REASON = 5;

/** A step that one person takes with a word: confirm, witness, return, reject, cancel. */
export function takeStep(
  core: CorrectionsCore,
  step: { readonly id: string; readonly act: Extract<CorrectionMove, CorrectionAct>; readonly note: string },
  context: Context,
): Promise<void> {
  return inStep(core, context, step, (tx, row) => {
    const office = step.act === 'confirm' ? officeOf(core, tx.sql, context, row) : null;
    move(tx, context, row, step.act, step.note, office);
  });
}

/** In which the caller confirms: the minutes name it, whoever holds it later. */
function officeOf(core: CorrectionsCore, sql: Sqlite, context: Context, row: CorrectionRow) {
  return new Situations(core, sql, context).confirmationOf(row)?.office ?? null;
}

async function inStep(
  core: CorrectionsCore,
  context: Context,
  { id, act }: { readonly id: string; readonly act: CorrectionAct },
  run: (tx: Transaction, row: CorrectionRow) => void,
): Promise<void> {
  await core.database.write(context, { action: `corrections.${act}`, subject: id }, (tx) => {
    settle(core, tx);
    run(tx, requireAllowed(core, tx.sql, context, id, act));
  });
}
