import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { titleOfJob } from '../../accounts/index.ts';
import { actorMay } from '../../auth/index.ts';
import { unitAccounts, type MovementOnPaper } from '../data/custody-rows.ts';
import { allowedSteps } from '../domain/custody-states.ts';
import { hasLeft } from '../domain/has-left.ts';
import { custodyOf, onPaper, type CustodyCore } from './custody-core.ts';

type Row = OutputOf<'custody.list'>[number];

export function listCustody({ database }: CustodyCore, context: Context): Row[] {
  const { actor } = context;
  if (!actor) throw appError('session.locked');
  const manages = actorMay(actor, 'custody.manage');
  return unitAccounts(database.read).map((account) => {
    const custody = custodyOf(database.read, account);
    const { holder, waiting } = custody;
    return {
      ...account,
      state: custody.state,
      holder: holder?.fullName ?? '',
      holderTitle: holder ? titleOfJob(holder.job, holder.jobTitle) : '',
      since: holder?.fromDay ?? null,
      holderLeft: holder !== null && hasLeft(holder.status),
      pending: waiting && movementView(waiting),
      movements: custody.movements.map(movementView).reverse(),
      holders: custody.holders
        .map(({ fullName, job, jobTitle, fromDay, toDay, symbol, paperId }) => ({
          fullName,
          title: titleOfJob(job, jobTitle),
          fromDay,
          toDay,
          symbol,
          paperId,
        }))
        .reverse(),
      allowed: manages ? allowedSteps(custody) : [],
    };
  });
}

function movementView(row: MovementOnPaper): Row['movements'][number] {
  return {
    id: row.id,
    act: row.act,
    from: row.act === 'receive' ? `${row.giverName} – ${row.giverBody}` : row.fromName,
    to: row.act === 'give-back' ? `${row.toName} – ${row.giverBody}` : row.toName,
    reason: row.reason,
    letter: row.letterNumber,
    letterDay: row.letterDay,
    scanId: row.scanId,
    minutes: { id: row.paperId, symbol: row.symbol, state: row.paperState },
    decision:
      row.decisionId === null
        ? null
        : { id: row.decisionId, symbol: row.decisionSymbol ?? '', state: row.decisionState ?? 'issued' },
    preparedAt: row.preparedAt,
    doneOn: row.doneOn,
  };
}

/** Who may hold the account: heads of the unit, and everybody else at work here. */
export function custodyChoices({ people }: CustodyCore): OutputOf<'custody.choices'> {
  const working = people.staff().filter(({ status }) => status === 'working');
  const view = (isHead: boolean) =>
    working
      .filter(({ job }) => (job === 'principal') === isHead)
      .map((staff) => {
        const { fullName, title, department } = onPaper(staff);
        return { id: staff.id, fullName, title, department };
      });
  return { heads: view(true), officers: view(false) };
}
