import { describe, expect, it } from 'vitest';
import { SETTLING_MS, createFocusGuard } from '../../../../../main/shell/signing/focus-guard.ts';

/** A guard on a clock that goes on when it is told to; its timers may come `early` by some milliseconds. */
function guardOnClock(early = 0) {
  let now = 0;
  const waiting: { at: number; run: () => void }[] = [];
  const told: boolean[] = [];
  const guard = createFocusGuard(
    () => now,
    (run, ms) => waiting.push({ at: now + ms, run }),
    (settled) => told.push(settled),
  );
  const pass = (ms: number): void => {
    now += ms;
    for (const each of waiting.splice(0))
      if (each.at - early <= now) each.run();
      else waiting.push(each);
  };
  return { guard, told, pass };
}

describe('a window that jumps under the fingers', () => {
  it('takes nothing before it stood in front for half a second', () => {
    const { guard, told, pass } = guardOnClock();
    expect(guard.settled()).toBe(false);
    guard.enter();
    pass(SETTLING_MS - 1);
    expect(guard.settled()).toBe(false);
    pass(1);
    expect(guard.settled()).toBe(true);
    expect(told).toEqual([true]);
  });

  it('starts to wait anew whenever something else was in front', () => {
    const { guard, told, pass } = guardOnClock();
    guard.enter();
    pass(SETTLING_MS);
    guard.leave();
    expect(guard.settled()).toBe(false);
    guard.enter();
    pass(SETTLING_MS - 1);
    expect(guard.settled()).toBe(false);
    expect(told).toEqual([true, false]);
  });

  it('is not settled by the wait of an earlier time in front', () => {
    const { guard, told, pass } = guardOnClock();
    guard.enter();
    pass(400);
    guard.leave();
    guard.enter();
    pass(100);
    expect(guard.settled()).toBe(false);
    expect(told).toEqual([false]);
  });

  it('does not begin again when the system says twice that it is in front', () => {
    const { guard, pass } = guardOnClock();
    guard.enter();
    pass(400);
    guard.enter();
    pass(100);
    expect(guard.settled()).toBe(true);
  });

  it('settles also when the timer comes a moment before its time', () => {
    const { guard, told, pass } = guardOnClock(0.4);
    guard.enter();
    pass(SETTLING_MS - 0.3);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual([true]);
    expect(guard.settled()).toBe(true);
  });
});
