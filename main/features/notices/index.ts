import type { Context } from '../../kernel/context.ts';
import { signedInUser } from '../../kernel/signed-in-user.ts';
import type { Database } from '../../platform/database/work.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { readSeenItems, writeSeenItems } from './data/seen-items.ts';
import { afterLooking, noticesOf, type Item } from './domain/notice.ts';

/** The one port of the bell: each feature says what it knows for whoever asks. */
export type NoticeSource = (context: Context) => readonly Item[];
export interface NoticesDeps {
  readonly database: Database;
  /** Work to be done first, then news. */
  readonly sources: readonly NoticeSource[];
}

/** The bell: everything that waits for a person, and which of it they have not looked at yet. */
export function createNotices({ database, sources }: NoticesDeps): {
  handlers: Handlers<'notices.list' | 'notices.read'>;
} {
  const itemsFor: NoticeSource = (context) => sources.flatMap((source) => source(context));
  return {
    handlers: {
      'notices.list': (_input, context) =>
        noticesOf(itemsFor(context), readSeenItems(database.read, signedInUser(context).userId)),
      'notices.read': (_input, context) => {
        const { userId } = signedInUser(context);
        const items = itemsFor(context);
        return database.write(context, { action: 'notices.read', subject: userId }, (tx) => {
          const seen = afterLooking(items, readSeenItems(tx.sql, userId), context.at);
          writeSeenItems(tx.sql, userId, seen);
          tx.note({ count: seen.size });
          return {};
        });
      },
    },
  };
}
