import {
  INCIDENT_STEPS,
  type IncidentStep,
  type StepState,
} from '../../../../preload/contract/vocabulary/incidents.ts';

/** Name of each step on papers. */
const NAMES: Readonly<Record<IncidentStep, string>> = {
  'report-leader': 'Báo lãnh đạo nhà trường',
  'lock-central': 'Khóa tài khoản trên hệ thống trung tâm',
  'change-admin-password': 'Đổi mật khẩu tài khoản quản trị của trường',
  'check-log': 'Kiểm tra nhật ký đăng nhập và nhật ký sửa dữ liệu',
  'export-log': 'Xuất nhật ký, lưu làm bằng chứng',
  'check-data': 'Đối chiếu dữ liệu trong phạm vi bị ảnh hưởng',
  'report-superior': 'Báo cáo cơ quan cấp trên',
  'notify-authority': 'Thông báo cơ quan chuyên trách bảo vệ dữ liệu cá nhân',
  'settle-account': 'Cấp lại hoặc thu hồi tài khoản',
};

export function stepName(step: IncidentStep): string {
  return NAMES[step];
}

/** The steps of an incident; the authority is told only where personal data may be affected. */
export function stepsFor(personalData: boolean): IncidentStep[] {
  return INCIDENT_STEPS.filter((step) => step !== 'notify-authority' || personalData);
}

export interface StepRecord {
  readonly step: IncidentStep;
  readonly state: Exclude<StepState, 'open'>;
  /** Instant at which it was done or excused. */
  readonly doneAt: string;
  /** When that was written down. */
  readonly recordedAt: string;
  readonly person: string;
  /** Why it was excused, or what is worth knowing. */
  readonly note: string;
}

/** What still keeps the incident from being closed. */
export function openSteps(personalData: boolean, records: readonly StepRecord[]): IncidentStep[] {
  const settled = new Set(records.map(({ step }) => step));
  return stepsFor(personalData).filter((step) => !settled.has(step));
}
