import { describe, expect, it } from 'vitest';
import { driftOf, type MinutesOnFile } from '../../../../main/features/accounts/domain/drift.ts';
import { leavingCause, leavingReason } from '../../../../main/features/accounts/domain/leavers.ts';
import { NO_RIGHTS, type Rights } from '../../../../main/features/accounts/domain/rights.ts';

const LIBRARY: Rights = { ...NO_RIGHTS, functions: ['library'] };
const HEALTH: Rights = { ...NO_RIGHTS, functions: ['health'] };
const minutes = (symbol: string, state: MinutesOnFile['state'], rights: Rights): MinutesOnFile => ({
  paperId: symbol,
  kind: 'bien-ban-ban-giao',
  symbol,
  state,
  issuedAt: '2026-11-22T01:00:00.000Z',
  rights,
});

describe('drift', () => {
  it.each<[string, Rights, MinutesOnFile[], object | null]>([
    ['nothing was handed over yet', LIBRARY, [], null],
    ['signed minutes say the same', LIBRARY, [minutes('1', 'signed', LIBRARY)], null],
    [
      'rights left the signed minutes',
      HEALTH,
      [minutes('1', 'signed', LIBRARY)],
      { written: false, pending: null, delta: { added: HEALTH, removed: LIBRARY } },
    ],
    [
      'newer minutes say it and wait for signatures',
      HEALTH,
      [minutes('2', 'issued', HEALTH), minutes('1', 'signed', LIBRARY)],
      { written: true, agreed: { symbol: '1' }, pending: { symbol: '2' } },
    ],
    [
      'the waiting minutes are out of date, too',
      NO_RIGHTS,
      [minutes('2', 'signing', HEALTH), minutes('1', 'signed', LIBRARY)],
      { written: false, pending: { symbol: '2' } },
    ],
    [
      'nothing is signed: the newest issued counts',
      HEALTH,
      [minutes('2', 'issued', LIBRARY), minutes('1', 'issued', HEALTH)],
      { agreed: { symbol: '2' }, pending: null, written: false },
    ],
    [
      'the newest signed counts, not the first',
      HEALTH,
      [minutes('2', 'signed', HEALTH), minutes('1', 'signed', LIBRARY)],
      null,
    ],
  ])('when %s', (_when, inForce, onFile, expected) => {
    const drift = driftOf(inForce, onFile);
    if (expected === null) expect(drift).toBeNull();
    else expect(drift).toMatchObject(expected);
  });
});

describe('somebody who should no longer hold an account', () => {
  it.each([
    ['working', false, null],
    ['working', true, 'missing'],
    ['on-leave', false, null],
    ['on-leave', true, 'missing'],
    ['transferred', false, 'transferred'],
    // The status says more than a missing name.
    ['retired', true, 'retired'],
    ['quit', false, 'quit'],
  ] as const)('%s, missing in the complete list: %s → %s', (status, missing, cause) => {
    expect(leavingCause(status, missing)).toBe(cause);
  });

  it('has a reason that minutes can say', () => {
    expect(leavingReason('retired')).toBe('Nghỉ hưu');
  });
});
