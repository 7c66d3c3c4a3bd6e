import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';

export interface Notice extends HomeTask {
  /** Since when it stands; null = it has not been looked at yet. */
  readonly since: string | null;
  readonly unread: boolean;
}

/** Something that waits or happened; `ref` tells several of one kind apart, `since` is when it happened. */
export interface Item extends HomeTask {
  readonly ref?: string;
  readonly since?: string;
}
/** What this person had seen of an item when they last opened the bell. */
export interface SeenItem {
  readonly count: number;
  readonly firstAt: string;
}

export const idOf = ({ key, ref }: Item): string => (ref === undefined ? key : `${key}.${ref}`);

/** New ones first, then the rest, each in the order of the sources. An item that has grown is new again. */
export function noticesOf(items: readonly Item[], seen: ReadonlyMap<string, SeenItem>): Notice[] {
  const notices = items.map((item) => {
    const { ref: _ref, since, ...task } = item;
    const before = seen.get(idOf(item));
    return {
      ...task,
      since: since ?? before?.firstAt ?? null,
      unread: before === undefined || item.count > before.count,
    };
  });
  return [...notices.filter(({ unread }) => unread), ...notices.filter(({ unread }) => !unread)];
}

/** What is remembered after a look: today's items only, so that one which comes back later is new. */
export function afterLooking(
  items: readonly Item[],
  seen: ReadonlyMap<string, SeenItem>,
  at: string,
): Map<string, SeenItem> {
  return new Map(
    items.map((item) => [idOf(item), { count: item.count, firstAt: seen.get(idOf(item))?.firstAt ?? at }]),
  );
}
