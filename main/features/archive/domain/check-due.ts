/** Days after which the stored bytes are to be compared with their digests again. */
export const CHECK_DAYS = 90;
const DAY_MS = 86_400_000;

export interface LastCheck {
  readonly at: string;
  readonly complete: boolean;
  readonly bad: number;
}
export interface ArchiveTask {
  readonly key: 'archive-bad' | 'archive-check';
  readonly count: number;
}

/** What is left to do about the integrity of what is kept; an empty archive needs no check. */
export function checkTask(kept: number, last: LastCheck | null, now: string): ArchiveTask | null {
  if (last !== null && last.bad > 0) return { key: 'archive-bad', count: last.bad };
  if (kept === 0) return null;
  const days = last === null ? Infinity : (Date.parse(now) - Date.parse(last.at)) / DAY_MS;
  return days > CHECK_DAYS ? { key: 'archive-check', count: kept } : null;
}
