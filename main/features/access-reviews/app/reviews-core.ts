import { appError } from '../../../kernel/app-error.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Context } from '../../../kernel/context.ts';
import type { NewId } from '../../../kernel/ids.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { AccountsApi } from '../../accounts/index.ts';
import { actorMay } from '../../auth/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import { reviewRow, type ReviewRecord } from '../data/review-rows.ts';
import type { Reviewer } from '../domain/review-policy.ts';

/** What the use cases of this feature work with. */
export interface ReviewsCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
  readonly accounts: AccountsApi;
}

export function requireReview(sql: Sqlite, id: string): ReviewRecord {
  const review = reviewRow(sql, id);
  if (!review) throw appError('reviews.not-found');
  return review;
}

/** Whom the rule of the review asks about. A sign-in made before the staff list existed is matched by the name. */
export function reviewerIn(core: ReviewsCore, context: Context): Reviewer {
  const actor = signedInUser(context);
  const { roles, staffId, fullName } = actor;
  const person =
    staffId === null
      ? core.people.staff().find((colleague) => colleague.fullName === fullName)
      : core.people.staffById(staffId);
  return {
    roles,
    staffId: person?.id ?? null,
    manages: actorMay(actor, 'reviews.manage'),
    department: person?.department ?? '',
  };
}
