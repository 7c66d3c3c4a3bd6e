import type { Transaction } from '../../../platform/database/work.ts';
import { addStep, setState } from '../data/correction-writes.ts';
import { closeGrants, correctionsRunOut, grantRows } from '../data/grant-rows.ts';
import type { CorrectionsCore } from './corrections-core.ts';

/** Writes down what time has done already: a grant that is over opens nothing, whoever looks or does not look. */
export function settle(core: Pick<CorrectionsCore, 'gradebook'>, tx: Transaction): void {
  const now = core.gradebook.effectiveNow(tx.sql);
  for (const id of correctionsRunOut(tx.sql, now)) {
    closeGrants(tx.sql, id, { at: now, why: 'over' });
    setState(tx.sql, id, 'expired');
    const grants = grantRows(tx.sql, id);
    const used = grants.filter(({ why }) => why === 'used').length;
    const program = { userId: null, staffId: null, delegation: '' };
    addStep(tx.sql, id, { step: 'expire', at: tx.at, ...program, note: `${used}/${grants.length}` });
    tx.change('correction', id, { state: 'expired' });
  }
}
