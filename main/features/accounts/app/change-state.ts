import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { AccountRecord } from '../data/account-records.ts';
import {
  eraseInitialPassword,
  keepInitialPassword,
  setAccountState,
  setFirstPasswordChanged,
} from '../data/account-writes.ts';
import { rightsOf, writeRights } from '../data/grant-rows.ts';
import { nextAccountState } from '../domain/account-states.ts';
import { NO_RIGHTS } from '../domain/rights.ts';
import { requireAccount, requireStaff, situationOf, type AccountsCore } from './accounts-core.ts';
import { sealedPassword } from './create-missing-accounts.ts';
import { drawPaper } from './draw-paper.ts';
import { startRun, type IssueRun } from './issue-one.ts';
import { recordEvent } from './record-event.ts';
import { reissueMinutes } from './reissue-paper.ts';

type Input = InputOf<'accounts.transition'>;
/** Acts with minutes of their own. */
const MINUTED: readonly Input['act'][] = ['revoke', 'reissue'];

/** One act on one or many accounts: all of them or none. A revocation or a reissue makes its minutes in the same transaction. */
export function changeAccounts(
  core: AccountsCore,
  context: Context,
  input: Input,
): Promise<OutputOf<'accounts.transition'>> {
  const ids = [...new Set(input.ids)];
  const run = runFor(core, context, input.act);
  return core.database.write(context, { action: 'accounts.transition', subject: ids.join(',') }, (tx) =>
    changeAll(core, tx, context, { ...input, ids }, run),
  );
}

/** Read once, before the transaction: who may stand on minutes. */
export function runFor(core: AccountsCore, context: Context, act: Input['act']): IssueRun | null {
  return MINUTED.includes(act) ? startRun(core, context, []) : null;
}

/** The same in the caller's transaction. @throws accounts.act-not-allowed */
export async function changeAll(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  input: Input,
  run: IssueRun | null,
): Promise<OutputOf<'accounts.transition'>> {
  const accounts = input.ids.map((id) => requireAccount(tx.sql, id));
  const refused = accounts.find((account) => nextAccountState(situationOf(account), input.act) === null);
  if (refused) throw appError('accounts.act-not-allowed', { login: refused.login });
  tx.note({
    act: input.act,
    before: Object.fromEntries(accounts.map(({ id, state }) => [id, state])),
  });
  const paperIds: string[] = [];
  for (const account of accounts) {
    const paperId = changeAccount(core, tx, context, account, input, run);
    if (paperId !== null) paperIds.push(paperId);
    // Drawing many minutes: let the office answer between two people.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { changed: accounts.length, paperIds };
}

/** One act that the state allows; with a run, its minutes too. */
export function changeAccount(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  account: AccountRecord,
  { act, reason }: Omit<Input, 'ids'>,
  run: IssueRun | null,
): string | null {
  const to = nextAccountState(situationOf(account), act)!;
  let paperId: string | null = null;
  if (act === 'revoke' && run) paperId = revocationMinutes(core, tx, context, account, reason, run);
  setAccountState(tx.sql, account.id, to, act === 'suspend' ? account.state : '');
  if (act === 'mark-changed') {
    setFirstPasswordChanged(tx.sql, account.id, 1);
    // A password that no longer opens anything is not kept.
    eraseInitialPassword(tx.sql, account.id);
  }
  if (act === 'reissue') {
    setFirstPasswordChanged(tx.sql, account.id, 0);
    keepInitialPassword(tx.sql, account.id, sealedPassword(core));
    cancelUnsigned(
      core,
      tx,
      account.id,
      ['phieu-cap', 'bien-ban-ban-giao', 'bien-ban-cap-lai'],
      `Cấp lại tài khoản: ${reason}`,
    );
    if (run) paperId = reissueMinutes(core, tx, context, account, insideSentence(reason), run);
  }
  if (act === 'revoke') {
    eraseInitialPassword(tx.sql, account.id);
    writeRights(tx.sql, account.id, NO_RIGHTS, tx.at);
    tx.change('account-rights', account.id, NO_RIGHTS);
    cancelUnsigned(
      core,
      tx,
      account.id,
      ['phieu-cap', 'bien-ban-ban-giao', 'bien-ban-bo-sung', 'bien-ban-cap-lai', 'cam-ket'],
      `Thu hồi tài khoản: ${reason}`,
    );
  }
  recordEvent(core, tx, context, {
    accountId: account.id,
    act,
    from: account.state,
    to,
    reason,
    ...(paperId === null ? {} : { paperId }),
  });
  tx.change('account', account.id, { staffId: account.staffId, login: account.login, state: to });
  return paperId;
}

/** Drawn while the rights still stand, so that the minutes list what ends. */
function revocationMinutes(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  account: AccountRecord,
  reason: string,
  run: IssueRun,
): string {
  const person = requireStaff(core, account.staffId);
  const taken = core.papers.takeNumber(tx, 'bien-ban-thu-hoi');
  const subject = {
    account,
    person,
    parties: run.parties(person),
    rights: rightsOf(tx.sql, account.id),
    names: run.names,
    school: core.papers.school(tx.at),
    schoolYear: run.schoolYear,
  };
  const drawn = drawPaper(subject, taken, tx.at, { reason: insideSentence(reason) });
  return core.papers.store(tx, context, taken, drawn).id;
}

/** "Chuyển công tác." → "chuyển công tác": the layout puts it inside a sentence. Words in capitals stay. */
function insideSentence(reason: string): string {
  const text = reason.replace(/[.\s]+$/u, '');
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function cancelUnsigned(
  core: AccountsCore,
  tx: Transaction,
  accountId: string,
  kinds: readonly string[],
  reason: string,
): void {
  for (const paper of core.papers.liveOf(tx.sql, accountId)) {
    if (kinds.includes(paper.kind) && paper.state !== 'signed') core.papers.replace(tx, paper.id, reason);
  }
}
