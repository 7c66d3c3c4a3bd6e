import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical-json.ts';

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

/** Keyed, so that nobody without the vault's key can forge a chain that fits. */
export function nextHash(key: Uint8Array, previous: Uint8Array, entry: ChainedEntry): Buffer {
  return createHmac('sha256', key).update(previous).update(canonicalJson(entry)).digest();
}
