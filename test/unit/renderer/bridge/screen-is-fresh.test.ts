import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  forgetAnswers,
  invalidateTopics,
  queryClient,
  screenIsFresh,
} from '../../../../renderer/bridge/query-client.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  forgetAnswers();
  vi.useRealTimers();
});

/** A list on screen whose second answer comes `seconds` after it was asked for; returns what it shows. */
async function listOnScreen(seconds: number): Promise<() => unknown> {
  let asked = 0;
  const answer = () => {
    asked += 1;
    const words = asked === 1 ? 'before' : 'after';
    return new Promise((resolve) => setTimeout(resolve, asked === 1 ? 0 : seconds * 1_000, words));
  };
  let shown: unknown = null;
  new QueryObserver(queryClient, { queryKey: ['staff.list', {}], queryFn: answer }).subscribe(({ data }) => {
    shown = data;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(shown).toBe('before');
  return () => shown;
}

it('a word that it was done is held back until the list on screen shows it', async () => {
  const shown = await listOnScreen(0.3);
  invalidateTopics(['people']);
  const whenSaid = screenIsFresh(1_500).then(shown);
  await vi.advanceTimersByTimeAsync(400);
  expect(await whenSaid).toBe('after');
});

it('a list that takes long does not hold it back for ever', async () => {
  const shown = await listOnScreen(60);
  invalidateTopics(['people']);
  const whenSaid = screenIsFresh(1_500).then(shown);
  await vi.advanceTimersByTimeAsync(1_600);
  expect(await whenSaid).toBe('before');
});

it('a change that no list on screen is about is said at once', async () => {
  await listOnScreen(60);
  invalidateTopics(['audit']);
  let said = false;
  void screenIsFresh(1_500).then(() => (said = true));
  await vi.advanceTimersByTimeAsync(5);
  expect(said).toBe(true);
});
