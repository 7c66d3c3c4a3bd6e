import { describe, expect, it } from 'vitest';
import { allowing, awaitsFirstPassword } from '../../../../../renderer/features/accounts/account-view.ts';
import type { Account } from '../../../../../renderer/features/accounts/account-view.ts';

const account = (over: Partial<Account>): Account => ({
  id: '1',
  staffId: '2',
  fullName: 'Đỗ Thị An',
  department: 'Tổ Toán',
  job: 'teacher',
  jobTitle: '',
  login: 'andt',
  state: 'handed-over',
  passwordHeld: false,
  firstPasswordChanged: false,
  rights: [],
  drifted: false,
  lastPaper: '',
  allowed: ['suspend', 'revoke'],
  ...over,
});

describe('what the list of accounts shows', () => {
  it('offers an act only for the accounts that the domain allows it for', () => {
    const two = [account({}), account({ id: '2', allowed: [] })];
    expect(allowing(two, 'revoke').map(({ id }) => id)).toEqual(['1']);
  });

  it.each([
    ['handed-over', false, true],
    ['slip-issued', false, true],
    ['handed-over', true, false],
    ['created', false, false],
    ['revoked', false, false],
  ] as const)(
    'state %s, changed %s: waits for the first own password %s',
    (state, firstPasswordChanged, waits) => {
      expect(awaitsFirstPassword(account({ state, firstPasswordChanged }))).toBe(waits);
    },
  );
});
