import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { MethodName, OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { call } from './call.ts';

/** A command method: `mutate`/`mutateAsync(input)`, `isPending`, `error`. What it touched arrives as a `changed` event. */
export function useCommand<M extends MethodName>(
  method: M,
): UseMutationResult<OutputOf<M>, Error, RawInputOf<M>> {
  return useMutation<OutputOf<M>, Error, RawInputOf<M>>({ mutationFn: (input) => call(method, input) });
}
