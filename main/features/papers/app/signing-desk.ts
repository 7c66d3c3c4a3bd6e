import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperRecord } from '../data/paper-records.ts';

/** The feature that leads papers from place to place; told in the transaction that moves the paper. */
export interface SigningDesk {
  /** A paper was sent to be signed, perhaps once more. */
  opened(tx: Transaction, context: Context, paper: PaperRecord): void;
  /** Everybody who was still missing signed by pen. */
  inked(tx: Transaction, context: Context, paper: PaperRecord, signedAt: string): void;
  /** `rejected` by somebody, or `void` because another paper takes its place. */
  ended(tx: Transaction, paperId: string, end: RoundEnd): void;
}
export type RoundEnd =
  | { readonly state: 'rejected'; readonly reason: string; readonly userId: string }
  | { readonly state: 'void'; readonly reason: string; readonly userId: null };
