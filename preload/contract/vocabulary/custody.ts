/** Where the unit's admin account is: not yet here, with the head, with a named officer, given up. */
export const CUSTODY_STATES = ['expected', 'with-head', 'with-officer', 'closed'] as const;
export type CustodyState = (typeof CUSTODY_STATES)[number];

/**
 * Tiếp nhận, giao cán bộ phụ trách, đổi người giữ, trả lại thủ trưởng, trả cơ quan cấp trên; each by minutes that are
 * signed.
 */
export const CUSTODY_ACTS = ['receive', 'hand-over', 'change-holder', 'return', 'give-back'] as const;
export type CustodyAct = (typeof CUSTODY_ACTS)[number];
