import { appError } from '../../../kernel/app-error.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { ActingDelegation, Actor, Context } from '../../../kernel/context.ts';
import type { NewId } from '../../../kernel/ids.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { AccountsApi } from '../../accounts/index.ts';
import { actorMay } from '../../auth/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import { staffOfSignIn, type PeopleApi } from '../../people/index.ts';
import { departmentHeadIds, reviewRow, type ItemRow, type ReviewRecord } from '../data/review-rows.ts';
import type { Owner, Reviewer } from '../domain/review-policy.ts';
import { reviewerSource } from '../domain/reviewer-of.ts';

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

/** Whom the rule of the review asks about. */
export function reviewerIn(core: ReviewsCore, context: Context): Reviewer {
  const actor = signedInUser(context);
  const person = staffOfSignIn(core.people.staff(), actor);
  return {
    roles: actor.roles,
    staffId: person?.id ?? null,
    manages: actorMay(actor, 'reviews.manage'),
    actsForHead: forTheHead(actor).length > 0,
    department: person?.department ?? '',
  };
}

/** Delegations of the head's say in reviews; asked apart from the own role, which may reach less far. */
export function forTheHead({ delegations = [] }: Actor): readonly ActingDelegation[] {
  return delegations.filter(({ permissions }) => permissions.includes('reviews.decide'));
}

export function ownerOf({ staffId, department, isHead }: ItemRow): Owner {
  return { staffId, department, isHead: isHead === 1 };
}

/** Whose task each decision is, as staff and sign-ins stand now. */
export function reviewerNow(core: ReviewsCore, sql: Sqlite): ReturnType<typeof reviewerSource> {
  const here = core.people.staff().filter(({ status }) => status === 'working' || status === 'on-leave');
  return reviewerSource(here, departmentHeadIds(sql));
}
