/** A round that ended before the paper was signed: it was returned or rejected. */
export interface GivenBack {
  readonly paperId: string;
  readonly round: number;
  /** Instant of its end. */
  readonly at: string;
}

/**
 * The round a scanned page fell with; null = it still counts. A pen signs a page of its round: what comes after a return is
 * signed on another page. In doubt, at the very instant of the return, a page counts no more.
 */
export function fellWith(scan: { readonly at: string }, ended: readonly GivenBack[]): GivenBack | null {
  return ended.find(({ at }) => at >= scan.at) ?? null;
}
