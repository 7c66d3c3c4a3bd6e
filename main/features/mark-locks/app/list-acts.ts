import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { actorMay } from '../../auth/index.ts';
import { columnText, isInForce } from '../../gradebook/index.ts';
import { actById, actsOfYear, type ListedAct } from '../data/act-rows.ts';
import { locksOfAct, locksOfYear, type NamedLock } from '../data/lock-rows.ts';
import { decisionOf } from '../data/release-rows.ts';
import { aboutUnits, mayWithdraw } from '../domain/act.ts';
import { shutBesides } from './shut-besides.ts';
import { unitName } from '../domain/unit.ts';
import type { LocksCore } from './locks-core.ts';

type Listed = OutputOf<'locks.acts'>[number];

export function listActs(core: LocksCore, context: Context): Listed[] {
  const { read } = core.database;
  const year = core.people.currentYear();
  if (!year) return [];
  const at = core.gradebook.effectiveNow(read);
  const mayLock = actorMay(signedInUser(context), 'grades.lock');
  return actsOfYear(read, year.id).map((act) => listed(act, locksOfAct(read, act.id), at, mayLock));
}

function listed(act: ListedAct, locks: readonly NamedLock[], at: string, mayLock: boolean): Listed {
  const acts: Listed['allowed'] = mayWithdraw(act) ? ['withdraw'] : act.state === 'locked' ? ['release'] : [];
  return {
    id: act.id,
    state: act.state,
    semester: locks[0]?.semester ?? 1,
    about: aboutUnits(locks.map((lock) => unitName(lock, columnText))),
    units: locks.length,
    opened: act.state === 'locked' ? locks.filter((lock) => !isInForce(lock, at)).length : 0,
    startsAt: locks[0]?.startsAt ?? act.askedAt,
    askedAt: act.askedAt,
    askedBy: act.askedByName,
    reason: act.reason,
    paperId: act.paperId,
    paper: act.paper,
    paperState: act.paperState,
    digest: act.digest,
    allowed: mayLock ? acts : [],
  };
}

export function showAct(core: LocksCore, id: string): OutputOf<'locks.act'> {
  const { read } = core.database;
  const act = actById(read, id);
  if (!act) throw appError('mark-locks.unknown');
  const at = core.gradebook.effectiveNow(read);
  const locks = locksOfAct(read, id);
  const others = locksOfYear(read, act.yearId).filter(({ actId }) => actId !== id);
  return locks.map((lock) => {
    const open = act.state === 'locked' && lock.startsAt <= at && !isInForce(lock, at);
    const { classId, className, subjectId, subjectName, col, studentId, student } = lock;
    return {
      lockId: lock.id,
      ...{ classId, className, subjectId, subjectName, col, studentId, student },
      openUntil: open ? lock.againAt : null,
      decision: lock.releasedAt === null ? '' : decisionOf(read, lock.id),
      alsoShut: shutBesides(lock, others, at),
    };
  });
}
