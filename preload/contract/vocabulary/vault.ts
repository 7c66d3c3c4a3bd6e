/** Start-up states, each with a screen of its own (`docs/adr/0017-encrypted-database.md`, Start-up and damage). */
export const VAULT_STATES = [
  'missing',
  'file-missing',
  'locked',
  'unlocked',
  'damaged',
  /** vault.json, which holds the wrapped keys, is missing or unreadable. */
  'sidecar-damaged',
  'empty-file',
  'newer-version',
  'read-only',
  'disk-full',
  'opened-elsewhere',
  /** Every password is bound to another computer or account: only the recovery code opens it here. */
  'os-share-missing',
] as const;
export type VaultState = (typeof VAULT_STATES)[number];

/** Where the password of a sign-in opens the vault: anywhere, only here, or only on another computer or account. */
export const SLOT_BINDINGS = ['unbound', 'here', 'elsewhere'] as const;
export type SlotBinding = (typeof SLOT_BINDINGS)[number];
