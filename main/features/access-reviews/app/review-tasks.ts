import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { actorMay } from '../../auth/index.ts';
import { openReview } from '../data/review-rows.ts';
import { visibleItems } from './read-review.ts';
import type { ReviewsCore } from './reviews-core.ts';

/** Rights that wait for this person's decision, and, for who runs the review, that it can be closed. */
export function reviewTasks(core: ReviewsCore, context: Context): HomeTask[] {
  const actor = signedInUser(context);
  const review = actorMay(actor, 'reviews.read') ? openReview(core.database.read) : undefined;
  if (!review) return [];
  const items = visibleItems(core, context, review);
  const open = items.filter(({ decision, mayDecide }) => decision === 'open' && mayDecide).length;
  const overdue = review.dueOn < vietnamDay(context.at);
  const base = { route: '/accounts/reviews', params: {}, due: review.dueOn };
  if (open > 0) {
    return overdue
      ? [{ ...base, key: 'access-review-overdue', count: open, severity: 'danger' }]
      : [{ ...base, key: 'access-review', count: open, severity: 'warning' }];
  }
  const done = items.every(({ decision }) => decision !== 'open');
  return done && actorMay(actor, 'reviews.manage')
    ? [{ ...base, key: 'access-review-close', count: 1, severity: 'warning' }]
    : [];
}
