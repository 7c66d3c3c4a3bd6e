import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { WrittenCell } from '../../gradebook/index.ts';
import { closeGrants, grantRows } from '../data/grant-rows.ts';
import { move, requireCorrection } from './corrections-core.ts';
import { requireMinutesHold } from './require-minutes-hold.ts';

/**
 * A cell that was written under a grant is shut again in the same transaction; the last one ends the correction.
 * @throws corrections.issued-since
 */
export function followMarks(tx: Transaction, context: Context, written: readonly WrittenCell[]): void {
  const byCorrection = Map.groupBy(written, ({ correctionId }) => correctionId);
  for (const [correctionId, cells] of byCorrection) {
    if (correctionId === null) continue;
    const row = requireCorrection(tx.sql, correctionId);
    requireMinutesHold(tx.sql, row);
    for (const { studentId, col } of cells)
      closeGrants(tx.sql, correctionId, { at: tx.at, why: 'used', cell: { studentId, col } });
    const grants = grantRows(tx.sql, correctionId);
    if (grants.every(({ why }) => why !== null))
      move(tx, context, row, 'apply', `${grants.length}/${grants.length}`);
  }
}
