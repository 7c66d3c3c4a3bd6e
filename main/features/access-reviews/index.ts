import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { reviewPapers } from './app/close-review.ts';
import { reviewTasks } from './app/review-tasks.ts';
import type { ReviewsCore } from './app/reviews-core.ts';
import { reviewsHandlers, type ReviewsMethod } from './reviews.rpc.ts';

export interface AccessReviews {
  readonly handlers: Handlers<ReviewsMethod>;
  readonly api: { tasks(context: Context): Waiting[] };
}

/** Each semester every right is confirmed or withdrawn by the head of its owner. */
export function createAccessReviews(core: ReviewsCore): AccessReviews {
  core.papers.serve(reviewPapers);
  return {
    handlers: reviewsHandlers(core),
    api: { tasks: (context) => reviewTasks(core, context) },
  };
}
