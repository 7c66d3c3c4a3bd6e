/** A round that ended before the paper was signed: it was returned or rejected. */
export interface GivenBack {
  readonly paperId: string;
  readonly round: number;
  /** Instant of its end, to be shown; clocks are put back, rounds only go on. */
  readonly at: string;
}

/** The round a page is signed in that comes now; `ended` of one paper, oldest first. */
export const roundOfNewScan = (ended: readonly GivenBack[]): number => (ended.at(-1)?.round ?? 0) + 1;

/**
 * The round a scanned page fell with; null = it still counts. A pen signs a page of its round: what comes after a return is
 * signed on another page.
 */
export function fellWith(scan: { readonly round: number }, ended: readonly GivenBack[]): GivenBack | null {
  return ended.find(({ round }) => round === scan.round) ?? null;
}
