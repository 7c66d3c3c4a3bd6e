import { SPECIMEN_PEOPLE, type PaperDraft, type SpecimenFrame } from '../../papers/index.ts';
import type { AccountOnPaper } from './account-facts.ts';
import { handoverDraft } from './admin-handover-minutes.ts';
import { giveBackDraft } from './give-back-minutes.ts';
import { receiptDraft } from './receipt-minutes.ts';
import { taskDecisionDraft } from './task-decision.ts';

const ACCOUNT: AccountOnPaper = {
  login: 'quantri.vidu',
  system: 'Hệ thống cơ sở dữ liệu giáo dục và đào tạo',
  scope: 'Quản trị toàn trường (ví dụ)',
  guides: '',
};

const OUTSIDER = { fullName: 'Hoàng Văn Minh Họa', title: 'Chuyên viên', department: '' };

/** The papers about the admin account, of invented people: what a changed wording will stand in. */
export function custodySpecimen({ kind, school }: Pick<SpecimenFrame, 'kind' | 'school'>): PaperDraft {
  const { head, officer } = SPECIMEN_PEOPLE;
  if (kind === 'bien-ban-tiep-nhan') {
    return receiptDraft({
      account: ACCOUNT,
      giver: { ...OUTSIDER, body: school.superiorBody },
      receiver: head,
      head: null,
      letterNumber: '',
      letterDay: null,
      venue: school.superiorBody,
    });
  }
  if (kind === 'bien-ban-tra-quan-tri') {
    return giveBackDraft({
      account: ACCOUNT,
      giver: head,
      taker: { ...OUTSIDER, body: school.superiorBody },
      head: null,
      reason: 'Cơ quan cấp trên thay tài khoản (ví dụ)',
    });
  }
  if (kind === 'bien-ban-giao-quan-tri') {
    return handoverDraft({
      ...{ account: ACCOUNT, act: 'hand-over', giver: head, receiver: officer, head: null },
      ...{ decision: '....../QĐGNV', reason: '', venue: school.schoolName },
    });
  }
  return taskDecisionDraft({ account: ACCOUNT, officer, replaced: null, head: head.fullName });
}
