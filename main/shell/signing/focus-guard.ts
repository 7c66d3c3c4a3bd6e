/** A window that has just jumped under somebody's fingers or mouse must not be signed in. */
export const SETTLING_MS = 500;

export interface FocusGuard {
  /** The window came to the front. */
  enter(this: void): void;
  /** It lost the focus, or is hidden. */
  leave(this: void): void;
  settled(this: void): boolean;
}

/** `changed` is told when the window becomes settled, and when it is not any more. */
export function createFocusGuard(
  now: () => number,
  later: (run: () => void, ms: number) => void,
  changed: (settled: boolean) => void,
): FocusGuard {
  let since: number | null = null;
  const settled = (): boolean => since !== null && now() - since >= SETTLING_MS;
  const tellIn = (ms: number): void => {
    const mine = since;
    later(() => {
      if (since === null || since !== mine) return;
      const left = SETTLING_MS - (now() - since);
      // A timer may come a part of a millisecond before its time.
      if (left > 0) tellIn(Math.ceil(left));
      else changed(true);
    }, ms);
  };
  return {
    settled,
    enter() {
      if (since !== null) return;
      since = now();
      tellIn(SETTLING_MS);
    },
    leave() {
      if (since === null) return;
      since = null;
      changed(false);
    },
  };
}
