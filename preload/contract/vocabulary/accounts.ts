/** Life of one central account: đề nghị → đã tạo → đã cấp phiếu → đã bàn giao → tạm khóa → cấp lại → thu hồi. */
export const ACCOUNT_STATES = [
  'proposed',
  'created',
  'slip-issued',
  'handed-over',
  'suspended',
  'reissued',
  'revoked',
] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Rights by function for staff (cv 1456, mục 1: "từng chức năng đối với cán bộ, giáo viên"). */
export const FUNCTIONS = [
  'unit-admin',
  'staff-records',
  'student-records',
  'timetable',
  'reports',
  'finance',
  'facilities',
  'health',
  'library',
  'lesson-plan-approval',
  'gradebook-approval',
] as const;
export type AccountFunction = (typeof FUNCTIONS)[number];

/** One right by the names of things, to be said in any language. '' = a class of another year, a subject given up. */
export type RightView =
  | { kind: 'homeroom'; className: string }
  | { kind: 'subject'; className: string; subject: string }
  | { kind: 'function'; function: AccountFunction };
