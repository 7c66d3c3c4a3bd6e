import { appError } from '../../../kernel/app-error.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/context.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { SignatureReader } from '../../../platform/signature-reader/index.ts';
import type { ScanReader } from '../../../platform/qr/index.ts';
import type { PasswordCost } from '../../../platform/vault/kek.ts';
import type { PaperRecord, PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import { openRound, stepsOf, type RoundRow, type StepRow } from '../data/round-rows.ts';
import { openFields } from '../domain/round.ts';
import type { BytesBox } from './bytes-box.ts';

/** Has bytes signed by a key that was unlocked in the token process; `handle` names it there. */
export type TokenSigning = (
  handle: string,
  toBeSigned: Uint8Array,
  hash: 'sha256' | 'sha384' | 'sha512',
) => Promise<Uint8Array>;

export interface SigningCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly papers: PapersApi;
  readonly people: PeopleApi;
  /** A person with the delegations in force. */
  readonly acting: (actor: Actor, at: string) => Actor;
  /** Seals the key of the school's own authority. */
  readonly box: BytesBox;
  readonly passwordCost: () => Promise<PasswordCost>;
  readonly signByToken: TokenSigning;
  /** Reads foreign files somewhere that may die without harm. */
  readonly readSignatures: SignatureReader;
  readonly readScan: ScanReader;
  readonly vaultId: string;
  /** Batches that run, and whether somebody stopped them. */
  readonly batches: Map<string, { stopped: boolean }>;
}

export interface RunningRound {
  readonly paper: PaperRecord;
  readonly round: RoundRow;
  readonly steps: readonly StepRow[];
  /** Fields that may be signed now. */
  readonly open: readonly string[];
}

/** @throws signing.no-paper, signing.no-round */
export function requireRound(core: Pick<SigningCore, 'papers'>, sql: Sqlite, paperId: string): RunningRound {
  const paper = core.papers.signing.paper(sql, paperId);
  if (!paper) throw appError('signing.no-paper');
  const round = openRound(sql, paperId);
  if (!round) throw appError('signing.no-round', { paper: paper.symbol });
  const steps = stepsOf(sql, round);
  return { paper, round, steps, open: openFields(steps, round.order) };
}
