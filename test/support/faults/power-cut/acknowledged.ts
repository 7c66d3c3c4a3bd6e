/** Beside the vault's files: what was acknowledged, a line each. */
export const ACKNOWLEDGED = 'acknowledged.jsonl';

export interface Acknowledged {
  readonly staff?: string;
  readonly accounts?: readonly string[];
  readonly papers?: readonly string[];
  /** A new password of the clerk: asked for, then acknowledged. */
  readonly trying?: string;
  readonly password?: string;
  readonly rotatedAt?: string;
}
