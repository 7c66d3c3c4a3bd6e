import type { NewId } from '../../../kernel/ids.ts';

export interface PlanInput<R> {
  readonly accepted: readonly Readonly<{ row: number; record: R }>[];
  /** Did the file have a column for this field? A default must not overwrite what is stored. */
  readonly mapped: (field: string) => boolean;
  readonly newId: NewId;
  readonly importId: string;
  /** Instant of the act and its day in Vietnam. */
  readonly at: string;
  readonly today: string;
  readonly fileName: string;
  /** Who imports. */
  readonly userId: string;
}
