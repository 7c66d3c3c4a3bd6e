import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { bytesBox } from './app/bytes-box.ts';
import { certificateTasks } from './app/certificate-tasks.ts';
import { signingDesk } from './app/open-round.ts';
import { queueTasks } from './app/queue.ts';
import type { SigningCore } from './app/signing-core.ts';
import { signaturesHold } from './app/verify.ts';
import { signingHandlers, type SigningMethod } from './signing.rpc.ts';

export { refusalOf } from './app/read-certificate.ts';
export { stampingBy } from './app/stamping.ts';
export type { TokenSigning } from './app/signing-core.ts';

export type SigningDeps = Omit<SigningCore, 'box' | 'batches'> & { readonly secretsKey: Uint8Array };

/** Papers go from place to place until all have signed, on the screen or by pen; and what those signatures prove. */
export function createPaperSigning({ secretsKey, ...deps }: SigningDeps): {
  handlers: Handlers<SigningMethod>;
  api: {
    tasks(context: Context): Waiting[];
    /** Whether the signatures the program put on a paper still prove it. */
    signaturesHold(context: Context, paperId: string): Promise<boolean>;
  };
} {
  const core: SigningCore = { ...deps, box: bytesBox(secretsKey, deps.vaultId), batches: new Map() };
  core.papers.follow(signingDesk(core));
  return {
    handlers: signingHandlers(core),
    api: {
      tasks: (context) => [...queueTasks(core, context), ...certificateTasks(core, context)],
      signaturesHold: (context, paperId) => signaturesHold(core, context, paperId),
    },
  };
}
