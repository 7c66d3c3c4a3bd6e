import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { actorMay } from '../../auth/index.ts';
import { openReview, reviewRows } from '../data/review-rows.ts';
import { visibleItems } from './read-review.ts';
import type { ReviewsCore } from './reviews-core.ts';

/**
 * Rights that wait for this person's decision; for who runs the review, that it can be closed, and that this semester
 * has none yet.
 */
export function reviewTasks(core: ReviewsCore, context: Context): HomeTask[] {
  const actor = signedInUser(context);
  if (!actorMay(actor, 'reviews.read')) return [];
  const review = openReview(core.database.read);
  if (!review) return actorMay(actor, 'reviews.manage') ? missingReview(core) : [];
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

/** Before anything was handed over there is nothing to confirm. */
function missingReview({ database, people, accounts }: ReviewsCore): HomeTask[] {
  const year = people.currentYear();
  if (!year || !accounts.all(database.read).some(({ state }) => state === 'handed-over')) return [];
  const held = reviewRows(database.read).some(
    (review) => review.year === year.name && review.semester === year.currentSemester,
  );
  return held
    ? []
    : [{ key: 'access-review-start', count: 1, severity: 'info', route: '/accounts/reviews', params: {} }];
}
