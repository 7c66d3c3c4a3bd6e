import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { insertVersion, type PaperVersion } from '../data/version-rows.ts';
import { requirePaper } from './papers-core.ts';

export interface NewVersion extends Pick<PaperVersion, 'paperId' | 'baseSha256' | 'origin' | 'field'> {
  readonly bytes: Uint8Array;
}

/**
 * One more file of a paper, made outside the transaction from the version with that digest; somebody who was quicker
 * makes it worthless. Gives its number. @throws papers.changed-meanwhile
 */
export function addVersion(
  tx: Transaction,
  context: Context,
  { bytes, ...about }: NewVersion,
): { version: number; sha256: string } {
  const paper = requirePaper(tx.sql, about.paperId);
  if (paper.sha256 !== about.baseSha256) throw appError('papers.changed-meanwhile');
  const made = { version: paper.version + 1, sha256: sha256Hex(bytes) };
  const { userId } = signedInUser(context);
  insertVersion(tx.sql, { ...about, ...made, at: tx.at, userId }, bytes);
  tx.change('paper-version', `${about.paperId}:${made.version}`, { ...about, ...made });
  return made;
}
