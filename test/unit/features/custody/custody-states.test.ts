import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedSteps,
  nextCustodyState,
  receiverFault,
  stateAfter,
} from '../../../../main/features/custody/domain/custody-states.ts';
import { hasLeft } from '../../../../main/features/custody/domain/has-left.ts';
import { CUSTODY_ACTS, CUSTODY_STATES } from '../../../../preload/contract/vocabulary/custody.ts';
import { STAFF_STATUSES } from '../../../../preload/contract/vocabulary/school.ts';

describe('custody of an admin account', () => {
  it.each([
    ['expected', 'receive', 'with-head'],
    ['expected', 'hand-over', null],
    ['expected', 'change-holder', null],
    ['expected', 'return', null],
    ['expected', 'give-back', null],
    ['expected', 'close', 'closed'],
    ['with-head', 'receive', null],
    ['with-head', 'hand-over', 'with-officer'],
    ['with-head', 'change-holder', 'with-head'],
    ['with-head', 'return', null],
    ['with-head', 'give-back', 'closed'],
    ['with-head', 'close', null],
    ['with-officer', 'receive', null],
    ['with-officer', 'hand-over', null],
    ['with-officer', 'change-holder', 'with-officer'],
    ['with-officer', 'return', 'with-head'],
    ['with-officer', 'give-back', null],
    ['with-officer', 'close', null],
    ['closed', 'receive', null],
    ['closed', 'give-back', null],
    ['closed', 'close', null],
  ] as const)('in state %s by %s goes to %s', (state, act, to) => {
    expect(nextCustodyState({ state, pending: false }, act)).toBe(to);
  });

  it('moves nowhere while minutes wait for signatures; they can only be cancelled', () => {
    for (const state of CUSTODY_STATES) {
      for (const act of CUSTODY_ACTS) expect(nextCustodyState({ state, pending: true }, act)).toBeNull();
      expect(allowedSteps({ state, pending: true })).toEqual(['cancel']);
    }
  });

  it('whatever is tried in whatever order: never with an officer before it was received and handed over', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CUSTODY_ACTS)), (tried) => {
        const done: (typeof tried)[number][] = [];
        for (const act of tried)
          if (nextCustodyState({ state: stateAfter(done, false), pending: false }, act) !== null)
            done.push(act);
        const state = stateAfter(done, false);
        expect(done.filter((act) => act === 'receive').length).toBeLessThanOrEqual(1);
        if (done.length > 0) expect(done[0]).toBe('receive');
        const handed = done.filter((act) => act === 'hand-over').length;
        const returned = done.filter((act) => act === 'return').length;
        expect(handed - returned).toBe(state === 'with-officer' ? 1 : 0);
        expect(stateAfter(done, true)).toBe('closed');
      }),
    );
  });
});

describe('who takes the account', () => {
  const person = { staffId: 'b', isHead: false, atWork: true };
  it.each([
    [{ state: 'expected', act: 'receive' }, { ...person, isHead: true }, null, null],
    [{ state: 'expected', act: 'receive' }, person, null, 'custody.not-the-head'],
    [{ state: 'with-head', act: 'hand-over' }, person, 'a', null],
    [{ state: 'with-head', act: 'hand-over' }, { ...person, isHead: true }, 'a', 'custody.is-the-head'],
    [{ state: 'with-head', act: 'hand-over' }, { ...person, atWork: false }, 'a', 'custody.receiver-left'],
    [{ state: 'with-head', act: 'change-holder' }, { ...person, isHead: true }, 'a', null],
    [{ state: 'with-head', act: 'change-holder' }, person, 'a', 'custody.not-the-head'],
    [{ state: 'with-officer', act: 'change-holder' }, person, 'b', 'custody.same-holder'],
    [{ state: 'with-officer', act: 'return' }, person, 'a', 'custody.not-the-head'],
  ] as const)('%o to %o from %s: %s', (move, to, from, fault) => {
    expect(receiverFault(move, to, from)).toBe(fault);
  });

  it('has left when transferred, retired or gone; leave is no leaving', () => {
    expect(STAFF_STATUSES.filter(hasLeft)).toEqual(['transferred', 'retired', 'quit']);
  });
});
