import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { correctionOfPaper } from '../data/correction-rows.ts';
import { move } from './corrections-core.ts';

/** Minutes that somebody refuses to sign, or that are cancelled, open nothing; a new request is written. */
export function endWithPaper(tx: Transaction, context: Context, paper: PaperRecord, reason: string): void {
  const row = correctionOfPaper(tx.sql, paper.id);
  if (row?.state === 'signing') move(tx, context, row, 'reject', reason);
}
