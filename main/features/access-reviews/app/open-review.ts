import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { openReview, type ItemRecord } from '../data/review-rows.ts';
import { insertItems, insertReview } from '../data/review-writes.ts';
import { rightsOfSingles, singleRights } from '../domain/single-rights.ts';
import { reviewerNow, type ReviewsCore } from './reviews-core.ts';

/** @throws people.no-current-year, reviews.already-open, reviews.due-passed, reviews.nothing-to-review */
export function startReview(
  core: ReviewsCore,
  context: Context,
  { dueOn }: InputOf<'reviews.open'>,
): Promise<OutputOf<'reviews.open'>> {
  const { userId } = signedInUser(context);
  return core.database.write(context, { action: 'reviews.open' }, (tx) => {
    const year = core.people.currentYear();
    if (!year) throw appError('people.no-current-year');
    if (openReview(tx.sql)) throw appError('reviews.already-open');
    if (dueOn < vietnamDay(tx.at)) throw appError('reviews.due-passed');
    const id = core.newId();
    const items = itemsNow(core, tx.sql, id);
    if (items.length === 0) throw appError('reviews.nothing-to-review');
    const review = { id, year: year.name, semester: year.currentSemester, openedAt: tx.at, dueOn };
    insertReview(tx.sql, { ...review, userId });
    insertItems(tx.sql, items);
    tx.about(id);
    tx.note({ dueOn, items: items.length });
    tx.change('access-review', id, { ...review, items: items.length });
    return { id, items: items.length };
  });
}

function itemsNow(core: ReviewsCore, sql: Sqlite, reviewId: string): ItemRecord[] {
  const accounts = new Map(
    core.accounts
      .all(sql)
      .filter(({ state }) => state !== 'revoked')
      .map((account) => [account.staffId, account]),
  );
  const reviewerOf = reviewerNow(core, sql);
  return core.people.staff().flatMap((owner) => {
    const account = accounts.get(owner.id);
    if (!account) return [];
    const order = core.accounts.lines(account.rights);
    return singleRights(account.rights).map((right): ItemRecord => {
      const words = core.accounts.lines(rightsOfSingles([right]))[0] ?? '';
      return {
        id: core.newId(),
        reviewId,
        accountId: account.accountId,
        department: owner.department,
        reviewer: reviewerOf(owner).fullName,
        ...right,
        position: order.indexOf(words),
        words,
      };
    });
  });
}
