const IDLE_MINUTES = 10;

/** Milliseconds without input before the lock. Tests shorten it; a packaged program ignores that. */
export function idleLimit(packaged: boolean, env: Readonly<Record<string, string | undefined>>): number {
  const seconds = Number(env['SO_TRUONG_IDLE_SECONDS'] ?? '');
  return !packaged && seconds > 0 ? seconds * 1000 : IDLE_MINUTES * 60_000;
}

export interface TimerPort {
  now(): number;
  /** Returns what stops it. */
  after(milliseconds: number, run: () => void): () => void;
}
export const systemTimer: TimerPort = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

export interface IdleTimer {
  /** A person did something; cheap enough for every movement of the mouse. */
  touch(): void;
  /** Milliseconds from now on; counts from the last touch. */
  setLimit(idleMs: number): void;
  stop(): void;
}

/**
 * Calls `onIdle` once `idleMs` passed without `touch`, and again after each further such span. Compares instants
 * instead of trusting timers, so that a computer that slept is noticed at the next tick.
 */
export function startIdleTimer(idleMs: number, timer: TimerPort, onIdle: () => void): IdleTimer {
  let last = timer.now();
  let limit = idleMs;
  let cancel: () => void = () => undefined;
  const wait = (): void => {
    cancel = timer.after(Math.max(1, last + limit - timer.now()), () => {
      if (timer.now() - last >= limit) {
        last = timer.now();
        onIdle();
      }
      wait();
    });
  };
  wait();
  return {
    touch() {
      last = timer.now();
    },
    setLimit(next) {
      cancel();
      limit = next;
      wait();
    },
    stop() {
      cancel();
    },
  };
}
