import { randomBytes } from 'node:crypto';
import { appError } from '../../../main/kernel/app-error.ts';
import type { OsProtector } from '../../../main/platform/vault/os-shares.ts';
import { seal, unseal } from '../../../main/platform/vault/seal.ts';

/** Stands for what lies outside the program: one account of one computer, whose system keeps a key of its own. */
export function computerAccount(key: Uint8Array = randomBytes(32)): OsProtector {
  return {
    protect: (secret) => Promise.resolve(seal(key, secret, 'account')),
    unprotect: (sealed) => {
      const secret = unseal(key, sealed, 'account');
      return secret ? Promise.resolve(secret) : Promise.reject(appError('os-share.foreign'));
    },
  };
}

/** A Linux without a keyring, as the shell answers there. */
export const UNPROTECTED: OsProtector = {
  protect: () => Promise.reject(appError('os-share.unavailable')),
  unprotect: () => Promise.reject(appError('os-share.unavailable')),
};
