import type { StudentStatus } from '../../../../preload/contract/vocabulary/school.ts';

const GONE: readonly StudentStatus[] = ['transferred-out', 'dropped-out', 'graduated'];

/** A student who left is kept for ever but sits in no class (TT 42/2021: updated, not erased). */
export function sitsInClass(status: StudentStatus): boolean {
  return !GONE.includes(status);
}
