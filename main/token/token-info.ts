import type { Handle, TokenInfo } from 'pkcs11js';
import { numberOf, type Pkcs11Module } from './pkcs11.ts';
import type { PinState } from './protocol.ts';
import { failureOf, returnValueOf } from './token-failure.ts';

/** CK_TOKEN_INFO.flags, PKCS#11 v2.40, 3.2. */
export const TOKEN_FLAG = {
  loginRequired: 0x4,
  pinSet: 0x8,
  pinPad: 0x100,
  initialised: 0x400,
  triesLow: 0x10000,
  finalTry: 0x20000,
  locked: 0x40000,
  pinToBeChanged: 0x80000,
} as const;

export interface SlotWithToken {
  readonly slot: Handle;
  readonly slotId: number;
  readonly info: TokenInfo;
}

export function tokenHas(info: TokenInfo, flag: keyof typeof TOKEN_FLAG): boolean {
  return (info.flags & TOKEN_FLAG[flag]) !== 0;
}

export function pinStateOf(info: TokenInfo): PinState {
  return {
    triesLow: tokenHas(info, 'triesLow'),
    finalTry: tokenHas(info, 'finalTry'),
    locked: tokenHas(info, 'locked'),
  };
}

/** Fields of the standard are padded with blanks, by some modules with zeros. */
export function unpadded(text: string): string {
  return text.replace(/[\s\0]+$/u, '').normalize('NFC');
}

/** Null when the slot is empty or holds something that is no token. */
export function tokenInfoOf(module: Pkcs11Module, slot: Handle): TokenInfo | null {
  try {
    return module.C_GetTokenInfo(slot);
  } catch (error) {
    const empty = returnValueOf(error) === 'CKR_TOKEN_NOT_RECOGNIZED';
    if (empty || failureOf(error).kind === 'token-removed') return null;
    throw error;
  }
}

/** Slots with a token that somebody has set up; a module also lists those that nobody has. */
export function slotsWithToken(module: Pkcs11Module): SlotWithToken[] {
  return module.C_GetSlotList(true).flatMap((slot) => {
    const info = tokenInfoOf(module, slot);
    return info !== null && tokenHas(info, 'initialised') ? [{ slot, slotId: numberOf(slot), info }] : [];
  });
}
