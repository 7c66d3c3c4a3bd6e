import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { actorMayIn } from '../../auth/index.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { actOfPaper, setActState } from '../data/act-rows.ts';
import { classIdsOfPaper } from '../data/lock-rows.ts';
import { openLock, releasesOf } from '../data/release-rows.ts';
import type { LocksCore } from './locks-core.ts';

/** The minutes are signed: the lock stands. The decision is signed: what it names is open for its time. */
export function acceptSignature(
  core: LocksCore,
  tx: Transaction,
  context: Context,
  paper: PaperRecord,
  how: 'ink' | 'digital',
): void {
  if (paper.kind === 'bien-ban-khoa-so') {
    const act = actOfPaper(tx.sql, paper.id);
    if (act?.state !== 'pending') throw appError('mark-locks.withdrawn', { paper: paper.symbol });
    setActState(tx.sql, act.id, 'locked');
    tx.note({ locked: act.id });
    tx.change('lock-act', act.id, { state: 'locked' });
    return;
  }
  // A digital signature is proven by itself; one made by pen, that opens books, only the head records.
  const classIds = classIdsOfPaper(tx.sql, paper);
  if (how === 'ink' && !actorMayIn(signedInUser(context), 'grades.lock', classIds))
    throw appError('mark-locks.ink-by-head', { paper: paper.symbol });
  const at = core.gradebook.effectiveNow(tx.sql);
  const releases = releasesOf(tx.sql, paper.id);
  // Signed after its own end it would open nothing, and nobody would be told.
  if (releases.every(({ againAt }) => againAt <= at))
    throw appError('mark-locks.release-over', { paper: paper.symbol });
  for (const release of releases) {
    openLock(tx.sql, release, at);
    tx.change('mark-lock', release.lockId, { releasedAt: at, againAt: release.againAt, paper: paper.id });
  }
  tx.note({ opened: releases.length });
}

/** Refused or cancelled minutes lock nothing; a decision that nobody signs has opened nothing. */
export function withdrawWith(tx: Transaction, paper: Pick<PaperRecord, 'id' | 'kind'>): void {
  if (paper.kind !== 'bien-ban-khoa-so') return;
  const act = actOfPaper(tx.sql, paper.id);
  if (act?.state !== 'pending') return;
  setActState(tx.sql, act.id, 'withdrawn');
  tx.note({ withdrawn: act.id });
  tx.change('lock-act', act.id, { state: 'withdrawn' });
}
