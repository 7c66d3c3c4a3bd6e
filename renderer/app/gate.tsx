import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call, useBridgeEvent, useQuery } from '../bridge/index.ts';
import type { SessionView } from '../bridge/index.ts';
import { t } from '../i18n/index.ts';
import { FirstRunWizard, ProblemScreen, problemOf } from '../features/vault/index.ts';
import type { Problem } from '../features/vault/index.ts';
import { StartRestore } from '../features/restore/index.ts';
import { ForcedPasswordChange, FrontDoor, RecoveryForm, SignIn } from '../features/session/index.ts';
import { ErrorNotice, noticeError } from '../ui/index.ts';
import { useLockState } from './lock-state.ts';
import { navigate } from './router.ts';
import { openStartScreen } from './start-screen.ts';
import { AppShell } from './shell/app-shell.tsx';

function Splash() {
  return (
    <Center h="100vh" role="status" aria-label={t('app.loading')}>
      <Loader />
    </Center>
  );
}

/** Unanswered questions (one a second) before the splash gives way to a screen with a button. */
const PATIENCE = 5;

/** Which of the start-up screens stands in front of the work: wizard, trouble, sign-in, forced password change, or none. */
export function Gate() {
  const status = useQuery('vault.status', {});
  const state = status.data?.state;
  const session = useQuery('session.current', {}, { enabled: state === 'unlocked' });
  const current = state === 'unlocked' ? (session.data ?? null) : null;
  const lock = useLockState(current);
  const [creating, setCreating] = useState(false);
  /** Null = not; otherwise the code typed so far: who restored with it need not type it again. */
  const [recovering, setRecovering] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
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
    setRecovering(null);
    const another = lock.held?.userId !== next.userId;
    lock.unlocked(next);
    if (another) await openStartScreen(next).catch(() => undefined);
  };

  /** For forms that are gone when it fails: told here, and the screen follows what the office then says. */
  const enterOrTell = async (): Promise<boolean> => {
    try {
      await enter();
      return true;
    } catch (refusal) {
      noticeError(refusal);
      await Promise.all([retry(), session.refetch()]);
      return false;
    }
  };

  const recover = (): void => {
    setProblem(null);
    setRecovering('');
  };

  const restore = (): void => {
    setRestoring(true);
  };
  if (restoring) {
    return (
      <StartRestore
        first={creating}
        onCancel={() => {
          setRestoring(false);
        }}
        onRestored={async (code) => {
          await retry();
          setRecovering(code);
          setProblem(null);
          setCreating(false);
          setRestoring(false);
        }}
      />
    );
  }
  if (creating) {
    return (
      <FirstRunWizard
        onRestore={restore}
        onDone={(then) => {
          setCreating(false);
          void enterOrTell().then((entered) => {
            if (entered) navigate(then);
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
        <ForcedPasswordChange session={current} onDone={() => void enterOrTell()} />
      ) : null;
    }
    if (status.data === undefined || state === undefined || lock.reopening) {
      return lock.locked === 'died' || status.errorUpdateCount > PATIENCE ? (
        <ProblemScreen state="reopening" status={null} onRetry={() => retry()} />
      ) : (
        <Splash />
      );
    }
    if (session.isError && state === 'unlocked') {
      return (
        <FrontDoor>
          <ErrorNotice error={session.error} onRetry={() => void session.refetch()} />
        </FrontDoor>
      );
    }
    if (state === 'unlocked' || state === 'missing') return <Splash />;
    if (recovering !== null && (state === 'locked' || state === 'os-share-missing')) {
      return (
        <RecoveryForm
          code={recovering}
          onCancel={() => {
            setRecovering(null);
          }}
          onDone={enter}
        />
      );
    }
    if (state !== 'locked') {
      return (
        <ProblemScreen
          key={state}
          state={state}
          status={status.data}
          onRetry={() => retry()}
          onRecover={recover}
          onRestore={restore}
        />
      );
    }
    if (problem !== null) {
      return (
        <ProblemScreen
          state={problem}
          status={status.data}
          onRetry={() => {
            setProblem(null);
            return retry();
          }}
          onRecover={recover}
          onRestore={restore}
        />
      );
    }
    return (
      <SignIn
        status={status.data}
        why={lock.locked}
        lastLogin={held?.login ?? ''}
        onRefused={(error) => {
          setProblem(problemOf(error));
          void retry();
        }}
        onEntered={enter}
        onRecover={recover}
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
