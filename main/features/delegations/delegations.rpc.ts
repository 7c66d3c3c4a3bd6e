import type { Handlers } from '../../platform/rpc/handler.ts';
import { confirmDelegation } from './app/confirm-delegation.ts';
import { createDelegation } from './app/create-delegation.ts';
import type { DelegationsCore } from './app/delegations-core.ts';
import { endDelegation } from './app/end-delegation.ts';
import { exportDelegations } from './app/export-delegations.ts';
import { delegationChoices, listDelegations } from './app/list-delegations.ts';

export type DelegationsMethod = `delegations.${'list' | 'choices' | 'create' | 'confirm' | 'end' | 'export'}`;

export function delegationsHandlers(core: DelegationsCore): Handlers<DelegationsMethod> {
  return {
    'delegations.list': (_input, context) => listDelegations(core, context),
    'delegations.choices': (_input, context) => delegationChoices(core, context),
    'delegations.create': (input, context) => createDelegation(core, input, context),
    'delegations.export': (input, context) => exportDelegations(core, input, context),
    'delegations.confirm': (input, context) => confirmDelegation(core, input, context).then(() => ({})),
    'delegations.end': (input, context) => endDelegation(core, input, context).then(() => ({})),
  };
}
