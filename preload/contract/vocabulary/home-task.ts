/** One thing left to do, as home and the bell show it; every feature tells its own (`tasks(context)`). */
export interface HomeTask {
  /** Locale key under `home.tasks`. */
  readonly key: string;
  readonly count: number;
  readonly severity: 'info' | 'warning' | 'danger';
  /** Route of the screen where it is done. */
  readonly route: string;
  /** Narrows the screen to what is counted: its filters, its kind, its section. */
  readonly params: Readonly<Record<string, string>>;
  /** Last day for it. */
  readonly due?: string | undefined;
}
