import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { titleOfJob } from '../../accounts/index.ts';
import { officialLayout, type OfficialPaper, type PaperOwner, type PaperPerson } from '../../papers/index.ts';
import { staffOfSignIn, type Staff } from '../../people/index.ts';
import { itemsOf, type ItemRow, type ReviewRecord } from '../data/review-rows.ts';
import { closeReviewRow, insertReviewPaper } from '../data/review-writes.ts';
import { REVIEW_TEMPLATE, reviewMinutes, type ReviewMinutes } from '../documents/index.ts';
import { decisionOf } from '../domain/decision.ts';
import { requireReview, type ReviewsCore } from './reviews-core.ts';

/** A paper with its fonts takes about 50 KB, one of a large department more. */
const BYTES_PER_PAPER = 300_000;
const DOTS = '..............................';
const NOBODY: PaperPerson = { fullName: '', title: '', department: '' };

interface SignIn {
  readonly userId: string;
  readonly fullName: string;
  readonly staffId: string | null;
}
/** Two names on a paper are one person when their keys agree, never because they read alike. */
interface Named {
  readonly key: string;
  readonly person: PaperPerson;
}

/** How the archive lays out and words the minutes of a review. */
export const reviewPapers: PaperOwner = {
  kinds: ['bien-ban-ra-soat-quyen'],
  templates: { 'bien-ban-ra-soat-quyen': REVIEW_TEMPLATE },
  layout: (content) => officialLayout(content as OfficialPaper),
  secretCopy: () => null,
  onSigned: () => undefined,
};

/** One paper a department, all in one transaction. @throws reviews.not-found, reviews.closed, reviews.undecided */
export async function closeReview(
  core: ReviewsCore,
  context: Context,
  id: string,
): Promise<OutputOf<'reviews.close'>> {
  const { userId } = signedInUser(context);
  const departments = new Set(itemsOf(core.database.read, id).map(({ department }) => department));
  await core.database.requireRoom(BYTES_PER_PAPER * departments.size);
  return core.database.write(context, { action: 'reviews.close', subject: id }, async (tx) => {
    const review = requireReview(tx.sql, id);
    if (review.closedAt !== null) throw appError('reviews.closed');
    const items = itemsOf(tx.sql, id);
    const open = items.filter((item) => decisionOf(item.decision, item.inForce === 1) === 'open');
    if (open.length > 0) throw appError('reviews.undecided', { count: open.length });
    const paperIds: string[] = [];
    for (const [department, own] of Map.groupBy(items, (item) => item.department)) {
      const paperId = issueMinutes(core, tx, context, review, department, own);
      insertReviewPaper(tx.sql, id, department, paperId);
      paperIds.push(paperId);
      // Drawing many minutes: let the office answer between two departments.
      await new Promise((resolve) => setImmediate(resolve));
    }
    closeReviewRow(tx.sql, id, tx.at, userId);
    tx.change('access-review', id, { closedAt: tx.at });
    tx.note({ papers: paperIds.length });
    return { paperIds };
  });
}

function issueMinutes(
  core: ReviewsCore,
  tx: Transaction,
  context: Context,
  review: ReviewRecord,
  department: string,
  items: readonly ItemRow[],
): string {
  const staff = core.people.staff().filter(({ status }) => status === 'working' || status === 'on-leave');
  const signIn = ({ userId, fullName, staffId }: SignIn): Named => {
    const found = staffOfSignIn(staff, { staffId, fullName });
    return { key: found?.id ?? userId, person: found ? personOf(found) : { ...NOBODY, fullName } };
  };
  const employee = (found: Staff | undefined): Named | null =>
    found ? { key: found.id, person: personOf(found) } : null;
  const byPen: Named = { key: '', person: { ...NOBODY, fullName: DOTS } };
  const actor = signedInUser(context);
  const head = employee(staff.find(({ job }) => job === 'principal')) ?? byPen;
  const officer = employee(staff.find(({ job }) => job === 'it')) ?? signIn(actor);
  // Most of the decisions; the head's own rights are the principal's task and listed with the rest.
  const [most, ...others] = decidersOf(items).map(({ rights, ...who }) => ({ ...signIn(who), rights }));
  const reviewer = most ?? head;
  const minutes: ReviewMinutes = {
    venue: core.papers.school(tx.at).schoolName,
    department,
    semester: review.semester,
    year: review.year,
    reviewer: reviewer.person,
    reviewerIsHead: reviewer.key === head.key,
    others: others.map(({ person, rights }) => ({ fullName: person.fullName, rights })),
    officer: officer.person,
    officerIsOther: officer.key !== head.key && officer.key !== reviewer.key,
    head: head.person,
    people: peopleOf(items),
  };
  const about = { accountId: null, person: reviewer.person.fullName, department };
  return core.papers.issue(tx, context, 'bien-ban-ra-soat-quyen', about, reviewMinutes(minutes)).id;
}

function personOf({ fullName, job, jobTitle, department }: Staff): PaperPerson {
  return { fullName, title: titleOfJob(job, jobTitle), department };
}

/** Who decided, most decisions first. Of a right that was gone by itself nobody decided anything. */
function decidersOf(items: readonly ItemRow[]): (SignIn & { readonly rights: number })[] {
  const decided = items.flatMap(({ deciderId, decidedBy, deciderStaffId }) =>
    deciderId === null ? [] : [{ userId: deciderId, fullName: decidedBy, staffId: deciderStaffId }],
  );
  return [...Map.groupBy(decided, ({ userId }) => userId).values()]
    .flatMap((own) => own.slice(0, 1).map((who) => ({ ...who, rights: own.length })))
    .sort((a, b) => b.rights - a.rights);
}

/** In the order of the items: department and name. */
function peopleOf(items: readonly ItemRow[]): ReviewMinutes['people'] {
  return [...Map.groupBy(items, ({ accountId }) => accountId).values()].map((own) => ({
    fullName: own[0]?.fullName ?? '',
    login: own[0]?.login ?? '',
    kept: own.filter(({ decision }) => decision === 'keep').map(({ words }) => words),
    withdrawn: own
      .filter(({ decision }) => decision !== 'keep')
      .map(({ words, reason }) => (reason === '' ? `${words} (đã gỡ trước đó)` : `${words} (${reason})`)),
  }));
}
