import { useQuery as useTanstackQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MethodName, OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { call } from './call.ts';

export interface QueryOptions {
  /** `false` = do not ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the previous answer while a new input is asked. */
  readonly keepPrevious?: boolean;
}

/** The answer of a query method, cached under [method, input] and asked again when its topic changes. */
export function useQuery<M extends MethodName>(
  method: M,
  input: RawInputOf<M>,
  options: QueryOptions = {},
): UseQueryResult<OutputOf<M>> {
  return useTanstackQuery<OutputOf<M>>({
    queryKey: [method, input],
    queryFn: () => call(method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious
      ? { placeholderData: (previous: OutputOf<M> | undefined) => previous as never }
      : {}),
  });
}
