import { expect, it } from 'vitest';
import { BridgeError } from '../../../../renderer/bridge/bridge-error.ts';
import { problemOf } from '../../../../renderer/features/vault/problem-of.ts';

const refused = (code: string): BridgeError => new BridgeError({ code, params: {}, traceId: '' });

it('leads a refused unlock to the screen of its start-up state', () => {
  expect(problemOf(refused('vault.damaged'))).toBe('damaged');
  expect(problemOf(refused('vault.disk-full'))).toBe('disk-full');
  expect(problemOf(refused('vault.sidecar-damaged'))).toBe('sidecar-damaged');
});

it('stays on the sign-in for everything else', () => {
  expect(problemOf(refused('vault.wrong-password'))).toBeNull();
  expect(problemOf(refused('vault.locked'))).toBeNull();
  expect(problemOf(new Error('vault.damaged'))).toBeNull();
});
