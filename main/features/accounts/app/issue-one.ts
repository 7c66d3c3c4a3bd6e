import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { setAccountState } from '../data/account-writes.ts';
import { rightsOf } from '../data/grant-rows.ts';
import { nextAccountState } from '../domain/account-states.ts';
import type { ClassAndSubjectNames } from '../domain/rights-in-words.ts';
import { namesOf, requireAccount, requireStaff, situationOf, type AccountsCore } from './accounts-core.ts';
import { drawPaper, substanceOf, type PaperLinks, type PaperSubject } from './draw-paper.ts';
import { paperContent } from './paper-content.ts';
import { partiesSource } from './parties-of.ts';
import { recordEvent } from './record-event.ts';

export type IssuedKind = InputOf<'papers.issue'>['kinds'][number];
/** The minutes name the numbers of the two others, so they come last. */
const ORDER: readonly IssuedKind[] = ['phieu-cap', 'cam-ket', 'bien-ban-ban-giao'];

const ISSUE_ACTS: Readonly<Record<IssuedKind, string>> = {
  'phieu-cap': 'issue-slip',
  'cam-ket': 'issue-commitment',
  'bien-ban-ban-giao': 'issue-minutes',
};

/** What one run needs to know once, not once a person. */
export interface IssueRun {
  readonly parties: ReturnType<typeof partiesSource>;
  readonly names: ClassAndSubjectNames;
  readonly schoolYear: string;
  readonly kinds: readonly IssuedKind[];
}

export function startRun(core: AccountsCore, context: Context, kinds: readonly IssuedKind[]): IssueRun {
  return {
    parties: partiesSource(core, context),
    names: namesOf(core),
    schoolYear: core.people.currentYear()?.name ?? '',
    kinds: ORDER.filter((kind) => kinds.includes(kind)),
  };
}

interface Plan {
  readonly subject: PaperSubject;
  /** Papers that already say the same. */
  readonly kept: ReadonlyMap<IssuedKind, PaperRecord>;
  readonly missing: readonly IssuedKind[];
  /** Unsigned papers that the new ones replace. */
  readonly replaced: readonly PaperRecord[];
}

/**
 * The papers of one person: what is missing is numbered, drawn and stored in one transaction, what is there already is
 * kept. Drawing is pure computing of some 10 ms, so it happens inside: the number stands in the bytes and is given back
 * by a rollback or a crash (docs/adr/0003-slips.md).
 */
export async function issueForOne(
  core: AccountsCore,
  context: Context,
  run: IssueRun,
  accountId: string,
): Promise<string[]> {
  const before = planFor(core, core.database.read, run, accountId, context.at);
  if (before.missing.length === 0) return idsOf(before.kept, holdsPassword(before));
  return core.database.write(context, { action: 'papers.issue', subject: accountId }, (tx) => {
    const plan = planFor(core, tx.sql, run, accountId, tx.at);
    const made = drawMissing(core, tx, context, plan);
    for (const old of plan.replaced) {
      const next = made.get(old.kind as IssuedKind);
      if (next) core.papers.replace(tx, old.id, `Thay bằng số ${next.symbol}.`);
    }
    tx.note({ papers: [...made.values()].map(({ id, symbol, sha256 }) => ({ id, symbol, sha256 })) });
    return idsOf(new Map([...plan.kept, ...made]), holdsPassword(plan));
  });
}

const holdsPassword = ({ subject }: Plan): boolean => subject.account.initialPassword !== null;

function drawMissing(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  plan: Plan,
): Map<IssuedKind, PaperRecord> {
  const made = new Map<IssuedKind, PaperRecord>();
  let account = plan.subject.account;
  const symbolOf = (kind: IssuedKind): string | undefined => (made.get(kind) ?? plan.kept.get(kind))?.symbol;
  for (const kind of plan.missing) {
    const taken = core.papers.takeNumber(tx, kind);
    const links: PaperLinks = { slip: symbolOf('phieu-cap'), commitment: symbolOf('cam-ket') };
    const paper = core.papers.store(tx, context, taken, drawPaper(plan.subject, taken, tx.at, links));
    made.set(kind, paper);
    const to =
      kind === 'phieu-cap'
        ? (nextAccountState(situationOf(account), 'issue-slip') ?? account.state)
        : account.state;
    if (to !== account.state) {
      setAccountState(tx.sql, account.id, to, '');
      tx.change('account', account.id, { staffId: account.staffId, login: account.login, state: to });
    }
    recordEvent(core, tx, context, {
      accountId: account.id,
      act: ISSUE_ACTS[kind],
      from: account.state,
      to,
      paperId: paper.id,
    });
    account = { ...account, state: to };
  }
  return made;
}

function planFor(core: AccountsCore, sql: Sqlite, run: IssueRun, accountId: string, at: string): Plan {
  const account = requireAccount(sql, accountId);
  if (nextAccountState(situationOf(account), 'issue-papers') === null) {
    throw appError('accounts.no-papers-in-this-state', { login: account.login });
  }
  const person = requireStaff(core, account.staffId);
  const subject: PaperSubject = {
    account,
    person,
    parties: run.parties(person),
    rights: rightsOf(sql, accountId),
    names: run.names,
    school: core.papers.school(at),
    schoolYear: run.schoolYear,
  };
  const live = core.papers.liveOf(sql, accountId);
  const kept = new Map<IssuedKind, PaperRecord>();
  for (const kind of run.kinds) {
    const substance = substanceOf(kind, subject);
    const same = live.find((paper) => paper.kind === kind && paperContent(paper).substance === substance);
    if (same) kept.set(kind, same);
  }
  // Without a password there is nothing to seal; who was told it in person gets no slip.
  const possible = (kind: IssuedKind): boolean => kind !== 'phieu-cap' || account.initialPassword !== null;
  const missing = run.kinds.filter((kind) => !kept.has(kind) && possible(kind));
  const replaced = live.filter(
    ({ kind, state }) => missing.includes(kind as IssuedKind) && state !== 'signed',
  );
  return { subject, kept, missing, replaced };
}

/**
 * In the order of a person's folder. A slip whose password is out is left away: its archive copy must not take the
 * place of the sealed one in a folder or in a printer.
 */
function idsOf(papers: ReadonlyMap<IssuedKind, PaperRecord>, passwordHeld: boolean): string[] {
  return [...ORDER]
    .reverse()
    .filter((kind) => kind !== 'phieu-cap' || passwordHeld)
    .flatMap((kind) => papers.get(kind)?.id ?? []);
}
