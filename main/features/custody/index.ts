import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { officialLayout, type OfficialPaper } from '../papers/index.ts';
import { accountInCustody, type AccountInCustody } from './app/account-in-custody.ts';
import { completeMovement } from './app/complete-movement.ts';
import type { CustodyCore } from './app/custody-core.ts';
import { custodyTasks } from './app/custody-tasks.ts';
import { holdersNow } from './data/custody-rows.ts';
import { custodyHandlers, type CustodyMethod } from './custody.rpc.ts';
import { CUSTODY_KINDS, CUSTODY_WORDING } from './documents/default-wording.ts';
import { custodySpecimen } from './documents/specimen.ts';

export interface CustodyApi {
  tasks(context: Context): Waiting[];
  /** An admin account of the unit with its holder; null when there is none of this id. */
  account(sql: Sqlite, id: string): AccountInCustody | null;
  /** Who holds an account that is not closed. */
  holders(sql: Sqlite): { readonly staffId: string; readonly login: string }[];
}

/** Tài khoản quản trị: received from the commune, kept by the head or handed over in writing. */
export function createCustody(core: CustodyCore): {
  handlers: Handlers<CustodyMethod>;
  api: CustodyApi;
} {
  core.papers.serve({
    kinds: CUSTODY_KINDS,
    templates: CUSTODY_WORDING,
    specimenDraft: custodySpecimen,
    layout: (content) => officialLayout(content as OfficialPaper),
    secretCopy: () => null,
    onSigned: (tx, _context, paper) => {
      completeMovement(tx, paper);
    },
  });
  return {
    handlers: custodyHandlers(core),
    api: {
      tasks: (context) => custodyTasks(core, context),
      account: accountInCustody,
      holders: holdersNow,
    },
  };
}
