import { diagnoseModule } from './diagnose-module.ts';
import { listTokens } from './list-tokens.ts';
import type { FromToken, ModuleFacts, TokenRequest } from './protocol.ts';
import { TokenError, failureOf } from './token-failure.ts';
import { unlockKey, type TokenKey } from './unlock-key.ts';

type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: FromToken): void;
};

/**
 * The whole life of a token process, an Electron utility process or a Node child. It holds one module and at most one
 * key, so a login that ends ends nobody else's; the parent asks one thing at a time.
 */
export function serveToken(): void {
  const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
  if (parentPort) {
    const tell = (message: FromToken): void => {
      parentPort.postMessage(message);
    };
    const handle = handleWith(tell, () => process.exit(0));
    parentPort.on('message', ({ data }) => void handle(data as TokenRequest));
    return;
  }
  const tell = (message: FromToken): void => void process.send?.(message);
  const handle = handleWith(tell, () => process.disconnect());
  process.on('message', (request) => void handle(request as TokenRequest));
  // A driver's own threads, or a signature that hangs, would keep the process alive after its parent.
  process.once('disconnect', () => process.exit(0));
}

function handleWith(tell: (message: FromToken) => void, end: () => void) {
  let key: TokenKey | null = null;
  const found = (facts: ModuleFacts): void => {
    tell({ type: 'found', facts });
  };
  const answer = async (request: Exclude<TokenRequest, { kind: 'close' }>): Promise<unknown> => {
    switch (request.kind) {
      case 'list':
        return listTokens(request.module);
      case 'diagnose':
        return diagnoseModule(request.module, found);
      case 'open':
        key = unlockKey(request.choice, request.pin);
        return key.unlocked;
      case 'sign':
        if (key === null) throw new TokenError('no-key', { why: 'closed' });
        return key.sign(request.toBeSigned, request.hash);
    }
  };
  return async (request: TokenRequest): Promise<void> => {
    if (request.kind === 'close') {
      key?.close();
      end();
      return;
    }
    try {
      tell({ type: 'done', value: await answer(request) });
    } catch (error) {
      tell({ type: 'failed', failure: failureOf(error) });
    }
  };
}
