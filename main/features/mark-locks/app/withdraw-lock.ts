import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { actById, setActState } from '../data/act-rows.ts';
import { locksOfAct } from '../data/lock-rows.ts';
import { mayWithdraw } from '../domain/act.ts';
import type { LocksCore } from './locks-core.ts';
import { requireInside } from './units-to-lock.ts';

/** @throws mark-locks.unknown, mark-locks.outside-delegation, mark-locks.signed */
export async function withdrawLock(
  core: LocksCore,
  { id, reason }: InputOf<'locks.withdraw'>,
  context: Context,
): Promise<void> {
  await core.database.write(context, { action: 'locks.withdraw', subject: id }, (tx) => {
    const act = actById(tx.sql, id);
    if (!act) throw appError('mark-locks.unknown');
    requireInside(context, locksOfAct(tx.sql, id));
    if (!mayWithdraw(act)) throw appError('mark-locks.signed', { paper: act.paper });
    setActState(tx.sql, id, 'withdrawn');
    if (act.paperId !== null) core.papers.replace(tx, act.paperId, reason);
    tx.note({ before: act.state, reason, paper: act.paperId });
    tx.change('lock-act', id, { state: 'withdrawn', reason });
  });
}
