import type { HomeTask } from '../../preload/contract/vocabulary/home-task.ts';

/** A task as the office knows it. What is added here never leaves the office. */
export interface Waiting extends HomeTask {
  /**
   * Ids of what is counted, the same as long as it is the same thing: one that was not there before makes the task new
   * again. Of a state it is the mark of the time it lasts, or none; then only more of it is new.
   */
  readonly members: readonly string[];
  /** Tells several of one key apart. */
  readonly ref?: string;
}

/** What the page is shown of it. */
export function shownTask({ members: _members, ref: _ref, ...task }: Waiting): HomeTask {
  return task;
}
