/** Where an entry of the register stands: in force, put right by a later one, or one that only takes an earlier one back. */
export type ViolationState = 'stands' | 'corrected' | 'withdrawal';

export function violationState(entry: {
  readonly corrected: boolean;
  readonly stands: boolean;
}): ViolationState {
  if (entry.corrected) return 'corrected';
  return entry.stands ? 'stands' : 'withdrawal';
}

/** Only the last entry of a chain can be put right, and a withdrawal ends the chain. */
export function mayCorrect(entry: { readonly corrected: boolean; readonly stands: boolean }): boolean {
  return violationState(entry) === 'stands';
}
