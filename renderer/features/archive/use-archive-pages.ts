import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';

export type ArchiveFilter = Omit<RawInputOf<'archive.page'>, 'cursor' | 'limit'>;
export const NO_FILTER: ArchiveFilter = {
  text: '',
  person: '',
  fromDay: '',
  toDay: '',
  due: false,
  kind: null,
  state: null,
};
/** Three screens full. */
const PAGE = 50;

/** Newest first; older entries are fetched when the last loaded ones come into sight. */
export function useArchivePages(filter: ArchiveFilter) {
  return useInfiniteQuery({
    queryKey: ['archive.page', filter],
    queryFn: ({ pageParam }) => call('archive.page', { ...filter, cursor: pageParam, limit: PAGE }),
    initialPageParam: null as OutputOf<'archive.page'>['next'],
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
