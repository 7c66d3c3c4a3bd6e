import type { StaffStatus } from '../../../../preload/contract/vocabulary/school.ts';

/** Gone for good: whatever this person still holds must be taken back. */
export function hasLeft(status: StaffStatus): boolean {
  return status === 'transferred' || status === 'retired' || status === 'quit';
}
