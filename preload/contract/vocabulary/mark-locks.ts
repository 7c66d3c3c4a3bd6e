/** How much of something is shut. */
export const SHUT_STATES = ['open', 'partly', 'locked'] as const;
export type ShutState = (typeof SHUT_STATES)[number];

/** Its time has not come; shut and waiting for the signature; signed; given up before it was signed. */
export const LOCK_ACT_STATES = ['scheduled', 'pending', 'locked', 'withdrawn'] as const;
export type LockActState = (typeof LOCK_ACT_STATES)[number];
