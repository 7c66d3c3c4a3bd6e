import type { StaffStatus } from '../../../../preload/contract/vocabulary/school.ts';

/** Why somebody should no longer hold an account: gone by status, or not named in a complete staff list. */
export type LeavingCause = Exclude<StaffStatus, 'working' | 'on-leave'> | 'missing';

/** Gone for good by the staff list. */
export function isLeaver(status: StaffStatus): boolean {
  return leavingCause(status, false) !== null;
}

export function leavingCause(status: StaffStatus, missing: boolean): LeavingCause | null {
  if (status !== 'working' && status !== 'on-leave') return status;
  return missing ? 'missing' : null;
}

const REASONS: Readonly<Record<LeavingCause, string>> = {
  transferred: 'Chuyển công tác',
  retired: 'Nghỉ hưu',
  quit: 'Thôi việc',
  missing: 'Không còn trong danh sách cán bộ, giáo viên, nhân viên của trường',
};

/** Put into the minutes after "Lý do:". */
export function leavingReason(cause: LeavingCause): string {
  return REASONS[cause];
}
