import type { Relative } from '../domain/records.ts';

/** One fixed key order, so that equal relatives are equal texts (imports compare them). */
export function relativeText(relative: Relative): string {
  return JSON.stringify({ fullName: relative.fullName, birthYear: relative.birthYear, job: relative.job });
}

export function relativeOf(text: string): Relative {
  return JSON.parse(text) as Relative;
}
