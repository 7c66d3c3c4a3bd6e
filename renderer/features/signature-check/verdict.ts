import type { OutputOf } from '../../../preload/contract/index.ts';
import type { Tone } from '../../ui/index.ts';

export type Checked = OutputOf<'signing.verifyFile'>;
export type Signature = Checked['report']['signatures'][number];

export const VERDICT_TONES: Readonly<Record<Checked['report']['verdict'], Tone>> = {
  valid: 'good',
  invalid: 'bad',
  indeterminate: 'warning',
  unsigned: 'neutral',
  unreadable: 'bad',
};

/** Answers that the network would have brought: without it, a certificate may have been revoked meanwhile. */
const NEEDS_NETWORK: readonly string[] = ['revocation-unknown', 'revocation-stale'];

export function lacksNetwork({ reasons, signatures }: Checked['report']): boolean {
  const all = [reasons, ...signatures.map((each) => each.reasons)].flat();
  return all.some(({ code }) => NEEDS_NETWORK.includes(code));
}
