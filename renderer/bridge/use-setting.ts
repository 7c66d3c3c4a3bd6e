import { useCallback } from 'react';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { useQuery } from './use-query.ts';

/** One personal setting of the signed-in user; shown at once, stored behind. */
export function useSetting(key: string, fallback: string): readonly [string, (value: string) => void] {
  const settings = useQuery('settings.get', {});
  const value = settings.data?.[key] ?? fallback;
  const set = useCallback(
    (next: string) => {
      queryClient.setQueryData<Record<string, string>>(['settings.get', {}], (old) => ({
        ...old,
        [key]: next,
      }));
      void call('settings.set', { key, value: next }).catch(() => undefined);
    },
    [key],
  );
  return [value, set];
}
