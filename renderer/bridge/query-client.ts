import { QueryClient } from '@tanstack/react-query';
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

export function invalidateTopics(topics: readonly Topic[]): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isStale(String(queryKey[0]), topics) });
}

/** Drops one answer, e.g. after a shell command that has no topic. */
export function invalidateMethod(method: MethodName): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === method });
}

/** Nothing of one user stays for the next one. */
export function forgetAnswers(): void {
  queryClient.clear();
}
