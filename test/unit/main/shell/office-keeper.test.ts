import { describe, expect, it } from 'vitest';
import { keepOffice } from '../../../../main/shell/office-keeper.ts';
import { officeDied } from '../../../../main/shell/office-died.ts';
import type { BridgeEvent } from '../../../../preload/contract/reply.ts';

/** A keeper over processes that live until told; `state` is what their vault says. */
function keeperWith(state: string) {
  const lives: { exit(code: number): void; stopped: boolean }[] = [];
  const told: BridgeEvent['type'][] = [];
  let now = 0;
  let closedViews = 0;
  const keeper = keepOffice({
    fork: ({ onReady, onExit }) => {
      const life = { exit: onExit, stopped: false };
      lives.push(life);
      onReady();
      return {
        pid: () => lives.length,
        call: () => Promise.resolve(state === 'dead' ? officeDied() : { ok: true, value: { state } }),
        connect: () => undefined,
        stop: () => {
          life.stopped = true;
          onExit(0);
          return Promise.resolve();
        },
      };
    },
    tell: ({ type }) => told.push(type),
    onLock: () => (closedViews += 1),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => now,
  });
  return {
    keeper,
    lives,
    told,
    closedViews: () => closedViews,
    pass: (milliseconds: number) => (now += milliseconds),
  };
}

describe('the keeper of the office process', () => {
  it('starts another one when it dies, and says both', () => {
    const { lives, told } = keeperWith('locked');
    lives[0]?.exit(9);
    expect(lives).toHaveLength(2);
    expect(told).toEqual(['office-ready', 'office-died', 'office-ready']);
  });

  it('gives up after three deaths in a row until somebody asks for a restart', async () => {
    const { keeper, lives } = keeperWith('locked');
    for (const turn of [0, 1, 2]) lives[turn]?.exit(9);
    expect(lives).toHaveLength(3);
    await keeper.restart();
    expect(lives).toHaveLength(4);
  });

  it('does not count deaths that lie long apart', () => {
    const { lives, pass } = keeperWith('locked');
    for (const turn of [0, 1, 2, 3]) {
      pass(60_000);
      lives[turn]?.exit(9);
    }
    expect(lives).toHaveLength(5);
  });

  it('starts none when the program ends in the middle of a lock', async () => {
    const { keeper, lives } = keeperWith('unlocked');
    const locking = keeper.lock('asked');
    await Promise.all([keeper.stop(), locking]);
    expect(lives.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it('locks by ending the process, after closing what shows documents and covering the page', async () => {
    const { keeper, lives, told, closedViews } = keeperWith('unlocked');
    await keeper.lock('asked');
    expect(lives.map(({ stopped }) => stopped)).toEqual([true, false]);
    expect(told).toEqual(['office-ready', 'locked', 'office-ready']);
    expect(closedViews()).toBe(1);
  });

  it('locks an idle vault only when it is open, so that a wizard or a sign-in is not disturbed', async () => {
    const shut = keeperWith('locked');
    await shut.keeper.lockIfUnlocked('idle');
    expect(shut.lives).toHaveLength(1);
    const open = keeperWith('unlocked');
    await open.keeper.lockIfUnlocked('idle');
    expect(open.lives).toHaveLength(2);
  });

  it('starts one process, not two, when it is locked twice at once', async () => {
    const { keeper, lives } = keeperWith('unlocked');
    await Promise.all([keeper.lock('asked'), keeper.lock('screen')]);
    expect(lives).toHaveLength(2);
  });
});
