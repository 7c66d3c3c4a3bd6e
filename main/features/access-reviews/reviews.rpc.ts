import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { closeReview } from './app/close-review.ts';
import { decideRights } from './app/decide.ts';
import { startReview } from './app/open-review.ts';
import { getReview, listReviews } from './app/read-review.ts';
import type { ReviewsCore } from './app/reviews-core.ts';

export type ReviewsMethod = Extract<MethodName, `reviews.${string}`>;

export function reviewsHandlers(core: ReviewsCore): Handlers<ReviewsMethod> {
  return {
    'reviews.list': (_input, context) => listReviews(core, context),
    'reviews.get': (input, context) => getReview(core, context, input.id),
    'reviews.open': (input, context) => startReview(core, context, input),
    'reviews.decide': (input, context) => decideRights(core, context, input),
    'reviews.close': (input, context) => closeReview(core, context, input.id),
  };
}
