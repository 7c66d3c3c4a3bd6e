import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { insertAct } from '../data/act-rows.ts';
import { insertLock } from '../data/lock-rows.ts';
import type { Unit } from '../domain/unit.ts';
import { requireYear, type LocksCore } from './locks-core.ts';
import { sealAndIssue } from './seal-act.ts';
import { isToLock, unitsToLock } from './units-to-lock.ts';

/**
 * Shut from this instant, or from `at` on whether the program runs then or not; the minutes wait for the signature.
 * @throws mark-locks.nothing-to-lock, mark-locks.at-past
 */
export async function lockBooks(
  core: LocksCore,
  input: InputOf<'locks.lock'>,
  context: Context,
): Promise<OutputOf<'locks.lock'>> {
  const { semester, part, scopes, reason } = input;
  const { userId, fullName } = signedInUser(context);
  const year = requireYear(core);
  const all = unitsToLock(core, context, semester, { part, scopes });
  const units = all.filter(isToLock);
  if (units.length === 0)
    throw appError(all.length > 0 ? 'mark-locks.nothing-to-lock' : 'mark-locks.no-books');
  const later = input.at === null ? null : new Date(input.at).toISOString();
  return core.database.write(context, { action: 'locks.lock' }, (tx) => {
    const now = core.gradebook.effectiveNow(tx.sql);
    if (later !== null && later <= now) throw appError('mark-locks.at-past');
    const startsAt = later ?? now;
    const actId = core.newId();
    const seal =
      later === null
        ? sealAndIssue(core, tx, context, {
            ...{ year, semester, lockedAt: startsAt, askedBy: fullName, reason },
            units: units.map(({ books: _books, shut: _shut, changed: _changed, missing, ...unit }) => ({
              ...unit,
              missing: missing.length,
            })),
          })
        : null;
    insertAct(tx.sql, {
      ...{ id: actId, yearId: year.id, askedAt: tx.at, askedBy: userId, reason },
      paperId: seal?.paper.id ?? null,
      record: seal?.record ?? null,
      digest: seal?.digest ?? null,
      state: seal ? 'pending' : 'scheduled',
    });
    insertLocks(core, tx, { actId, yearId: year.id, semester, startsAt }, units);
    tx.about(actId);
    tx.note({
      semester,
      part,
      units: units.length,
      paper: seal?.paper.id ?? null,
      startsAt,
      digest: seal?.digest ?? null,
      file: seal?.paper.sha256 ?? null,
    });
    tx.change('lock-act', actId, {
      state: seal ? 'pending' : 'scheduled',
      semester,
      units: units.length,
      startsAt,
    });
    return {
      actId,
      paperId: seal?.paper.id ?? null,
      locked: units.length,
      already: all.length - units.length,
    };
  });
}

function insertLocks(
  core: LocksCore,
  tx: Transaction,
  act: { actId: string; yearId: string; semester: number; startsAt: string },
  units: readonly Unit[],
): void {
  for (const unit of units) insertLock(tx.sql, { ...unit, ...act, id: core.newId() });
}
