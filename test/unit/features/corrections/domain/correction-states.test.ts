import { describe, expect, it } from 'vitest';
import {
  nextActOf,
  nextCorrectionState,
  type CorrectionMove,
} from '../../../../../main/features/corrections/domain/correction-states.ts';
import { CORRECTION_STEPS } from '../../../../../preload/contract/vocabulary/corrections.ts';
import {
  CORRECTION_STATES,
  type CorrectionState,
} from '../../../../../preload/contract/vocabulary/gradebook.ts';

const MOVES = CORRECTION_STEPS.filter((step): step is CorrectionMove => step !== 'create');

/** Everything that is allowed; every other pair is not. */
const ALLOWED: readonly (readonly [CorrectionState, CorrectionMove, CorrectionState])[] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'cancel', 'cancelled'],
  ['submitted', 'confirm', 'confirmed'],
  ['submitted', 'return', 'draft'],
  ['submitted', 'reject', 'rejected'],
  ['submitted', 'cancel', 'cancelled'],
  ['confirmed', 'witness', 'witnessed'],
  ['confirmed', 'return', 'draft'],
  ['confirmed', 'reject', 'rejected'],
  ['confirmed', 'cancel', 'cancelled'],
  ['witnessed', 'decide', 'signing'],
  ['witnessed', 'return', 'draft'],
  ['witnessed', 'reject', 'rejected'],
  ['witnessed', 'cancel', 'cancelled'],
  ['signing', 'sign', 'open'],
  ['signing', 'reject', 'rejected'],
  ['open', 'apply', 'applied'],
  ['open', 'expire', 'expired'],
];
const pairs = CORRECTION_STATES.flatMap((state) => MOVES.map((move) => [state, move] as const));

describe('the states of a correction', () => {
  it.each(pairs)('%s × %s leads where the rule says, or nowhere', (state, move) => {
    const allowed = ALLOWED.find(([from, by]) => from === state && by === move);
    expect(nextCorrectionState(state, move)).toBe(allowed?.[2] ?? null);
  });

  it('marks open by signatures alone', () => {
    const opening = pairs.filter(([state, move]) => nextCorrectionState(state, move) === 'open');
    expect(opening).toEqual([['signing', 'sign']]);
  });

  it('ends for good: nothing leads out of the four last states', () => {
    for (const state of ['applied', 'rejected', 'cancelled', 'expired'] as const)
      expect(MOVES.filter((move) => nextCorrectionState(state, move) !== null)).toEqual([]);
  });

  it('waits for one act at a time, then for signatures', () => {
    expect(CORRECTION_STATES.map((state) => [state, nextActOf(state)])).toEqual([
      ['draft', 'submit'],
      ['submitted', 'confirm'],
      ['confirmed', 'witness'],
      ['witnessed', 'decide'],
      ...CORRECTION_STATES.slice(4).map((state) => [state, null]),
    ]);
  });
});
