import { useCallback } from 'react';
import { call } from './call.ts';
import { invalidateMethod, queryClient } from './query-client.ts';
import { useQuery } from './use-query.ts';
import type { SessionView } from './use-session.ts';

/** One personal setting of the signed-in user; shown at once, stored behind. */
export function useSetting(key: string, fallback: string): readonly [string, (value: string) => void] {
  const settings = useQuery('settings.get', {});
  const value = settings.data?.[key] ?? fallback;
  const set = useCallback((next: string) => void storeSetting(key, next), [key]);
  return [value, set];
}

/**
 * Borrowed eyes leave no trace in the settings. A refusal brings back what is stored; it is told to whoever waits, or
 * by the page's last net.
 */
export async function storeSetting(key: string, value: string): Promise<void> {
  queryClient.setQueryData<Record<string, string>>(['settings.get', {}], (old) => ({ ...old, [key]: value }));
  const session = queryClient.getQueryData<SessionView>(['session.current', {}]);
  if (session?.viewing !== null) return;
  try {
    await call('settings.set', { key, value });
  } catch (refusal) {
    invalidateMethod('settings.get');
    throw refusal;
  }
}
