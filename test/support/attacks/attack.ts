import type { PaperReport, VerifyOptions } from '../../../main/platform/pades/index.ts';
import type { SignedBench } from './signed-bench.ts';

type Made = Uint8Array | { readonly pdf: Uint8Array; readonly options: Partial<VerifyOptions> };

/** One way to pass off a paper for what nobody signed, or an honest one that must not be taken for it. */
export interface Attack {
  readonly name: string;
  readonly make: (bench: SignedBench) => Made | Promise<Made>;
  readonly verdict: PaperReport['verdict'];
  /** A reason that must be among those given; '' = none is asked for. */
  readonly reason: string;
}

export const attack = (
  name: string,
  verdict: Attack['verdict'],
  reason: string,
  make: Attack['make'],
): Attack => ({ name, make, verdict, reason });
