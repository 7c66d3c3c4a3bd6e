import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderJob } from '../../../../main/platform/reader/reader-job.ts';
import { runReader, type ReaderEvents } from '../../../../main/platform/reader/run-reader.ts';

const JOB: ReaderJob = { reader: 'scan', request: 'bytes', limits: { heapMegabytes: 8, timeMs: 1000 } };

/** A process on a string: the test says what it does. */
function puppet() {
  const done: string[] = [];
  let events: ReaderEvents | undefined;
  return {
    done,
    act: () => events!,
    start: (_job: ReaderJob, given: ReaderEvents) => {
      events = given;
      return {
        send: (request: unknown) => done.push(`sent ${String(request)}`),
        kill: () => done.push('killed'),
      };
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a process for one foreign file', () => {
  it('is sent the file, answers, and is ended', async () => {
    const { done, act, start } = puppet();
    const reply = runReader(start, JOB);
    act().received({ type: 'read', value: 7 });
    act().ended();
    expect(await reply).toEqual({ type: 'read', value: 7 });
    expect(done.slice(0, 2)).toEqual(['sent bytes', 'killed']);
  });

  it('that dies is a refusal', async () => {
    const { act, start } = puppet();
    const reply = runReader(start, JOB);
    act().ended();
    expect(await reply).toEqual({ type: 'refused', code: 'scan.reader-died', params: {} });
  });

  it('that is silent too long is ended; a sign of life gives it the time anew', async () => {
    const { done, act, start } = puppet();
    const reply = runReader(start, JOB);
    vi.advanceTimersByTime(999);
    act().received({ type: 'alive' });
    vi.advanceTimersByTime(999);
    expect(done).not.toContain('killed');
    vi.advanceTimersByTime(1);
    expect(done).toContain('killed');
    expect(await reply).toEqual({ type: 'refused', code: 'scan.time-limit', params: { seconds: 1 } });
  });

  it('ends with whoever asked for it', async () => {
    const { done, start } = puppet();
    const asking = new AbortController();
    const reply = runReader(start, JOB, asking.signal);
    asking.abort();
    expect(await reply).toMatchObject({ type: 'refused' });
    expect(done).toContain('killed');
    const late = puppet();
    await runReader(late.start, JOB, asking.signal);
    expect(late.done).toEqual(['killed']);
  });
});
