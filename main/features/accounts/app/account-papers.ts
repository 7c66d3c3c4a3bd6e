import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperOwner, PaperRecord, SecretCopy } from '../../papers/index.ts';
import { accountRow } from '../data/account-rows.ts';
import { eraseReadPassword, setAccountState } from '../data/account-writes.ts';
import {
  ACCOUNT_PAPER_KINDS,
  ACCOUNT_PLACEHOLDERS,
  FIRST_WORDING,
  paperLayout,
  specimenOf,
} from '../documents/index.ts';
import { nextAccountState } from '../domain/account-states.ts';
import { mayPrintSlip } from '../domain/slip-policy.ts';
import { requireAccount, situationOf, type AccountsCore } from './accounts-core.ts';
import { paperContent, type AccountPaperContent } from './paper-content.ts';
import { recordEvent } from './record-event.ts';

/** What the archive asks of this feature about its papers. */
export function accountPapers(core: AccountsCore): PaperOwner {
  return {
    kinds: ACCOUNT_PAPER_KINDS,
    templates: FIRST_WORDING,
    placeholders: ACCOUNT_PLACEHOLDERS,
    specimen: (frame) => ({ model: specimenOf(frame) }),
    layout: (content) => paperLayout((content as AccountPaperContent).model),
    secretCopy: (context, paper) => secretCopy(core, context, paper),
    onSigned: (tx, context, paper) => handOver(core, tx, context, paper),
  };
}

/** Only a slip in force of the present issuing still has its password. */
function secretCopy(core: AccountsCore, context: Context, paper: PaperRecord): SecretCopy | null {
  if (paper.kind !== 'phieu-cap' || paper.state !== 'issued' || paper.accountId === null) return null;
  const account = accountRow(core.database.read, paper.accountId);
  const sealed = account?.initialPassword;
  const content = paperContent(paper);
  if (!account || !sealed || content.round !== account.round || account.state === 'suspended') return null;
  if (!mayPrintSlip(signedInUser(context).roles))
    throw appError('papers.slip-not-yours', { paper: paper.symbol });
  const model = { ...content.model, initialPassword: core.secrets.open(sealed) };
  return {
    paperId: paper.id,
    content: { ...content, model },
    erase: (tx, context) => {
      eraseReadPassword(tx.sql, account.id, sealed);
      const { state } = requireAccount(tx.sql, account.id);
      recordEvent(core, tx, context, {
        accountId: account.id,
        act: 'print-slip',
        from: state,
        to: state,
        paperId: paper.id,
      });
    },
  };
}

/** Signed minutes hand the account over, also while it is suspended. */
function handOver(core: AccountsCore, tx: Transaction, context: Context, paper: PaperRecord): void {
  if (paper.kind !== 'bien-ban-ban-giao' || paper.accountId === null) return;
  const account = requireAccount(tx.sql, paper.accountId);
  if (paperContent(paper).round !== account.round) return;
  const suspended = account.state === 'suspended';
  const to = suspended ? account.state : nextAccountState(situationOf(account), 'hand-over');
  if (to === null) return;
  setAccountState(tx.sql, account.id, to, suspended ? 'handed-over' : '');
  tx.change('account', account.id, { staffId: account.staffId, login: account.login, state: to });
  recordEvent(core, tx, context, {
    accountId: account.id,
    act: 'hand-over',
    from: account.state,
    to,
    paperId: paper.id,
  });
}
