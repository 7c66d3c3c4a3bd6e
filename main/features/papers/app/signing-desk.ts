import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { GivenBack } from '../domain/standing-scans.ts';
import type { PaperRecord } from '../data/paper-records.ts';

/** The feature that leads papers from place to place; told in the transaction that moves the paper. */
export interface SigningDesk {
  /** A paper was sent to be signed, perhaps once more. */
  opened(tx: Transaction, context: Context, paper: PaperRecord): void;
  /** Everybody who was still missing signed by pen. */
  inked(tx: Transaction, context: Context, paper: PaperRecord, signedAt: string): void;
  /** `rejected` by somebody, or `void` because another paper takes its place. */
  ended(tx: Transaction, paperId: string, end: RoundEnd): void;
  /** Rounds that ended without a signed paper, oldest first; of one paper or of all. */
  givenBack(sql: Sqlite, paperId: string | null): readonly GivenBack[];
}
export type RoundEnd =
  | { readonly state: 'rejected'; readonly reason: string; readonly userId: string }
  | { readonly state: 'void'; readonly reason: string; readonly userId: null };
