import type { CorrectionStep } from '../../../../preload/contract/vocabulary/corrections.ts';
import type { CorrectionState } from '../../../../preload/contract/vocabulary/gradebook.ts';

/** What moves a request; `sign`, `apply` and `expire` no person asks for. */
export type CorrectionMove = Exclude<CorrectionStep, 'create'>;

const BACK = { return: 'draft', reject: 'rejected', cancel: 'cancelled' } as const;

/**
 * Which state each act leads to; an act that is missing is not allowed in that state. Requester → homeroom → officer →
 * head → minutes signed by three → opened for these values (QĐ 20/QĐ-THCS §7.2; TT 22/2021, Điều 20).
 */
const TABLE: Readonly<Record<CorrectionState, Readonly<Partial<Record<CorrectionMove, CorrectionState>>>>> = {
  draft: { submit: 'submitted', cancel: 'cancelled' },
  submitted: { confirm: 'confirmed', ...BACK },
  confirmed: { witness: 'witnessed', ...BACK },
  witnessed: { decide: 'signing', ...BACK },
  // From here on the paper leads: all sign it, or somebody refuses it.
  signing: { sign: 'open', reject: 'rejected' },
  open: { apply: 'applied', expire: 'expired' },
  applied: {},
  rejected: {},
  cancelled: {},
  expired: {},
};

export function nextCorrectionState(state: CorrectionState, move: CorrectionMove): CorrectionState | null {
  return TABLE[state][move] ?? null;
}

const WAITED = ['submit', 'confirm', 'witness', 'decide'] as const;

/** The step a request waits for, as the act of one person; null when it waits for nobody or for signatures. */
export function nextActOf(state: CorrectionState): (typeof WAITED)[number] | null {
  return WAITED.find((act) => TABLE[state][act] !== undefined) ?? null;
}
