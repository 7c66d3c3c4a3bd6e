import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { CentralCore } from './app/central-core.ts';
import { centralTasks } from './app/central-tasks.ts';
import { centralHandlers, type CentralMethod } from './central.rpc.ts';

export interface CentralAccounts {
  readonly handlers: Handlers<CentralMethod>;
  readonly api: { tasks(context: Context): Waiting[] };
}

/** The central system's own list of accounts against ours: compared, never copied. */
export function createCentralAccounts(core: CentralCore): CentralAccounts {
  return { handlers: centralHandlers(core), api: { tasks: (context) => centralTasks(core, context) } };
}
