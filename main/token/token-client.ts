import { appError, isAppError } from '../kernel/app-error.ts';
import type { HashName } from '../platform/pades/cms/hash.ts';
import type { ModuleFacts, TokenChoice, TokenFailureKind, TokenSlot, UnlockedKey } from './protocol.ts';
import { talkTo, type StartToken, type TokenTalk } from './token-process.ts';

export interface OpenedKey extends UnlockedKey {
  /** Names the key to `sign` and `close` while it is open. */
  readonly handle: number;
}

/** Tokens, as the rest of the program sees them. Refusals are `token.<kind>` errors. */
export interface TokenClient {
  /** Tokens and their certificates, without a PIN. */
  list(module: string): Promise<TokenSlot[]>;
  /** Raw facts of a module, as far as it went; never throws for what the module does. */
  diagnose(module: string): Promise<ModuleFacts>;
  /** Tries the PIN once and wipes it, whatever comes of it. */
  open(choice: TokenChoice, pin: Uint8Array): Promise<OpenedKey>;
  /** One after another, however many are asked for; after the first failure the key is closed. */
  sign(handle: number, toBeSigned: Uint8Array, hash: HashName): Promise<Uint8Array>;
  /** Ends the login and the process that saw the PIN, in the middle of a signature too. */
  close(handle: number): Promise<void>;
  closeAll(): Promise<void>;
}

const LIST_MS = 10_000;
const LOGIN_MS = 30_000;
const SIGN_MS = 60_000;

/** Every look and every open key has a process of its own: one login, one module, one crash. */
export function tokenClient(start: StartToken): TokenClient {
  const open = new Map<number, TokenTalk>();
  let lastHandle = 0;
  const inOwnProcess = async <T>(use: (talk: TokenTalk) => Promise<T>): Promise<T> => {
    const talk = talkTo(start);
    try {
      return await use(talk);
    } finally {
      void talk.end();
    }
  };
  const close = async (handle: number): Promise<void> => {
    const talk = open.get(handle);
    open.delete(handle);
    await talk?.end();
  };
  return {
    list: async (module) =>
      (await inOwnProcess((talk) => talk.ask({ kind: 'list', module }, LIST_MS))) as TokenSlot[],
    diagnose: (module) => inOwnProcess((talk) => diagnoseBy(talk, module)),
    async open(choice, pin) {
      const talk = talkTo(start);
      try {
        const unlocked = (await talk.ask({ kind: 'open', choice, pin }, LOGIN_MS)) as UnlockedKey;
        open.set((lastHandle += 1), talk);
        return { ...unlocked, handle: lastHandle };
      } catch (error) {
        void talk.end();
        throw error;
      }
    },
    async sign(handle, toBeSigned, hash) {
      const talk = open.get(handle);
      if (talk === undefined) throw appError('token.no-key', { why: 'closed' });
      try {
        return (await talk.ask({ kind: 'sign', toBeSigned, hash }, SIGN_MS)) as Uint8Array;
      } catch (error) {
        void close(handle);
        throw error;
      }
    },
    close,
    closeAll: async () => {
      await Promise.all([...open.keys()].map(close));
    },
  };
}

async function diagnoseBy(talk: TokenTalk, module: string): Promise<ModuleFacts> {
  let last: ModuleFacts = { step: 'file', file: 'missing', library: null, slots: [], failure: null };
  try {
    return (await talk.ask({ kind: 'diagnose', module }, LIST_MS, (facts) => (last = facts))) as ModuleFacts;
  } catch (error) {
    if (!isAppError(error)) throw error;
    const kind = error.code.replace('token.', '') as TokenFailureKind;
    return { ...last, failure: { kind, params: error.params } };
  }
}
