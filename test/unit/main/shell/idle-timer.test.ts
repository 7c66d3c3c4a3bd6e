import { describe, expect, it } from 'vitest';
import { idleLimit, startIdleTimer } from '../../../../main/shell/idle-timer.ts';
import type { TimerPort } from '../../../../main/shell/idle-timer.ts';

/** A clock that moves only when told, and runs what is due. */
function setClock(): TimerPort & { pass(milliseconds: number): void; sleep(milliseconds: number): void } {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  const runDue = (): void => {
    const ready = due.filter(({ at }) => at <= now);
    due = due.filter(({ at }) => at > now);
    for (const { run } of ready) run();
  };
  return {
    now: () => now,
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    pass(milliseconds) {
      for (let step = 0; step < milliseconds; step += 1) {
        now += 1;
        runDue();
      }
    },
    /** The computer sleeps: time passes and nothing runs until it wakes. */
    sleep(milliseconds) {
      now += milliseconds;
      runDue();
    },
  };
}

describe('the idle timer', () => {
  const idleAt = (clock: TimerPort): { calls: number[]; timer: ReturnType<typeof startIdleTimer> } => {
    const calls: number[] = [];
    return { calls, timer: startIdleTimer(100, clock, () => calls.push(clock.now())) };
  };

  it('fires once the whole span passed without input, and again after each further span', () => {
    const clock = setClock();
    const { calls } = idleAt(clock);
    clock.pass(99);
    expect(calls).toEqual([]);
    clock.pass(101);
    expect(calls).toEqual([100, 200]);
  });

  it('starts the span anew with each input', () => {
    const clock = setClock();
    const { calls, timer } = idleAt(clock);
    for (let times = 0; times < 10; times += 1) {
      clock.pass(60);
      timer.touch();
    }
    expect(calls).toEqual([]);
    clock.pass(100);
    expect(calls).toEqual([700]);
  });

  it('fires at once when the computer slept longer than the span', () => {
    const clock = setClock();
    const { calls } = idleAt(clock);
    clock.sleep(5_000);
    expect(calls).toEqual([5_000]);
  });

  it('follows a new limit from the last touch on, back and forth', () => {
    const clock = setClock();
    const { calls, timer } = idleAt(clock);
    clock.pass(40);
    timer.setLimit(50);
    clock.pass(10);
    expect(calls).toEqual([50]);
    timer.setLimit(100);
    clock.pass(99);
    expect(calls).toEqual([50]);
    clock.pass(1);
    expect(calls).toEqual([50, 150]);
  });

  it('fires no more after stop', () => {
    const clock = setClock();
    const { calls, timer } = idleAt(clock);
    timer.stop();
    clock.pass(500);
    expect(calls).toEqual([]);
  });
});

describe('the idle limit', () => {
  it('is ten minutes', () => {
    expect(idleLimit(true, {})).toBe(600_000);
    expect(idleLimit(false, {})).toBe(600_000);
  });

  it('can be shortened in a checkout and never in a packaged program', () => {
    expect(idleLimit(false, { SO_TRUONG_IDLE_SECONDS: '2' })).toBe(2_000);
    expect(idleLimit(true, { SO_TRUONG_IDLE_SECONDS: '2' })).toBe(600_000);
    expect(idleLimit(false, { SO_TRUONG_IDLE_SECONDS: '-1' })).toBe(600_000);
    expect(idleLimit(false, { SO_TRUONG_IDLE_SECONDS: 'never' })).toBe(600_000);
  });
});
