import { VAULT_STATES } from '../../../preload/contract/vocabulary/vault.ts';
import type { VaultState } from '../../../preload/contract/vocabulary/vault.ts';
import { isBridgeError } from '../../bridge/index.ts';

/** States that stop the work until a person does something; `reopening` = the office process is being started again. */
export type Problem = Exclude<VaultState, 'missing' | 'locked' | 'unlocked'> | 'reopening';

/** Some damage shows only when the right key is at hand: a refused unlock then leads to the screen of that state. */
export function problemOf(error: unknown): Problem | null {
  if (!isBridgeError(error)) return null;
  const state = VAULT_STATES.find((name) => error.code === `vault.${name}`);
  return state === undefined || state === 'missing' || state === 'locked' || state === 'unlocked'
    ? null
    : state;
}
