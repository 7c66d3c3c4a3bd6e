/** What `build/bench.mjs` hands to a bench. */
export interface BenchContext {
  /** A folder that is removed afterwards. */
  readonly scratch: string;
  floor(name: string, value: number, unit?: string): void;
  line(name: string, value: number, unit: string, goal?: number | null, bound?: 'most' | 'least'): number;
  measure(
    name: string,
    times: number,
    work: (run: number) => Promise<void> | void,
    goal?: number | null,
  ): Promise<number>;
}
