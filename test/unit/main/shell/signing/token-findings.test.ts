import { describe, expect, it } from 'vitest';
import { tokenFindings } from '../../../../../main/shell/signing/token-findings.ts';
import type { ModuleFacts, PinState, TokenFacts } from '../../../../../main/token/protocol.ts';

const FINE: PinState = { triesLow: false, finalTry: false, locked: false };
const facts = (more: Partial<ModuleFacts>): ModuleFacts => ({
  step: 'done',
  file: 'library',
  library: null,
  slots: [],
  failure: null,
  ...more,
});
const slot = (pin: PinState, initialised = true): ModuleFacts['slots'][number] => {
  const certificates = [{ der: Uint8Array.of(1) }] as unknown as TokenFacts['certificates'];
  return { slotId: 1, description: '', token: { initialised, pin, certificates } as TokenFacts };
};

describe('what the doctor of signatures is told of a driver', () => {
  it('tells a file that is not there from one that does not load', () => {
    expect(tokenFindings('/x.so', facts({ step: 'file', file: 'missing' }))).toMatchObject({
      moduleFound: false,
      moduleLoads: false,
    });
    expect(tokenFindings('/x.so', facts({ step: 'file', file: 'other-machine' }))).toMatchObject({
      moduleFound: true,
      moduleLoads: false,
    });
  });

  it('counts a driver that crashes when it is initialised as one that does not load', () => {
    expect(tokenFindings('/x.so', facts({ step: 'initialise' })).moduleLoads).toBe(false);
  });

  it('counts readers, the tokens in them that are set up, and their certificates', () => {
    const slots = [slot(FINE), slot(FINE, false), { slotId: 2, description: '', token: null }];
    expect(tokenFindings('/x.so', facts({ slots }))).toEqual({
      modulePath: '/x.so',
      moduleFound: true,
      moduleLoads: true,
      readers: 3,
      tokens: 1,
      pin: 'ok',
      certificates: [Uint8Array.of(1)],
    });
  });

  it.each([
    [[], 'unknown'],
    [[FINE, { ...FINE, triesLow: true }], 'low'],
    [[{ triesLow: true, finalTry: true, locked: false }], 'final'],
    [[FINE, { triesLow: true, finalTry: false, locked: true }], 'locked'],
  ] as const)('tells the worst of the PINs', (pins, worst) => {
    expect(tokenFindings('/x.so', facts({ slots: pins.map((pin) => slot(pin)) })).pin).toBe(worst);
  });
});
