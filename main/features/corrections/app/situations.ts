import type { Actor, Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { allUsers } from '../../auth/index.ts';
import { staffOfSignIn } from '../../people/index.ts';
import { stepRows, type CorrectionRow, type StepRow } from '../data/correction-rows.ts';
import type { Candidate, Person, Situation } from '../domain/who-acts.ts';
import { whoConfirms, type Confirmation } from '../domain/who-confirms.ts';
import { candidateOf } from './candidate-of.ts';
import type { CorrectionsCore } from './corrections-core.ts';

/** Where requests stand, for one look at any number of them: the people are read once, and only if they are asked for. */
export class Situations {
  readonly #core: CorrectionsCore;
  readonly #sql: Sqlite;
  readonly #at: string;
  readonly #actor: Actor;
  #staff: ReturnType<CorrectionsCore['people']['staff']> | null = null;
  #colleagues: readonly Candidate[] | null = null;

  constructor(core: CorrectionsCore, sql: Sqlite, context: Context) {
    this.#core = core;
    this.#sql = sql;
    this.#at = context.at;
    this.#actor = signedInUser(context);
  }

  /** Who asks. */
  get caller(): Candidate {
    return candidateOf(this.#actor, this.#people());
  }

  /** The office a request waits for, with its people; null when it waits for something else, or nobody can. */
  confirmationOf(row: CorrectionRow): Confirmation | null {
    if (row.state !== 'submitted') return null;
    this.#colleagues ??= allUsers(this.#sql)
      .filter(({ state }) => state === 'active')
      .map((user) => candidateOf(this.#core.acting({ ...user, userId: user.id }, this.#at), this.#people()));
    return whoConfirms(row, this.#colleagues);
  }

  of(row: CorrectionRow, steps: readonly StepRow[] = stepRows(this.#sql, row.id)): Situation {
    // A returned request is confirmed and witnessed anew; only the last time counts.
    const handedIn = steps.findLastIndex(({ step }) => step === 'submit');
    const since = steps.slice(handedIn + 1);
    return {
      ...row,
      confirmerIds: this.confirmationOf(row)?.people.map(({ userId }) => userId) ?? [],
      confirmed: this.#personOf(since.find(({ step }) => step === 'confirm')),
      witnessed: this.#personOf(since.find(({ step }) => step === 'witness')),
    };
  }

  #personOf(step: StepRow | undefined): Person | null {
    if (step?.userId == null) return null;
    const { userId, staffId, person: fullName } = step;
    return { userId, personId: staffOfSignIn(this.#people(), { staffId, fullName })?.id ?? null };
  }

  #people() {
    return (this.#staff ??= this.#core.people.staff());
  }
}
