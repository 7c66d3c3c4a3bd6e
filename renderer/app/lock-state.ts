import { useEffect, useState } from 'react';
import { forgetAnswers, invalidateMethod, queryClient, useBridgeEvent } from '../bridge/index.ts';
import type { SessionView } from '../bridge/index.ts';
import type { OutputOf } from '../../preload/contract/index.ts';
import { closeAllDialogs, closeAllNotices } from '../ui/index.ts';
import { navigate } from './router.ts';

export type LockReason = 'idle' | 'suspend' | 'screen' | 'asked' | 'died';

export interface LockState {
  /** Why the work screens are covered; null = they are not. */
  readonly locked: LockReason | null;
  /** The office process is gone and not yet back. */
  readonly reopening: boolean;
  /** Who was signed in when it locked: the screens under the lock are theirs. */
  readonly held: SessionView | null;
  readonly unlocked: (session: SessionView) => void;
}

/** Remembers the last signed-in user and covers the screens when the shell says so. Typed text stays in the covered screens. */
export function useLockState(session: SessionView | null): LockState {
  const [locked, setLocked] = useState<LockReason | null>(null);
  const [reopening, setReopening] = useState(false);
  const [held, setHeld] = useState<SessionView | null>(null);
  useEffect(() => {
    if (session !== null && locked === null) setHeld(session);
  }, [session, locked]);
  useEffect(() => {
    document.body.classList.toggle('locked', locked !== null);
  }, [locked]);
  useBridgeEvent('locked', ({ why }) => {
    setLocked(why);
    // The sign-in shows at once; the true answer follows when the new office is up.
    queryClient.setQueryData<OutputOf<'vault.status'>>(
      ['vault.status', {}],
      (old) => old && { ...old, state: 'locked' },
    );
    invalidateMethod('vault.status');
  });
  useBridgeEvent('office-died', () => {
    setReopening(true);
    setLocked((old) => old ?? 'died');
  });
  useBridgeEvent('office-ready', () => {
    setReopening(false);
    invalidateMethod('vault.status');
  });
  return {
    locked,
    reopening,
    held,
    unlocked: (next) => {
      if (held !== null && next.userId !== held.userId) {
        closeAllDialogs();
        closeAllNotices();
        forgetAnswers();
        navigate('/');
      }
      queryClient.setQueryData(['session.current', {}], next);
      setHeld(next);
      setLocked(null);
      void queryClient.invalidateQueries();
    },
  };
}
