import type { WebContents, WebFrameMain } from 'electron';
import { signingActs } from '../../../preload/contract/signing-window.ts';
import type { SigningActName } from '../../../preload/contract/signing-window.ts';
import type { Reply } from '../../../preload/contract/reply.ts';
import type { Log } from '../../platform/log/index.ts';
import { answerCall, refusal } from '../answer-call.ts';
import { SIGNING_ORIGIN } from '../security/assets.ts';
import { isTrustedSender } from '../security/sender.ts';
import type { SigningHandlers } from './signing-desk.ts';

/** The open signing window: the id of its page, and what that page may have done. */
export interface OpenDesk {
  readonly pageId: number;
  readonly handlers: SigningHandlers;
}
interface Sender {
  readonly sender: Pick<WebContents, 'id'>;
  readonly senderFrame: Pick<WebFrameMain, 'parent' | 'origin' | 'url'> | null;
}

function isAct(name: unknown): name is SigningActName {
  return typeof name === 'string' && Object.hasOwn(signingActs, name);
}

/** Exactly the page of the open signing window, in its top frame; who asks is checked before anything is read. */
export function createSigningChannel(open: () => OpenDesk | null, log: Log) {
  return async ({ sender, senderFrame }: Sender, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    const desk = open();
    if (desk === null || sender.id !== desk.pageId || !isTrustedSender(senderFrame, SIGNING_ORIGIN)) {
      log.warn('signing.refused-sender');
      return refusal('shell.refused-sender');
    }
    if (!isAct(name)) return refusal('method.unknown');
    const run = desk.handlers[name] as (input: unknown) => unknown;
    return answerCall({ name: `signing.${name}`, ...signingActs[name], run }, input, log);
  };
}
