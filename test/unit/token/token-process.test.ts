import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildEvents } from '../../../main/platform/process/child-process.ts';
import type { FromToken, TokenRequest } from '../../../main/token/protocol.ts';
import { talkTo, type StartToken } from '../../../main/token/token-process.ts';

const SIGN: TokenRequest = { kind: 'sign', toBeSigned: new Uint8Array(1), hash: 'sha256' };

/** A process on a string: the test says what it does. */
function puppet() {
  const done: string[] = [];
  const held: { events?: ChildEvents<FromToken> } = {};
  const start: StartToken = (given) => {
    held.events = given;
    return {
      send: ({ kind }) => done.push(`sent ${kind}`),
      kill: () => {
        done.push('killed');
        given.ended();
      },
    };
  };
  return { done, start, act: () => held.events! };
}
const outcome = (asked: Promise<unknown>) => asked.catch((error: unknown) => error);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a talk with a token process', () => {
  it('asks one thing at a time', async () => {
    const { done, act, start } = puppet();
    const talk = talkTo(start);
    const both = [talk.ask(SIGN, 1_000), talk.ask(SIGN, 1_000)];
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['sent sign']);
    act().received({ type: 'done', value: 1 });
    await vi.advanceTimersByTimeAsync(0);
    act().received({ type: 'done', value: 2 });
    expect(await Promise.all(both)).toEqual([1, 2]);
  });

  it('gives each question its own time, from when it is asked in earnest', async () => {
    const { act, start } = puppet();
    const talk = talkTo(start);
    const first = talk.ask(SIGN, 1_000);
    const second = outcome(talk.ask(SIGN, 1_000));
    await vi.advanceTimersByTimeAsync(900);
    act().received({ type: 'done', value: 1 });
    await first;
    await vi.advanceTimersByTimeAsync(900);
    act().received({ type: 'done', value: 2 });
    expect(await second).toBe(2);
  });

  it('ends a process that stays silent too long and asks it nothing more', async () => {
    const { done, start } = puppet();
    const talk = talkTo(start);
    const late = outcome(talk.ask(SIGN, 60_000));
    const next = outcome(talk.ask(SIGN, 60_000));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await late).toMatchObject({ code: 'token.timeout', params: { seconds: 60 } });
    expect(await next).toMatchObject({ code: 'token.device-error', params: { code: 'process-ended' } });
    expect(done).toEqual(['sent sign', 'killed']);
  });

  it('asks nothing more after a refusal: nothing is tried again by itself', async () => {
    const { done, act, start } = puppet();
    const talk = talkTo(start);
    const first = outcome(talk.ask(SIGN, 1_000));
    const second = outcome(talk.ask(SIGN, 1_000));
    await vi.advanceTimersByTimeAsync(0);
    act().received({ type: 'failed', failure: { kind: 'pin-wrong', params: { low: 1, final: 0 } } });
    expect(await first).toMatchObject({ code: 'token.pin-wrong', params: { low: 1, final: 0 } });
    expect(await second).toMatchObject({ code: 'token.device-error' });
    expect(done).toEqual(['sent sign']);
  });

  it('wipes the PIN as soon as it is on its way', async () => {
    const { start } = puppet();
    const pin = Uint8Array.of(1, 2, 3);
    const choice = { module: '/m.so', slotId: 1, tokenSerial: 's', ckaId: '01', fingerprint: 'f' };
    void outcome(talkTo(start).ask({ kind: 'open', choice, pin }, 1_000));
    await vi.advanceTimersByTimeAsync(0);
    expect([...pin]).toEqual([0, 0, 0]);
  });

  it('ends by letting the module log out, and by force when it does not go', async () => {
    const { done, start } = puppet();
    const ended = talkTo(start).end();
    await vi.advanceTimersByTimeAsync(2_000);
    await ended;
    expect(done).toEqual(['sent close', 'killed']);
  });
});
