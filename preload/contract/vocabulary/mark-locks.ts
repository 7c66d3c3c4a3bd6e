/** How much of something is shut. */
export const SHUT_STATES = ['open', 'partly', 'locked'] as const;
export type ShutState = (typeof SHUT_STATES)[number];

/** Its time has not come; shut and waiting for the signature; signed; given up before it was signed. */
export const LOCK_ACT_STATES = ['scheduled', 'pending', 'locked', 'withdrawn'] as const;
export type LockActState = (typeof LOCK_ACT_STATES)[number];

/** What of a lock is no longer as it was signed, beside the marks themselves. */
export const LOCK_FAULTS = [
  'act-missing',
  'act-state',
  'act-changed',
  'record-changed',
  'paper-missing',
  'paper-changed',
  'signature-bad',
  'units-changed',
  'opened-without-decision',
  'enclosure-changed',
  'not-in-log',
] as const;
export type LockFault = (typeof LOCK_FAULTS)[number];
