import { isAppError } from '../kernel/app-error.ts';
import type { Answer, Ask } from '../office/wire.ts';
import type { TokenClient } from '../token/token-client.ts';
import { utilityReader } from './reader-process.ts';
import { openSecretStore } from './secret-store.ts';

/** Bytes signed by a key that the signing window has opened; the office never sees its PIN. */
async function signOn(
  tokens: Pick<TokenClient, 'sign'>,
  { handle, toBeSigned, hash }: Extract<Ask, { kind: 'token' }>,
): Promise<Answer> {
  try {
    return { ok: true, value: await tokens.sign(Number(handle), toBeSigned, hash) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ok: false, code: error.code, params: error.params };
  }
}

/**
 * What the office may ask of the shell: a process for a foreign file, the system's protection of a secret, and a
 * signature by an opened token.
 */
export function answerOffice(
  dist: string,
  tokens: Pick<TokenClient, 'sign'>,
  until: AbortSignal,
): (ask: Ask) => Promise<Answer> {
  const runJob = utilityReader(dist, until);
  return async (ask) => {
    if (ask.kind === 'read') return { ok: true, value: await runJob(ask.job) };
    if (ask.kind === 'token') return signOn(tokens, ask);
    const store = openSecretStore(process.platform);
    if (store === null) return { ok: false, code: 'os-share.unavailable' };
    try {
      return {
        ok: true,
        value: ask.kind === 'protect' ? store.protect(ask.bytes) : store.unprotect(ask.bytes),
      };
    } catch {
      // Another account or another computer sealed it.
      return { ok: false, code: 'os-share.foreign' };
    }
  };
}
