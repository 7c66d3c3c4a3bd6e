import type { Actor, Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { officialLayout, type OfficialPaper } from '../papers/index.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import type { Transaction } from '../../platform/database/work.ts';
import { acceptSignature } from './app/accept-signature.ts';
import { delegationTasks } from './app/delegation-tasks.ts';
import type { DelegationsCore } from './app/delegations-core.ts';
import { endDelegationsOf, openDelegations } from './app/end-delegation.ts';
import { actingActor, promisedActor } from './app/in-force.ts';
import { delegationsHandlers, type DelegationsMethod } from './delegations.rpc.ts';
import { DELEGATION_WORDING } from './documents/default-wording.ts';
import { delegationSpecimen } from './documents/specimen.ts';

export interface DelegationsApi {
  /** The person with the delegations in force at that instant. */
  acting(actor: Actor, at: string): Actor;
  /** The person with all that may still take effect, as if it had. */
  promised(actor: Actor, at: string): Actor;
  tasks(context: Context): Waiting[];
  /** Not over yet, by the sign-ins of both sides. */
  open(sql: Sqlite, at: string): OpenDelegation[];
  /** In the caller's transaction: all that these sign-ins gave or hold; the ids of what ended. */
  endOf(tx: Transaction, context: Context, userIds: readonly string[], reason: string): string[];
}
export interface OpenDelegation {
  readonly symbol: string;
  readonly delegatorId: string;
  readonly delegateId: string;
}

/** Ủy quyền: dated, scoped, in writing; it adds rights only while it is in force. */
export function createDelegations(core: DelegationsCore): {
  handlers: Handlers<DelegationsMethod>;
  api: DelegationsApi;
} {
  core.papers.serve({
    kinds: ['giay-uy-quyen'],
    templates: { 'giay-uy-quyen': DELEGATION_WORDING },
    specimenDraft: delegationSpecimen,
    layout: (content) => officialLayout(content as OfficialPaper),
    secretCopy: () => null,
    onSigned: acceptSignature,
  });
  return {
    handlers: delegationsHandlers(core),
    api: {
      acting: (actor, at) => actingActor(core.database.read, actor, at),
      promised: (actor, at) => promisedActor(core.database.read, actor, at),
      tasks: (context) => delegationTasks(core, context),
      open: openDelegations,
      endOf: (tx, context, userIds, reason) => endDelegationsOf(core, tx, context, userIds, reason),
    },
  };
}
