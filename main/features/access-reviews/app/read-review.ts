import type { OutputOf } from '../../../../preload/contract/index.ts';
import { rightOfLine } from '../../accounts/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import {
  itemsOf,
  paperOfDepartment,
  reviewRows,
  type ItemRow,
  type ReviewRecord,
} from '../data/review-rows.ts';
import { decisionOf } from '../domain/decision.ts';
import { isTaskOf, mayDecideRight, maySeeRight } from '../domain/review-policy.ts';
import { ownerOf, requireReview, reviewerIn, reviewerNow, type ReviewsCore } from './reviews-core.ts';

type Item = OutputOf<'reviews.get'>['items'][number];
type Progress = Omit<OutputOf<'reviews.get'>['progress'][number], 'paperId'>;

export function listReviews(core: ReviewsCore, context: Context): OutputOf<'reviews.list'> {
  return reviewRows(core.database.read).map((review) => {
    const items = visibleItems(core, context, review);
    return { ...headOf(review, context), total: items.length, decided: items.filter(isDecided).length };
  });
}

export function getReview(core: ReviewsCore, context: Context, id: string): OutputOf<'reviews.get'> {
  const sql = core.database.read;
  const review = requireReview(sql, id);
  const items = visibleItems(core, context, review);
  const papers = paperOfDepartment(sql, id);
  return {
    ...headOf(review, context),
    progress: progressOf(items).map((row) => ({ ...row, paperId: papers.get(row.department) ?? null })),
    items,
  };
}

/** The rights this person may see, with what was decided about each. */
export function visibleItems(core: ReviewsCore, context: Context, review: ReviewRecord): Item[] {
  const sql = core.database.read;
  const person = reviewerIn(core, context);
  const reviewerOf = reviewerNow(core, sql);
  const running = review.closedAt === null;
  return itemsOf(sql, review.id).flatMap((row) => {
    const owner = ownerOf(row);
    if (!maySeeRight(person, owner)) return [];
    const view = viewOf(row, review);
    const { fullName, ofDepartment } = reviewerOf({ id: row.staffId, department: row.department });
    return [
      {
        ...view,
        // Heads change while a review runs: what is undecided waits for who can decide it now.
        reviewer: running && view.decision === 'open' ? fullName : view.reviewer,
        mayDecide: running && mayDecideRight(person, owner),
        mine: running && isTaskOf(person, owner, ofDepartment),
      },
    ];
  });
}

function viewOf(row: ItemRow, review: ReviewRecord): Omit<Item, 'mayDecide' | 'mine'> {
  const { id, accountId, fullName, department, login, reviewer, reason, decidedBy, decidedAt } = row;
  const decision = decisionOf(row.decision, row.inForce === 1);
  return {
    id,
    accountId,
    fullName,
    department,
    login,
    reviewer,
    right: rightOfLine(row.words),
    // A closed review stands as its minutes say; the right may have come back since.
    decision: review.closedAt !== null && decision === 'open' ? 'gone' : decision,
    reason,
    decidedBy,
    decidedAt,
  };
}

const isDecided = ({ decision }: Item): boolean => decision !== 'open';

function progressOf(items: readonly Item[]): Progress[] {
  const groups = Map.groupBy(items, ({ department, reviewer }) => `${department}\n${reviewer}`);
  return [...groups.values()].map((own) => ({
    department: own[0]?.department ?? '',
    reviewer: own[0]?.reviewer ?? '',
    total: own.length,
    decided: own.filter(isDecided).length,
    withdrawn: own.filter(({ decision }) => decision === 'withdraw').length,
  }));
}

function headOf(review: ReviewRecord, { at }: Context) {
  return { ...review, overdue: review.closedAt === null && review.dueOn < vietnamDay(at) };
}
