import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { openAccountWith, unitAccount } from '../data/custody-rows.ts';
import { saveUnitAccount } from '../data/custody-writes.ts';
import { allowedSteps } from '../domain/custody-states.ts';
import { custodyOf, type CustodyCore } from './custody-core.ts';

/** @throws custody.not-found, custody.received-already, custody.login-taken */
export function saveAccount(
  { database, newId }: CustodyCore,
  input: InputOf<'custody.save'>,
  context: Context,
): Promise<OutputOf<'custody.save'>> {
  return database.write(context, { action: 'custody.save' }, (tx) => {
    const before = input.id === null ? null : unitAccount(tx.sql, input.id);
    if (input.id !== null && !before) throw appError('custody.not-found');
    if (before && !allowedSteps(custodyOf(tx.sql, before)).includes('edit'))
      throw appError('custody.received-already', { login: before.login });
    const account = { ...input, id: before?.id ?? newId(), createdAt: before?.createdAt ?? tx.at };
    const same = openAccountWith(tx.sql, account.system, account.login);
    if (same !== null && same !== account.id) throw appError('custody.login-taken', { login: account.login });
    saveUnitAccount(tx.sql, account);
    tx.about(account.id);
    tx.note({ created: before === null });
    tx.change('unit-account', account.id, account);
    return { id: account.id };
  });
}
