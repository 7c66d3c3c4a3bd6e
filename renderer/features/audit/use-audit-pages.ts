import { useInfiniteQuery } from '@tanstack/react-query';
import type { RawInputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';

export type AuditFilter = Pick<
  RawInputOf<'audit.list'>,
  'action' | 'actor' | 'outcome' | 'fromDay' | 'toDay'
>;
const PAGE = 500;

/** Newest first; older entries are fetched on demand by their number. */
export function useAuditPages(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam }) => call('audit.list', { ...filter, beforeSeq: pageParam, limit: PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.entries.length < PAGE ? null : (last.entries.at(-1)?.seq ?? null)),
  });
}
