import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconPencilPlus } from '@tabler/icons-react';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { IncidentPanel } from './incident-panel.tsx';
import { IncidentRegister } from './incident-register.tsx';
import type { Incident, Violation } from './incident-view.ts';
import { MyIncidents } from './my-incidents.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { ViolationDialog } from './violation-dialog.tsx';
import { ViolationPanel } from './violation-panel.tsx';
import { ViolationRegister } from './violation-register.tsx';

const NO_INCIDENTS: Incident[] = [];
const NO_ENTRIES: Violation[] = [];
const TABS = ['incidents', 'violations'] as const;

/** Lost accounts with their clock, and the register of prohibited acts; who may only report sees the own reports. */
export function IncidentsScreen() {
  const mayRead = useMay('incidents.read');
  const { path, params } = useLocation();
  const reported = params.get('report');
  return (
    <Page fill>
      {mayRead ? <Registers /> : <MyIncidents />}
      {reported !== null && (
        <ReportDialog
          accountId={reported === 'new' ? null : reported}
          follows={params.get('follows')}
          onClose={(id) => {
            navigate(path, id !== null && mayRead ? { open: id } : {});
          }}
        />
      )}
    </Page>
  );
}

function Registers() {
  const { path, params } = useLocation();
  const mayManage = useMay('incidents.manage');
  const incidents = useQuery('incidents.list', {});
  const violations = useQuery('incidents.violations', {});
  const rows = incidents.data ?? NO_INCIDENTS;
  const entries = violations.data ?? NO_ENTRIES;
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'incidents';
  const open = rows.find(({ id }) => id === params.get('open'));
  const entry = entries.find(({ id }) => id === params.get('entry'));
  const back = (): void => {
    navigate(path, tab === 'violations' ? { tab } : {});
  };
  const report = (
    <Button
      leftSection={<IconAlertTriangle size={16} aria-hidden />}
      onClick={() => {
        navigate(path, { report: 'new' });
      }}
    >
      {t('incidents.report')}
    </Button>
  );
  const record = mayManage && (
    <Button
      leftSection={<IconPencilPlus size={16} aria-hidden />}
      onClick={() => {
        navigate(path, { tab: 'violations', record: 'new' });
      }}
    >
      {t('incidents.violation.record')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('incidents.title')} subtitle={t('incidents.lead')}>
        {tab === 'incidents' ? report : record}
      </PageHeader>
      <SegmentedControl
        aria-label={t('incidents.tabs.label')}
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'incidents', label: t('incidents.tabs.incidents', { count: rows.length }) },
          { value: 'violations', label: t('incidents.tabs.violations', { count: entries.length }) },
        ]}
        value={tab}
        onChange={(next) => {
          navigate(path, next === 'violations' ? { tab: next } : {});
        }}
      />
      <ErrorNotice error={incidents.error ?? violations.error} onRetry={() => void incidents.refetch()} />
      {tab === 'incidents' ? (
        <IncidentRegister rows={rows} loading={incidents.isPending} action={report} />
      ) : (
        <ViolationRegister rows={entries} loading={violations.isPending} action={record} />
      )}
      {open && <IncidentPanel id={open.id} code={open.code} onClose={back} />}
      {entry && <ViolationPanel entry={entry} onClose={back} />}
      {params.get('record') !== null && mayManage && (
        <ViolationDialog
          corrects={entries.find(({ id }) => id === params.get('record')) ?? null}
          withdraw={params.get('withdraw') !== null}
          incidents={rows}
          onClose={back}
        />
      )}
    </>
  );
}
