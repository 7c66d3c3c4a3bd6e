import { safeStorage } from 'electron';

/** A share of the key that only this account of this computer can read. */
export interface SecretStore {
  protect(secret: Uint8Array): Uint8Array;
  unprotect(sealed: Uint8Array): Uint8Array;
}

/**
 * Null where the system protects nothing: on a Linux without a keyring Electron falls back to `basic_text`, a key that
 * everybody knows. Then the vault works without an OS share; no secret is ever stored in the clear.
 */
export function openSecretStore(platform: NodeJS.Platform): SecretStore | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return null;
  return {
    protect: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
    unprotect: (sealed) => Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'),
  };
}
