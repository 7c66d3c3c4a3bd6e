import type { Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';
import { dueActs, sealAct, yearName, type ListedAct } from '../data/act-rows.ts';
import { locksOfAct } from '../data/lock-rows.ts';
import { booksIn, type LocksCore } from './locks-core.ts';
import { missingOfUnit } from './missing-of-unit.ts';
import { sealAndIssue } from './seal-act.ts';

/**
 * Locks by schedule shut by themselves at their time. Their minutes are drawn up as soon as somebody who may lock uses
 * the program again; nothing in those cells can have changed meanwhile.
 */
export async function drawUpDueLocks(core: LocksCore, context: Context): Promise<void> {
  const { read } = core.database;
  const { actor, viewer } = context;
  if (!actor || viewer || !actorMay(actor, 'grades.lock')) return;
  for (const act of dueActs(read, core.gradebook.effectiveNow(read))) await drawUp(core, context, act);
}

async function drawUp(core: LocksCore, context: Context, act: ListedAct): Promise<void> {
  const locks = locksOfAct(core.database.read, act.id);
  const [first] = locks;
  if (!first) return;
  const { semester, startsAt } = first;
  const books = booksIn(core, act.yearId, semester);
  await core.database.write(context, { action: 'locks.lock', subject: act.id }, (tx) => {
    // Somebody was quicker.
    if (!dueActs(tx.sql, startsAt).some(({ id }) => id === act.id)) return;
    const seal = sealAndIssue(core, tx, context, {
      year: { id: act.yearId, name: yearName(tx.sql, act.yearId) },
      ...{ semester, lockedAt: startsAt, askedBy: act.askedByName, reason: act.reason },
      units: locks.map(({ part, classId, className, subjectId, subjectName, col, studentId, student }) => ({
        ...{ part, classId, className, subjectId, subjectName, col, studentId, student },
        missing: missingOfUnit(
          { col, studentId },
          books.filter(
            (book) => book.classId === classId && (subjectId === null || book.subjectId === subjectId),
          ),
        ).length,
      })),
    });
    sealAct(tx.sql, act.id, { paperId: seal.paper.id, record: seal.record, digest: seal.digest });
    tx.note({
      ...{ paper: seal.paper.id, units: locks.length, startsAt },
      ...{ digest: seal.digest, file: seal.paper.sha256 },
    });
    tx.change('lock-act', act.id, { state: 'pending', startsAt });
  });
}
