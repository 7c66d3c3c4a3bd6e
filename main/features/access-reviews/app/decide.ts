import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { itemRow, type ItemRow } from '../data/review-rows.ts';
import { decideItem } from '../data/review-writes.ts';
import { decisionOf, mayChangeTo } from '../domain/decision.ts';
import { mayDecideRight, type Reviewer } from '../domain/review-policy.ts';
import { rightsOfSingles } from '../domain/single-rights.ts';
import {
  forTheHead,
  ownerOf,
  requireReview,
  reviewerIn,
  reviewerNow,
  type ReviewsCore,
} from './reviews-core.ts';

/**
 * All of them or none; a withdrawal takes the rights away in the same transaction.
 * @throws reviews.reason-needed, reviews.not-found, reviews.closed, reviews.not-yours, reviews.already-decided
 */
export function decideRights(
  core: ReviewsCore,
  context: Context,
  { itemIds, decision, reason }: InputOf<'reviews.decide'>,
): Promise<OutputOf<'reviews.decide'>> {
  if (decision === 'withdraw' && reason.length < 3) throw appError('reviews.reason-needed');
  const { userId } = signedInUser(context);
  const reviewer = reviewerIn(core, context);
  const ids = [...new Set(itemIds)];
  const acting = underDelegation(core, context, reviewer, ids);
  return core.database.write(acting, { action: 'reviews.decide' }, (tx) => {
    const items = ids.map((id) => requireOpenItem(tx, id));
    const reviewerOf = reviewerNow(core, tx.sql);
    for (const item of items) {
      if (!mayDecideRight(reviewer, ownerOf(item)))
        throw appError('reviews.not-yours', {
          name: item.fullName,
          head: reviewerOf({ id: item.staffId, department: item.department }).fullName,
        });
      if (!mayChangeTo(decisionOf(item.decision, item.inForce === 1), decision))
        throw appError('reviews.already-decided', { name: item.fullName, right: item.words });
      decideItem(tx.sql, { id: item.id, decision, reason, at: tx.at, userId });
      tx.change('access-review-item', item.id, { accountId: item.accountId, decision, reason });
    }
    if (decision === 'withdraw') {
      for (const [accountId, own] of Map.groupBy(items, (item) => item.accountId))
        core.accounts.withdraw(tx, context, accountId, rightsOfSingles(own), `Rà soát quyền: ${reason}`);
    }
    tx.about([...new Set(items.map(({ reviewId }) => reviewId))].join(','));
    tx.note({
      decision,
      items: items.length,
      accounts: [...new Set(items.map(({ accountId }) => accountId))],
    });
    return { decided: items.length };
  });
}

/** A head of department needs the delegation only outside the own department: the log names it for what stands on it. */
function underDelegation(
  core: ReviewsCore,
  context: Context,
  reviewer: Reviewer,
  ids: readonly string[],
): Context {
  const byOwnRole = { ...reviewer, actsForHead: false };
  const items = ids.flatMap((id) => itemRow(core.database.read, id) ?? []);
  return items.every((item) => mayDecideRight(byOwnRole, ownerOf(item)))
    ? context
    : { ...context, under: forTheHead(signedInUser(context)) };
}

function requireOpenItem(tx: Transaction, id: string): ItemRow {
  const item = itemRow(tx.sql, id);
  if (!item) throw appError('reviews.not-found');
  if (requireReview(tx.sql, item.reviewId).closedAt !== null) throw appError('reviews.closed');
  return item;
}
