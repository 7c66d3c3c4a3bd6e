import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call, useBridgeEvent, useQuery } from '../bridge/index.ts';
import type { SessionView } from '../bridge/index.ts';
import { t } from '../i18n/index.ts';
import { FirstRunWizard, ProblemScreen } from '../features/vault/index.ts';
import { ForcedPasswordChange, RecoveryForm, SignIn } from '../features/session/index.ts';
import { useLockState } from './lock-state.ts';
import { navigate } from './router.ts';
import { AppShell } from './shell/app-shell.tsx';

function Splash() {
  return (
    <Center h="100vh" role="status" aria-label={t('app.loading')}>
      <Loader />
    </Center>
  );
}

/** Which of the start-up screens stands in front of the work: wizard, trouble, sign-in, forced password change, or none. */
export function Gate() {
  const status = useQuery('vault.status', {});
  const state = status.data?.state;
  const session = useQuery('session.current', {}, { enabled: state === 'unlocked' });
  const current = state === 'unlocked' ? (session.data ?? null) : null;
  const lock = useLockState(current);
  const [creating, setCreating] = useState(false);
  const [recovering, setRecovering] = useState(false);
  const retry = status.refetch;
  useEffect(() => {
    if (state === 'missing') setCreating(true);
  }, [state]);
  // Locked while the recovery kit was still being typed back: the kit waits on the home screen.
  useBridgeEvent('locked', () => {
    setCreating(false);
  });
  useEffect(() => {
    if (!status.isError || lock.reopening) return undefined;
    const timer = setTimeout(() => void retry(), 1_000);
    return () => {
      clearTimeout(timer);
    };
  }, [status.isError, status.failureCount, status.errorUpdateCount, lock.reopening, retry]);

  const enter = async (): Promise<void> => {
    const next: SessionView = await call('session.current', {});
    await status.refetch();
    setRecovering(false);
    lock.unlocked(next);
  };

  if (creating) {
    return (
      <FirstRunWizard
        onDone={(then) => {
          setCreating(false);
          void enter().then(() => {
            navigate(then);
          });
        }}
      />
    );
  }
  const held = lock.held;
  const covered = lock.locked !== null || state === 'locked' || current === null;
  const showShell = held !== null && (current !== null || lock.locked !== null);
  const front = (() => {
    if (!covered) {
      return current.mustChangePassword ? (
        <ForcedPasswordChange session={current} onDone={() => void enter()} />
      ) : null;
    }
    if (status.data === undefined || state === undefined || lock.reopening) {
      return lock.locked === 'died' ? (
        <ProblemScreen state="reopening" status={null} onRetry={() => void retry()} />
      ) : (
        <Splash />
      );
    }
    if (state === 'unlocked' || state === 'missing') return <Splash />;
    if (state !== 'locked')
      return <ProblemScreen state={state} status={status.data} onRetry={() => void retry()} />;
    if (recovering) {
      return (
        <RecoveryForm
          onCancel={() => {
            setRecovering(false);
          }}
          onDone={enter}
        />
      );
    }
    return (
      <SignIn
        status={status.data}
        why={lock.locked}
        lastLogin={held?.login ?? ''}
        onRefused={() => void retry()}
        onEntered={enter}
        onRecover={() => {
          setRecovering(true);
        }}
      />
    );
  })();
  return (
    <>
      {showShell && <AppShell key={held.userId} session={held} covered={front !== null} />}
      {front}
    </>
  );
}
