import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { classLimit } from '../../../kernel/acting.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { columnText, isInForce } from '../../gradebook/index.ts';
import { lockById, locksOfYear, type NamedLock } from '../data/lock-rows.ts';
import { insertRelease, waitingReleases } from '../data/release-rows.ts';
import { releaseDecisionDraft } from '../documents/release-decision.ts';
import { opensWith, shutBesides } from './shut-besides.ts';
import { unitName } from '../domain/unit.ts';
import { headName, requireYear, type LocksCore } from './locks-core.ts';

/** The longest time books stay open by one decision: the rule asks for an end, and marks are locked again at once. */
const LONGEST_MS = 31 * 86_400_000;

/**
 * Draws up the decision and sends it to be signed; nothing is open before. What another lock shuts as well stays shut.
 * @throws mark-locks.unknown, mark-locks.not-locked, mark-locks.release-waits, mark-locks.again-past, mark-locks.again-far
 */
export async function releaseLocks(
  core: LocksCore,
  { lockIds, reason, againAt: wanted }: InputOf<'locks.release'>,
  context: Context,
): Promise<OutputOf<'locks.release'>> {
  const { userId, fullName } = signedInUser(context);
  const year = requireYear(core);
  const againAt = new Date(wanted).toISOString();
  return core.database.write(context, { action: 'locks.release' }, (tx) => {
    const at = core.gradebook.effectiveNow(tx.sql);
    if (againAt <= at) throw appError('mark-locks.again-past');
    if (Date.parse(againAt) - Date.parse(at) > LONGEST_MS)
      throw appError('mark-locks.again-far', { days: 31 });
    const locks = locksToOpen(tx.sql, context, [...new Set(lockIds)], at);
    const paper = core.papers.issue(
      tx,
      context,
      'quyet-dinh-mo-so',
      {
        ...{ accountId: null, person: fullName, department: '' },
        classIds: [...new Set(locks.map(({ classId }) => classId))],
      },
      releaseDecisionDraft({ locks, reason, againAt, yearName: year.name, head: headName(core) }),
    );
    const inYear = locksOfYear(tx.sql, year.id);
    const waiting = waitingReleases(tx.sql, at);
    const sealedAnew = inYear.filter(
      (other) =>
        !locks.some(({ id }) => id === other.id) &&
        !waiting.has(other.id) &&
        isInForce(other, at) &&
        locks.some((lock) => opensWith(lock, other)),
    );
    for (const { id } of [...locks, ...sealedAnew])
      insertRelease(tx.sql, {
        paperId: paper.id,
        lockId: id,
        askedAt: tx.at,
        askedBy: userId,
        reason,
        againAt,
      });
    core.papers.sendToSign(tx, context, paper.id);
    tx.about(paper.id);
    tx.note({ locks: locks.length, againAt, reason });
    tx.change('lock-release', paper.id, { locks: locks.map(({ id }) => id), againAt, reason });
    const others = inYear.filter(({ id }) => !locks.some((lock) => lock.id === id));
    return {
      paperId: paper.id,
      units: locks.length,
      alsoShut: locks.filter((lock) => shutBesides(lock, others, at)).length,
    };
  });
}

function locksToOpen(sql: Sqlite, context: Context, ids: readonly string[], at: string): NamedLock[] {
  const limit = classLimit(context);
  const waiting = waitingReleases(sql, at);
  return ids.map((id) => {
    const lock = lockById(sql, id);
    if (!lock) throw appError('mark-locks.unknown');
    const unit = unitName(lock, columnText);
    if (lock.state !== 'locked' || !isInForce(lock, at)) throw appError('mark-locks.not-locked', { unit });
    if (waiting.has(id)) throw appError('mark-locks.release-waits', { unit });
    if (limit && !limit.has(lock.classId))
      throw appError('mark-locks.outside-delegation', { class: lock.className });
    return lock;
  });
}
