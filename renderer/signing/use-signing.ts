import { useState } from 'react';
import type { SigningActOutput, SigningView } from '../../preload/contract/signing-window.ts';
import { afterRefusal, firstChoice } from './key-choice.ts';
import type { KeyChoice } from './key-choice.ts';
import { act } from './shell-link.ts';
import type { PaperToSign } from './signable.ts';

export interface Signing {
  readonly key: KeyChoice;
  readonly busy: boolean;
  readonly error: unknown;
  /** The next step opens the chosen key file to show whose it is; nothing is signed by it. */
  readonly toOpen: boolean;
  choose(key: KeyChoice): void;
  /** Never tries twice. True = the file is open and the password is still needed; after everything else it is not. */
  submit(secret: string): Promise<boolean>;
}

export function useSigning(
  view: SigningView,
  ready: readonly PaperToSign[],
  onOutcome: (outcome: SigningActOutput<'sign'>) => void,
): Signing {
  const [key, setKey] = useState(() => firstChoice(view.certificates));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const toOpen = key.source === 'p12' && key.facts === null && key.fileName !== '';
  const open = async (secret: Uint8Array): Promise<boolean> => {
    const facts = await act('openFile', { secret });
    setKey({ ...key, facts });
    return true;
  };
  const sign = async (secret: Uint8Array): Promise<boolean> => {
    if (key.facts === null || ready.length === 0) return false;
    onOutcome(await act('sign', { source: key.source, fingerprint: key.facts.fingerprint, secret }));
    return false;
  };
  return {
    key,
    busy,
    error,
    toOpen,
    choose(next) {
      setKey(next);
      setError(null);
    },
    async submit(typed) {
      const secret = new TextEncoder().encode(typed);
      setBusy(true);
      setError(null);
      try {
        return await (toOpen ? open(secret) : sign(secret));
      } catch (refusal) {
        setError(refusal);
        setKey((now) => afterRefusal(now, refusal));
        return false;
      } finally {
        secret.fill(0);
        setBusy(false);
      }
    },
  };
}
