import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import { shownTask, type Waiting } from '../../../kernel/waiting.ts';
import { memberDigest } from './member-digest.ts';

export interface Notice extends HomeTask {
  /** Since when it stands; null = it has not been looked at yet. */
  readonly since: string | null;
  readonly unread: boolean;
}

/** Something that waits or happened; `since` is when it happened. */
export interface Item extends Waiting {
  readonly since?: string;
}
/** What this person had seen of an item when they last opened the bell. */
export interface SeenItem {
  readonly count: number;
  readonly firstAt: string;
  /** Digests of its members; null = a look of an earlier version, which kept the count alone. */
  readonly members: ReadonlySet<string> | null;
}

export const idOf = ({ key, ref }: Item): string => (ref === undefined ? key : `${key}.${ref}`);

/** New ones first, then the rest, each in the order of the sources. An item is new again with a new member. */
export function noticesOf(items: readonly Item[], seen: ReadonlyMap<string, SeenItem>): Notice[] {
  const notices = items.map((item) => {
    const { since, ...waiting } = item;
    const before = seen.get(idOf(item));
    return {
      ...shownTask(waiting),
      since: since ?? before?.firstAt ?? null,
      unread: before === undefined || hasNew(item, before),
    };
  });
  return [...notices.filter(({ unread }) => unread), ...notices.filter(({ unread }) => !unread)];
}

/** One that takes the place of another is new; where nobody is counted, more of it is. */
function hasNew({ members, count }: Item, before: SeenItem): boolean {
  const known = before.members;
  return members.length === 0 || known === null
    ? count > before.count
    : members.some((id) => !known.has(memberDigest(id)));
}

/** What is remembered after a look: today's items only, so that one which comes back later is new. */
export function afterLooking(
  items: readonly Item[],
  seen: ReadonlyMap<string, SeenItem>,
  at: string,
): Map<string, SeenItem> {
  return new Map(
    items.map((item) => [
      idOf(item),
      {
        count: item.count,
        firstAt: seen.get(idOf(item))?.firstAt ?? at,
        members: new Set(item.members.map(memberDigest)),
      },
    ]),
  );
}
