import { keyedHash } from './keyed-hash.ts';

export interface ChainedEntry {
  readonly seq: number;
  readonly at: string;
  readonly userId: string;
  readonly roles: string;
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  readonly subject: string;
  readonly detail: string;
}

/** Before the first entry. */
export const GENESIS = Buffer.alloc(32);

/**
 * Hash of an entry after the one before it. Keyed, so that nobody without the vault's key can forge a chain that fits.
 */
export type NextHash = (previous: Uint8Array, entry: ChainedEntry) => Buffer;

export function chainWith(key: Uint8Array): NextHash {
  const keyed = keyedHash(key);
  return (previous, { seq, at, userId, roles, action, outcome, subject, detail }) =>
    // A JSON array in this order: no two entries give the same text, and it is several times faster than sorted keys.
    keyed(previous, JSON.stringify([seq, at, userId, roles, action, outcome, subject, detail]));
}
