import type { OutputOf } from '../../../preload/contract/index.ts';

export type Report = OutputOf<'imports.dryRun'>;
export type Severity = 'error' | 'warning';
export type Issue = Report['errors'][number] & { readonly severity: Severity; readonly key: string };

/** Errors and warnings as one list in the order of the sheet: row, then errors before warnings. */
export function issuesOf(report: Report): readonly Issue[] {
  const all: Issue[] = [];
  for (const [severity, list] of [
    ['error', report.errors],
    ['warning', report.warnings],
  ] as const)
    for (const [at, issue] of list.entries())
      all.push({ ...issue, severity, key: `${severity}-${String(at)}` });
  return all.sort((a, b) => a.row - b.row || a.severity.localeCompare(b.severity));
}

/** How many rows of the sheet have at least one error. */
export function badRowCount(report: Report): number {
  return new Set(report.errors.map(({ row }) => row)).size;
}
