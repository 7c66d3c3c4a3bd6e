import type { Handlers } from '../../platform/rpc/handler.ts';
import type { CentralCore } from './app/central-core.ts';
import { centralHandlers, type CentralMethod } from './central.rpc.ts';

/** The central system's own list of accounts against ours: compared, never copied. */
export function createCentralAccounts(core: CentralCore): { handlers: Handlers<CentralMethod> } {
  return { handlers: centralHandlers(core) };
}
