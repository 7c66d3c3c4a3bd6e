import type { SigningView } from '../../preload/contract/signing-window.ts';

export type PaperToSign = SigningView['papers'][number];

/** It is this person's turn on this paper. */
export function isSignable({ field, refusal }: PaperToSign): boolean {
  return field !== null && refusal === null;
}
