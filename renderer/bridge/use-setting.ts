import { useCallback } from 'react';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { useQuery } from './use-query.ts';
import type { SessionView } from './use-session.ts';

/** One personal setting of the signed-in user; shown at once, stored behind. Borrowed eyes leave no trace in it. */
export function useSetting(key: string, fallback: string): readonly [string, (value: string) => void] {
  const settings = useQuery('settings.get', {});
  const value = settings.data?.[key] ?? fallback;
  const set = useCallback(
    (next: string) => {
      queryClient.setQueryData<Record<string, string>>(['settings.get', {}], (old) => ({
        ...old,
        [key]: next,
      }));
      const session = queryClient.getQueryData<SessionView>(['session.current', {}]);
      if (session?.viewing !== null) return;
      void call('settings.set', { key, value: next }).catch(() => undefined);
    },
    [key],
  );
  return [value, set];
}
