import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { openReview, reviewRows } from '../data/review-rows.ts';
import { visibleItems } from './read-review.ts';
import type { ReviewsCore } from './reviews-core.ts';

/**
 * Rights that wait for this person's decision; for who runs the review, that it can be closed, and that this semester
 * has none yet.
 */
export function reviewTasks(core: ReviewsCore, context: Context): Waiting[] {
  const actor = signedInUser(context);
  if (!actorMay(actor, 'reviews.read')) return [];
  const review = openReview(core.database.read);
  const manages = actorMay(actor, 'reviews.manage');
  if (!review) return manages ? missingReview(core) : [];
  const items = visibleItems(core, context, review);
  const overdue = review.dueOn < vietnamDay(context.at);
  const undecided = items.filter(({ decision }) => decision === 'open');
  // Who runs the review reminds the others once the day has passed.
  const open = undecided.filter(({ mine }) => mine || (overdue && manages)).map(({ id }) => id);
  const base = { route: '/accounts/reviews', params: {}, due: review.dueOn };
  const waiting = { ...base, count: open.length, members: open };
  if (open.length > 0) {
    return overdue
      ? [{ ...waiting, key: 'access-review-overdue', severity: 'danger' }]
      : [{ ...waiting, key: 'access-review', severity: 'warning' }];
  }
  return undecided.length === 0 && manages
    ? [{ ...base, key: 'access-review-close', count: 1, members: [review.id], severity: 'warning' }]
    : [];
}

/** Before anything was handed over there is nothing to confirm. */
function missingReview({ database, people, accounts }: ReviewsCore): Waiting[] {
  const year = people.currentYear();
  if (!year || !accounts.all(database.read).some(({ state }) => state === 'handed-over')) return [];
  const held = reviewRows(database.read).some(
    (review) => review.year === year.name && review.semester === year.currentSemester,
  );
  const where = { severity: 'info', route: '/accounts/reviews', params: {} } as const;
  const members = [`${year.name}.${String(year.currentSemester)}`];
  return held ? [] : [{ ...where, key: 'access-review-start', count: 1, members }];
}
