import type { EditDirection } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';

interface Stored {
  readonly value: number | null;
  readonly text: string;
}
/** Higher is better in every column of marks and levels; absences and remarks are not counted as up or down. */
const COUNTED: ReadonlySet<ColumnKind> = new Set([
  'mark',
  'test',
  'pass',
  'level',
  'quality',
  'conduct',
  'yes-no',
]);

export function directionOf(kind: ColumnKind, before: Stored, after: Stored): EditDirection {
  if (after.value === null && after.text === '') return 'emptied';
  if (before.value === after.value && before.text === after.text) return 'same';
  if (!COUNTED.has(kind) || before.value === null || after.value === null) return 'other';
  return after.value > before.value ? 'up' : 'down';
}
