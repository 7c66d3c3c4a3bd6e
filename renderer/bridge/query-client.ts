import { QueryClient } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import type { MethodName } from '../../preload/contract/index.ts';
import type { Topic } from '../../preload/contract/vocabulary/topics.ts';
import { isStale } from './topic-methods.ts';

/** Answers live until the office says they changed: the data is on this machine, nothing expires by time. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

let refreshing: Promise<unknown> = Promise.resolve();

export function invalidateTopics(topics: readonly Topic[]): void {
  const stale = { predicate: ({ queryKey }: Query) => isStale(String(queryKey[0]), topics) };
  refreshing = Promise.all([refreshing, queryClient.invalidateQueries(stale)]);
}

/**
 * What stands on screen has been asked again and drawn since the last change; after `patience` milliseconds it is not
 * waited for any longer.
 */
export async function screenIsFresh(patience: number): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([refreshing, late]);
  // Answers reach the components by timers of their own, which are in front of this one.
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Drops one answer, e.g. after a shell command that has no topic. */
export function invalidateMethod(method: MethodName): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === method });
}

/** Nothing of one user stays for the next one. */
export function forgetAnswers(): void {
  queryClient.clear();
}
