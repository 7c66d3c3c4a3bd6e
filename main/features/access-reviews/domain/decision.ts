export type Decision = 'open' | 'keep' | 'withdraw' | 'gone';

/** What stands: a stored decision, or that the right vanished before anybody decided. */
export function decisionOf(stored: 'keep' | 'withdraw' | null, inForce: boolean): Decision {
  return stored ?? (inForce ? 'open' : 'gone');
}

/** A right that was withdrawn is given again by changing rights, not by a second thought here. */
export function mayChangeTo(present: Decision, wanted: 'keep' | 'withdraw'): boolean {
  return present === 'open' || (present === 'keep' && wanted === 'withdraw');
}
