import { useMemo } from 'react';
import { errorText, t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { issuesOf } from './issues.ts';
import type { Issue, Report, Severity } from './issues.ts';

function issueColumns(severalSheets: boolean): Column<Issue>[] {
  const sheet: Column<Issue> = {
    key: 'sheet',
    header: t('import-screen.check.sheet'),
    width: 110,
    text: (row) => row.sheet,
  };
  return [
    ...(severalSheets ? [sheet] : []),
    {
      key: 'row',
      header: t('import-screen.check.row'),
      width: 105,
      align: 'right',
      text: (row) => String(row.row),
      compare: (a, b) => a.row - b.row,
    },
    {
      key: 'severity',
      header: t('import-screen.check.severity'),
      width: 125,
      text: (row) => t(`import-screen.check.${row.severity}`),
      render: (row) => (
        <StateBadge
          tone={row.severity === 'error' ? 'bad' : 'warning'}
          label={t(`import-screen.check.${row.severity}`)}
        />
      ),
    },
    { key: 'column', header: t('import-screen.check.column'), width: 170, text: (row) => row.column },
    {
      key: 'message',
      header: t('import-screen.check.message'),
      width: 320,
      grow: 1,
      text: errorText,
    },
    {
      key: 'suggestion',
      header: t('import-screen.check.suggestion'),
      width: 150,
      text: (row) => row.suggestion,
    },
  ];
}

function issueFilters(issues: readonly Issue[]): Filter<Issue>[] {
  const option = (severity: Severity, label: string) => ({
    value: severity,
    label: t(label, { count: issues.filter((issue) => issue.severity === severity).length }),
    test: (issue: Issue) => issue.severity === severity,
  });
  return [
    {
      key: 'severity',
      label: t('import-screen.check.severity'),
      options: [
        option('error', 'import-screen.check.filterErrors'),
        option('warning', 'import-screen.check.filterWarnings'),
      ],
    },
    {
      key: 'column',
      label: t('import-screen.check.column'),
      options: optionsOf(issues, (issue) => issue.column),
    },
  ];
}

/** All errors and warnings at once, with Excel's own row numbers. */
export function IssueTable({ report }: { readonly report: Report }) {
  const language = useLanguage();
  const issues = useMemo(() => issuesOf(report), [report]);
  const severalSheets = issues.some((issue) => issue.sheet !== '');
  const columns = useMemo(() => issueColumns(severalSheets), [severalSheets, language]);
  const filters = useMemo(() => issueFilters(issues), [issues, language]);
  return (
    <DataTable
      id="import-issues"
      label={t('import-screen.check.issuesLabel')}
      noun={t('import-screen.check.noun')}
      columns={columns}
      rows={issues}
      rowKey={(issue) => issue.key}
      filters={filters}
      empty={
        <EmptyState title={t('import-screen.check.noIssues')} hint={t('import-screen.check.noIssuesText')} />
      }
    />
  );
}
