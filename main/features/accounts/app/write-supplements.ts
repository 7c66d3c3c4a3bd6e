import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { officialLayout, type OfficialPaper, type PaperOwner } from '../../papers/index.ts';
import { rightsOf } from '../data/grant-rows.ts';
import { insertSupplement, minutesOf } from '../data/minutes-rows.ts';
import { SUPPLEMENT_TEMPLATE, supplementMinutes } from '../documents/index.ts';
import { driftOf, type Drift } from '../domain/drift.ts';
import { rightsLines, rightsSentences } from '../domain/rights-in-words.ts';
import { normalRights, type Rights } from '../domain/rights.ts';
import { requireAccount, requireStaff, type AccountsCore } from './accounts-core.ts';
import { SYSTEM_NAME } from './draw-paper.ts';
import { issueForOne, startRun, type IssueRun } from './issue-one.ts';
import { recordEvent } from './record-event.ts';

/** A paper with its fonts takes about 50 KB; the rest is to spare. */
const BYTES_PER_PAPER = 150_000;
const EARLIER = {
  'bien-ban-ban-giao': 'Biên bản bàn giao tài khoản',
  'bien-ban-bo-sung': 'Biên bản điều chỉnh quyền tài khoản',
} as const;

/** How the archive lays out and words supplementary minutes; once signed, the drift is gone by itself. */
export const supplementPapers: PaperOwner = {
  kinds: ['bien-ban-bo-sung'],
  templates: { 'bien-ban-bo-sung': SUPPLEMENT_TEMPLATE },
  layout: (content) => officialLayout(content as OfficialPaper),
  secretCopy: () => null,
  onSigned: () => undefined,
};

/**
 * Minutes of everybody whose rights left the signed ones; who agrees already is passed over, and minutes that only wait
 * for signatures are given back. Where nothing is signed yet the handover minutes are issued anew. @throws accounts.no-drift
 */
export async function writeSupplements(
  core: AccountsCore,
  context: Context,
  input: InputOf<'drift.supplement'>,
): Promise<OutputOf<'drift.supplement'>> {
  const accountIds = [...new Set(input.accountIds)];
  await core.database.requireRoom(BYTES_PER_PAPER * accountIds.length);
  const run = startRun(core, context, ['bien-ban-ban-giao']);
  const paperIds: string[] = [];
  for (const accountId of accountIds) {
    const { account, drift } = situationNow(core.database.read, accountId);
    // Nothing is handed over while an account is suspended.
    const unsigned = drift?.agreed.state !== 'signed';
    if (!drift || (unsigned && account.state === 'suspended')) continue;
    paperIds.push(
      ...(unsigned
        ? await issueForOne(core, context, run, accountId)
        : await supplementFor(core, context, run, accountId)),
    );
    // Other requests are served between two people.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (paperIds.length === 0) throw appError('accounts.no-drift');
  return { paperIds };
}

function situationNow(sql: Transaction['sql'], accountId: string) {
  const account = requireAccount(sql, accountId);
  if (account.state === 'revoked') throw appError('accounts.revoked-has-no-rights', { login: account.login });
  const rights = rightsOf(sql, accountId);
  return { account, rights, drift: driftOf(rights, minutesOf(sql, accountId)) };
}

function supplementFor(
  core: AccountsCore,
  context: Context,
  run: IssueRun,
  accountId: string,
): Promise<string[]> {
  return core.database.write(context, { action: 'drift.supplement', subject: accountId }, (tx) => {
    const { account, rights, drift } = situationNow(tx.sql, accountId);
    if (!drift) return [];
    if (drift.written && drift.pending) return [drift.pending.paperId];
    const person = requireStaff(core, account.staffId);
    const paper = core.papers.issue(
      tx,
      context,
      'bien-ban-bo-sung',
      { accountId, person: person.fullName, department: person.department },
      supplementMinutes({
        ...run.parties(person),
        venue: core.papers.school(tx.at).schoolName,
        login: account.login,
        systemName: SYSTEM_NAME,
        ...inWords(drift, rights, run),
      }),
    );
    insertSupplement(tx.sql, paper.id, accountId, normalRights(rights));
    if (drift.pending) core.papers.replace(tx, drift.pending.paperId, `Thay bằng số ${paper.symbol}.`);
    recordEvent(core, tx, context, {
      accountId,
      act: 'issue-supplement',
      from: account.state,
      to: account.state,
      paperId: paper.id,
    });
    tx.note({ paper: paper.id, symbol: paper.symbol, ...drift.delta });
    return [paper.id];
  });
}

function inWords({ agreed, delta }: Drift, rights: Rights, { names }: IssueRun) {
  return {
    earlier: `${EARLIER[agreed.kind]} số ${agreed.symbol} ngày ${formatDay(vietnamDay(agreed.issuedAt))}`,
    added: rightsLines(delta.added, names),
    removed: rightsLines(delta.removed, names),
    inForce: rightsSentences(rights, names),
  };
}
