/** Start-up states, each with a screen of its own (`design/store.md`, Start-up and damage). */
export const VAULT_STATES = [
  'missing',
  'file-missing',
  'locked',
  'unlocked',
  'damaged',
  'empty-file',
  'newer-version',
  'read-only',
  'disk-full',
  'opened-elsewhere',
] as const;
export type VaultState = (typeof VAULT_STATES)[number];
