import type { Database } from './work.ts';

/**
 * Runs work nobody waits for and says how it ended; it never rejects. That the vault was closed meanwhile is no failure:
 * the next opening takes it up. Everything else is told to the log, and the feature keeps what stays undone in sight.
 */
export type Background = (work: string, run: () => Promise<unknown>) => Promise<'done' | 'closed' | 'failed'>;

export function backgroundOf(
  { read }: Pick<Database, 'read'>,
  failed: (work: string, error: unknown) => void,
): Background {
  return async (work, run) => {
    try {
      await run();
      return 'done';
    } catch (error) {
      if (!read.open) return 'closed';
      failed(work, error);
      return 'failed';
    }
  };
}
