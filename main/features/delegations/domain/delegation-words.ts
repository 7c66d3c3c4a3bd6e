import type { DelegationKind, DelegationState } from '../../../../preload/contract/vocabulary/delegations.ts';

/** Workbooks are written in Vietnamese whatever the window speaks. */
export const DELEGATION_KIND_WORDS: Readonly<Record<DelegationKind, string>> = {
  deputy: 'Ký thay (KT.)',
  'by-authority': 'Thừa ủy quyền (TUQ.)',
  substitute: 'Làm thay cán bộ CNTT',
};
export const DELEGATION_STATE_WORDS: Readonly<Record<DelegationState, string>> = {
  unsigned: 'Chờ Hiệu trưởng ký',
  upcoming: 'Chưa đến hạn',
  'in-force': 'Đang có hiệu lực',
  lapsed: 'Không còn hiệu lực',
  ended: 'Hết hạn',
  'ended-early': 'Chấm dứt sớm',
  cancelled: 'Đã hủy',
};
