import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { officialLayout, type OfficialPaper } from '../papers/index.ts';
import { acceptSignature, withdrawWith } from './app/after-signature.ts';
import { lockTasks } from './app/lock-tasks.ts';
import type { LocksCore, LocksDeps } from './app/locks-core.ts';
import { classIdsOfPaper } from './data/lock-rows.ts';
import { LOCK_KINDS, LOCK_WORDING } from './documents/default-wording.ts';
import { lockSpecimen } from './documents/specimen.ts';
import { markLocksHandlers, type MarkLocksMethod } from './mark-locks.rpc.ts';

/** Khóa sổ điểm: a lock is a signed statement of what stood in the books. */
export function createMarkLocks(deps: LocksDeps): {
  handlers: Handlers<MarkLocksMethod>;
  api: { tasks(context: Context): Waiting[] };
} {
  const core: LocksCore = { ...deps, filing: new Map(), unfiled: new Set() };
  core.papers.serve({
    kinds: LOCK_KINDS,
    templates: LOCK_WORDING,
    specimenDraft: lockSpecimen,
    layout: (content) => officialLayout(content as OfficialPaper),
    secretCopy: () => null,
    onSigned: (tx, context, paper, how) => {
      acceptSignature(core, tx, context, paper, how);
    },
    classIdsOf: classIdsOfPaper,
    onEnded: (tx, _context, paper) => {
      withdrawWith(tx, paper);
    },
  });
  return { handlers: markLocksHandlers(core), api: { tasks: (context) => lockTasks(core, context) } };
}
