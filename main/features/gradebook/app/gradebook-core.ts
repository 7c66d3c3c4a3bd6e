import type { Clock } from '../../../kernel/clock.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';
import type { ParseWorker } from '../../../platform/excel/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import type { WrittenFollower } from './write-marks.ts';

export interface GradebookDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly people: PeopleApi;
  readonly parseWorkbook: ParseWorker;
}
/** What the use cases of this feature work with. */
export interface GradebookCore extends GradebookDeps {
  /** Told inside the transaction about every cell that was written. */
  readonly followers: readonly WrittenFollower[];
}
