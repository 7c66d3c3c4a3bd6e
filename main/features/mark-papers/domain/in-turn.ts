/** What stood, and what stands since it was done again: "CĐ → Đ"; once where nothing changed. */
export function inTurn(before: string | undefined, now: string): string {
  return before === undefined || before === '' || before === now ? now : `${before} ${arrowTo(now)}`;
}

/** A narrow column breaks before the arrow, never behind it. */
export function arrowTo(now: string): string {
  return `→\u00a0${now}`;
}

/** Of a student's results, what may differ from what stood at the end of the year. */
export interface AfterSummer {
  readonly level: readonly [string, string, string];
  readonly conduct: readonly [string, string, string];
  readonly beforeSummer: { readonly level: string; readonly conduct: string } | null;
  readonly replaced: {
    readonly averages: readonly unknown[];
    readonly tests: readonly unknown[];
    readonly qualities: readonly unknown[];
  };
}

/** A paper of this student has to say what stood before. */
export function differsSinceSummer({ level, conduct, beforeSummer, replaced }: AfterSummer): boolean {
  const { averages, tests, qualities } = replaced;
  const changed = (before: string | undefined, now: string) => inTurn(before, now) !== now;
  return (
    averages.length + tests.length + qualities.length > 0 ||
    changed(beforeSummer?.level, level[2]) ||
    changed(beforeSummer?.conduct, conduct[2])
  );
}
