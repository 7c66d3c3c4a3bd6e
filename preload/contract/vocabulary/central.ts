/** How the central system's list of accounts may differ from ours; the gravest first. */
export const CENTRAL_DIFFERENCES = [
  /** They let somebody in whom we revoked, suspended or let go. */
  'still-active',
  /** The same login belongs to somebody else there. */
  'owner',
  /** Their list names a login twice, or one person with two accounts. */
  'double',
  /** An account of nobody we gave one to. */
  'unknown',
  /** They grant what we do not, or the other way round. */
  'rights',
  /** The same person under another login. */
  'login',
  /** Locked there, in force here. */
  'locked-there',
  /** In force here, not on their list. */
  'absent',
  'never-signed-in',
  /** What their list says of the state is in words we do not know, or says neither open nor shut. */
  'state-unclear',
  /** A line with a name or a login nobody could type and nothing else: taken for no account. */
  'not-read',
] as const;
export type CentralDifference = (typeof CENTRAL_DIFFERENCES)[number];
/** Lines somebody has to look at in the file: nothing is known to differ there. */
export const CENTRAL_REMARKS: readonly CentralDifference[] = ['state-unclear', 'not-read'];
