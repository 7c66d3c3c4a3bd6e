import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { type AppError, appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { requireAccount, requireStaff, type AccountsCore } from './accounts-core.ts';
import { issueForOne, startRun } from './issue-one.ts';
import { requirePrintable } from './require-printable.ts';

/** A paper with its fonts takes about 50 KB; the rest is to spare. */
const BYTES_PER_PAPER = 150_000;

/** Runs that are under way, by job id. */
export class IssueJobs {
  readonly #cancelled = new Map<string, boolean>();

  start(jobId: string): void {
    if (this.#cancelled.has(jobId)) throw appError('papers.job-running');
    this.#cancelled.set(jobId, false);
  }
  /** Cancelling what is not there or has just ended is no error. */
  cancel(jobId: string): void {
    if (this.#cancelled.has(jobId)) this.#cancelled.set(jobId, true);
  }
  isCancelled(jobId: string): boolean {
    return this.#cancelled.get(jobId) === true;
  }
  end(jobId: string): void {
    this.#cancelled.delete(jobId);
  }
}

/**
 * Papers of many people, one transaction a person. A run that was cancelled or killed is simply started again: who has
 * papers that say the same keeps them.
 */
export async function issuePapers(
  core: AccountsCore,
  jobs: IssueJobs,
  context: Context,
  input: InputOf<'papers.issue'>,
): Promise<OutputOf<'papers.issue'>> {
  const accountIds = [...new Set(input.accountIds)];
  // From here on the run can be cancelled, also while the disk is asked.
  jobs.start(input.jobId);
  try {
    await core.database.requireRoom(BYTES_PER_PAPER * accountIds.length * input.kinds.length);
    requirePrintable(
      accountIds.map((id) => requireStaff(core, requireAccount(core.database.read, id).staffId)),
    );
    const run = startRun(core, context, input.kinds);
    const paperIds: string[] = [];
    let refusal: AppError | null = null;
    for (const [index, accountId] of accountIds.entries()) {
      if (jobs.isCancelled(input.jobId)) return { paperIds, cancelled: true };
      try {
        paperIds.push(...(await issueForOne(core, context, run, accountId)));
      } catch (error) {
        // One suspended account does not stop the other sixty-one.
        if (!isAppError(error) || accountIds.length === 1 || !SKIPPED.has(error.code)) throw error;
        refusal = error;
      }
      context.progress(input.jobId, index + 1, accountIds.length);
      // Cancelling and other requests are served between two people.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (paperIds.length === 0) throw refusal ?? appError('accounts.password-not-held');
    return { paperIds, cancelled: false };
  } finally {
    jobs.end(input.jobId);
  }
}

const SKIPPED: ReadonlySet<string> = new Set(['accounts.no-papers-in-this-state']);
