import { Alert, Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { IssueTable } from './issue-table.tsx';
import { badRowCount } from './issues.ts';
import type { Report } from './issues.ts';
import { ReportCounts } from './report-counts.tsx';
import { UnitQuestions } from './unit-questions.tsx';
import type { ImportWork } from './use-import.ts';

/** The dry run: what would happen, and every error at once. */
export function CheckStep({ work, report }: { readonly work: ImportWork; readonly report: Report }) {
  const bad = badRowCount(report);
  const importing = work.state.busy === 'importing';
  const [complete, setComplete] = useState(false);
  const mayBeComplete = work.state.upload?.kind === 'staff' && report.rows > 0 && bad === 0;
  return (
    <>
      <ReportCounts report={report} />
      {report.rows === 0 && <Alert color="orange">{t('import-screen.check.nothing')}</Alert>}
      {report.rows > 0 && bad === 0 && <Alert color="green">{t('import-screen.check.allGood')}</Alert>}
      {bad > 0 && (
        <Alert color="red">
          {t('import-screen.check.hasErrors', { count: report.errors.length, rows: bad })}
        </Alert>
      )}
      <UnitQuestions work={work} report={report} />
      <IssueTable report={report} />
      {mayBeComplete && (
        <Checkbox
          label={t('import-screen.check.complete')}
          description={t('import-screen.check.completeHint')}
          checked={complete}
          onChange={(event) => {
            setComplete(event.currentTarget.checked);
          }}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          disabled={importing}
          onClick={() => {
            work.goTo('mapping');
          }}
        >
          {t('import-screen.check.back')}
        </Button>
        <Button variant="default" disabled={importing} onClick={work.restart}>
          {t('import-screen.file.other')}
        </Button>
        {bad > 0 && (
          <CommandButton variant="default" disabled={importing} act={work.saveBadRows}>
            {t('import-screen.check.badRows')}
          </CommandButton>
        )}
        {report.accepted > 0 && (
          <Button loading={importing} onClick={() => void work.commit(bad > 0, complete && mayBeComplete)}>
            {bad > 0
              ? t('import-screen.check.commitValid', { count: report.accepted })
              : t('import-screen.check.commitAll')}
          </Button>
        )}
      </Group>
    </>
  );
}
