import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { accountRows } from '../data/account-rows.ts';
import { rightsByAccount, rightsOf, writeRights } from '../data/grant-rows.ts';
import { NO_RIGHTS, normalRights, rightsBeyond, sameRights, type Rights } from '../domain/rights.ts';
import { rightsFromWork } from '../domain/rights-from-work.ts';
import { rightViews } from '../domain/rights-in-words.ts';
import { namesOf, requireAccount, requireStaff, type AccountsCore } from './accounts-core.ts';
import { recordEvent } from './record-event.ts';
import { workSource } from './work-of-person.ts';

export function getRights(core: AccountsCore, accountId: string): OutputOf<'grants.get'> {
  requireAccount(core.database.read, accountId);
  return normalRights(rightsOf(core.database.read, accountId));
}

/** Everybody with an account in force, in the order of names. */
export function rightsMatrix(core: AccountsCore): OutputOf<'grants.matrix'> {
  const rights = rightsByAccount(core.database.read);
  const accounts = new Map(
    accountRows(core.database.read)
      .filter(({ state }) => state !== 'revoked')
      .map((account) => [account.staffId, account]),
  );
  return core.people.staff().flatMap(({ id, fullName }) => {
    const account = accounts.get(id);
    return account
      ? [{ accountId: account.id, fullName, rights: normalRights(rights.get(account.id) ?? NO_RIGHTS) }]
      : [];
  });
}

/** Replaces all rights of one account; unknown classes and subjects are refused. */
export async function saveRights(
  core: AccountsCore,
  context: Context,
  input: InputOf<'grants.save'>,
): Promise<void> {
  const wanted = normalRights(input.rights);
  await core.database.write(context, { action: 'grants.save', subject: input.accountId }, (tx) => {
    const account = requireAccount(tx.sql, input.accountId);
    if (account.state === 'revoked')
      throw appError('accounts.revoked-has-no-rights', { login: account.login });
    const before = rightsOf(tx.sql, account.id);
    const { classes, subjects } = namesOf(core);
    const added = rightsBeyond(wanted, before);
    const unknown =
      added.classIds.some((id) => !classes.has(id)) ||
      added.classSubjects.some(({ classId, subjectId }) => !classes.has(classId) || !subjects.has(subjectId));
    if (unknown) throw appError('accounts.unknown-class-or-subject');
    if (sameRights(wanted, before)) return;
    writeRights(tx.sql, account.id, wanted, tx.at);
    tx.note({ added, removed: rightsBeyond(before, wanted) });
    tx.change('account-rights', account.id, wanted);
    recordEvent(core, tx, context, {
      accountId: account.id,
      act: 'change-rights',
      from: account.state,
      to: account.state,
      reason: input.reason,
    });
  });
}

/** Inside a running transaction; rights the account has not change nothing. */
export function withdrawRights(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  accountId: string,
  rights: Rights,
  reason: string,
): void {
  const account = requireAccount(tx.sql, accountId);
  const before = rightsOf(tx.sql, accountId);
  const after = normalRights(rightsBeyond(before, rights));
  if (sameRights(after, before)) return;
  writeRights(tx.sql, accountId, after, tx.at);
  tx.change('account-rights', accountId, after);
  recordEvent(core, tx, context, {
    accountId,
    act: 'change-rights',
    from: account.state,
    to: account.state,
    reason,
  });
}

/** One click: classes and class × subject as assigned now, functions of the job added. No ids = everybody. */
export function fillRights(
  core: AccountsCore,
  context: Context,
  input: InputOf<'grants.fillFromAssignments'>,
): Promise<OutputOf<'grants.fillFromAssignments'>> {
  if (input.dryRun)
    return Promise.resolve(fillPlan(core, input.accountIds, context.at).map(({ line }) => line));
  return core.database.write(context, { action: 'grants.fillFromAssignments' }, (tx) => {
    const plan = fillPlan(core, input.accountIds, tx.at);
    const changed = plan.filter(({ after, before }) => !sameRights(after, before));
    for (const { account, before, after } of changed) {
      writeRights(tx.sql, account.id, after, tx.at);
      tx.change('account-rights', account.id, after);
      recordEvent(core, tx, context, {
        accountId: account.id,
        act: 'fill-rights',
        from: account.state,
        to: account.state,
      });
      tx.note({ [account.id]: { added: rightsBeyond(after, before), removed: rightsBeyond(before, after) } });
    }
    tx.about(changed.map(({ account }) => account.id).join(','));
    return plan.map(({ line }) => line);
  });
}

function fillPlan(core: AccountsCore, accountIds: readonly string[], at: string) {
  const sql = core.database.read;
  const wanted = new Set(accountIds);
  const accounts = accountRows(sql).filter(
    ({ id, state }) => state !== 'revoked' && (wanted.size === 0 || wanted.has(id)),
  );
  const rights = rightsByAccount(sql);
  const names = namesOf(core);
  const workOf = workSource(core);
  return accounts.map((account) => {
    const person = requireStaff(core, account.staffId);
    const before = rights.get(account.id) ?? NO_RIGHTS;
    const after = rightsFromWork(workOf(person), before, vietnamDay(at));
    const line = {
      accountId: account.id,
      fullName: person.fullName,
      added: rightViews(rightsBeyond(after, before), names),
      removed: rightViews(rightsBeyond(before, after), names),
    };
    return { account, before, after, line };
  });
}
