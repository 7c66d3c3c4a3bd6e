import type { OutputOf } from '../../../preload/contract/index.ts';
import { compareText } from '../../i18n/index.ts';

export type Report = OutputOf<'imports.dryRun'>;
export type Severity = 'error' | 'warning';
export type Issue = Report['errors'][number] & { readonly severity: Severity; readonly key: string };

/** Errors and warnings as one list in the order of the file: sheet, row, then errors before warnings. */
export function issuesOf(report: Report): readonly Issue[] {
  const all: Issue[] = [];
  for (const [severity, list] of [
    ['error', report.errors],
    ['warning', report.warnings],
  ] as const)
    for (const [at, issue] of list.entries())
      all.push({ ...issue, severity, key: `${severity}-${String(at)}` });
  return all.sort(
    (a, b) => compareText(a.sheet, b.sheet) || a.row - b.row || a.severity.localeCompare(b.severity),
  );
}

/** How many rows have at least one error. */
export function badRowCount(report: Report): number {
  return new Set(report.errors.map(({ sheet, row }) => `${sheet}!${String(row)}`)).size;
}
