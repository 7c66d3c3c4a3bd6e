import type { CustodyAct, CustodyState } from '../../../../preload/contract/vocabulary/custody.ts';

export type CustodyStep = CustodyAct | 'edit' | 'close' | 'cancel';

/**
 * Where each act leads; what is missing is not allowed there: nothing is handed over before it was received, and what
 * somebody holds is closed by minutes only.
 */
const TABLE: Readonly<Record<CustodyState, Readonly<Partial<Record<CustodyAct | 'close', CustodyState>>>>> = {
  expected: { receive: 'with-head', close: 'closed' },
  'with-head': { 'hand-over': 'with-officer', 'change-holder': 'with-head', 'give-back': 'closed' },
  'with-officer': { 'change-holder': 'with-officer', return: 'with-head' },
  closed: {},
};

export interface Situation {
  readonly state: CustodyState;
  /** Minutes were written and are not signed yet. */
  readonly pending: boolean;
}

export function nextCustodyState(
  { state, pending }: Situation,
  act: CustodyAct | 'close',
): CustodyState | null {
  return pending ? null : (TABLE[state][act] ?? null);
}

const STEPS: readonly CustodyStep[] = [
  'receive',
  'hand-over',
  'change-holder',
  'return',
  'give-back',
  'edit',
  'close',
  'cancel',
];

export function allowedSteps(situation: Situation): CustodyStep[] {
  return STEPS.filter((step) => {
    if (step === 'cancel') return situation.pending;
    if (step === 'edit') return situation.state === 'expected' && !situation.pending;
    return nextCustodyState(situation, step) !== null;
  });
}

/** The state a list of signed acts leads to; oldest first. */
export function stateAfter(acts: readonly CustodyAct[], closed: boolean): CustodyState {
  if (closed) return 'closed';
  return acts.reduce<CustodyState>(
    (state, act) => nextCustodyState({ state, pending: false }, act) ?? state,
    'expected',
  );
}

export interface Holder {
  readonly staffId: string;
  /** By the staff list: job "principal". */
  readonly isHead: boolean;
  readonly atWork: boolean;
}

/** Why this person cannot take the account by this act, as a code of the `custody` locale; null = can. */
export function receiverFault(
  { state, act }: { readonly state: CustodyState; readonly act: CustodyAct },
  to: Holder,
  fromStaffId: string | null,
): string | null {
  if (!to.atWork) return 'custody.receiver-left';
  if (to.staffId === fromStaffId) return 'custody.same-holder';
  const toHead = act === 'receive' || act === 'return' || (act === 'change-holder' && state === 'with-head');
  if (toHead && !to.isHead) return 'custody.not-the-head';
  if (!toHead && to.isHead) return 'custody.is-the-head';
  return null;
}
