import { describe, expect, it } from 'vitest';
import {
  allowedAccountActs,
  nextAccountState,
  type AccountSituation,
} from '../../../../main/features/accounts/domain/account-states.ts';
import { ACCOUNT_STATES, type AccountState } from '../../../../preload/contract/vocabulary/accounts.ts';

const at = (state: AccountState, more: Partial<AccountSituation> = {}): AccountSituation => ({
  state,
  stateBeforeSuspension: '',
  passwordHeld: true,
  firstPasswordChanged: false,
  ...more,
});

describe('the life of an account', () => {
  it('goes from proposal to handover through the slip', () => {
    expect(nextAccountState(at('proposed'), 'create')).toBe('created');
    expect(nextAccountState(at('created'), 'issue-slip')).toBe('slip-issued');
    expect(nextAccountState(at('slip-issued'), 'hand-over')).toBe('handed-over');
  });

  it('returns from a suspension to where it stood', () => {
    const suspended = at('suspended', { stateBeforeSuspension: 'handed-over' });
    expect(nextAccountState(suspended, 'resume')).toBe('handed-over');
    expect(nextAccountState(at('handed-over'), 'resume')).toBeNull();
  });

  it.each(ACCOUNT_STATES)('ends with the revocation and never starts again from %s', (state) => {
    const end = nextAccountState(at(state), 'revoke');
    expect(end).toBe(state === 'proposed' || state === 'revoked' ? null : 'revoked');
    expect(allowedAccountActs(at('revoked'))).toEqual([]);
  });

  it('is issued again from every state in which somebody may hold it', () => {
    for (const state of ['created', 'slip-issued', 'handed-over', 'suspended', 'reissued'] as const) {
      expect(nextAccountState(at(state), 'reissue')).toBe('reissued');
    }
  });

  it('offers to reveal a password only while it is held, and to mark it changed only once', () => {
    expect(allowedAccountActs(at('created', { passwordHeld: false }))).not.toContain('reveal');
    expect(allowedAccountActs(at('created'))).toContain('reveal');
    expect(allowedAccountActs(at('handed-over', { firstPasswordChanged: true }))).not.toContain(
      'mark-changed',
    );
  });

  it('gives no papers and no password while it is suspended', () => {
    expect(allowedAccountActs(at('suspended'))).toEqual(['resume', 'reissue', 'revoke']);
  });
});
