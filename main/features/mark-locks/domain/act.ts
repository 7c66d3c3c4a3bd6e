import type { LockActState } from '../../../../preload/contract/vocabulary/mark-locks.ts';

/** What is signed stands; it is opened by a decision only. */
export function mayWithdraw({ state }: { readonly state: LockActState }): boolean {
  return state === 'scheduled' || state === 'pending';
}

const NAMED_UNITS = 3;

/** "6A1 · Toán, 6A1 · Ngữ văn, 6A2 · Toán … (+9)" */
export function aboutUnits(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_UNITS).join(', ');
  return names.length > NAMED_UNITS ? `${shown} … (+${names.length - NAMED_UNITS})` : shown;
}
