import type { Handlers } from '../../platform/rpc/handler.ts';
import type { CustodyCore } from './app/custody-core.ts';
import { exportCustody } from './app/export-custody.ts';
import { giveBackAccount } from './app/give-back-account.ts';
import { custodyChoices, listCustody } from './app/list-custody.ts';
import { moveAccount } from './app/move-account.ts';
import { receiveAccount } from './app/receive-account.ts';
import { saveAccount } from './app/save-account.ts';
import { cancelMovement, closeAccount } from './app/stop-account.ts';

export type CustodyMethod =
  `custody.${'list' | 'choices' | 'save' | 'receive' | 'move' | 'giveBack' | 'cancel' | 'close' | 'export'}`;

export function custodyHandlers(core: CustodyCore): Handlers<CustodyMethod> {
  return {
    'custody.list': (_input, context) => listCustody(core, context),
    'custody.choices': () => custodyChoices(core),
    'custody.save': (input, context) => saveAccount(core, input, context),
    'custody.receive': (input, context) => receiveAccount(core, input, context),
    'custody.move': (input, context) => moveAccount(core, input, context),
    'custody.giveBack': (input, context) => giveBackAccount(core, input, context),
    'custody.cancel': (input, context) => cancelMovement(core, input, context).then(() => ({})),
    'custody.export': (input, context) => exportCustody(core, input, context),
    'custody.close': (input, context) => closeAccount(core, input, context).then(() => ({})),
  };
}
